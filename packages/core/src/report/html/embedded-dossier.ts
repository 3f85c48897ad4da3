import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { h, type HtmlNode } from './html-node.ts'

/** Id of the element that carries the signed dossier inside a page. */
export const embeddedDossierId = 'wanderbuch-dossier'

/** The signed dossier as inert data. `<` is written as an escape of JSON, so that nothing in it can end the element. */
export function embedDossier(dossierJson: string): HtmlNode {
  const safe = dossierJson.replaceAll('<', '\\u003c')
  return h('script', { type: 'application/json', id: embeddedDossierId }, [safe])
}

export type EmbeddedDossierProblem =
  | { readonly code: 'dossier_not_embedded' }
  /** Two different answers to "which data" must not be chosen between. */
  | { readonly code: 'dossier_embedded_more_than_once'; readonly count: number }
  | { readonly code: 'embedded_dossier_not_closed' }

const opening = /<script\b[^>]*\bid\s*=\s*["']?wanderbuch-dossier["'\s>][^>]*/gi

/**
 * Finds the JSON text of the dossier inside the text of a page. Text of documents cannot imitate it: a page written here has
 * no `<` in any text. The JSON is returned as it stands; it is not parsed.
 */
export function extractDossier(html: string): Result<string, EmbeddedDossierProblem> {
  const found = [...html.matchAll(opening)]
  const [only] = found
  if (!only) return fail({ code: 'dossier_not_embedded' })
  if (found.length > 1) return fail({ code: 'dossier_embedded_more_than_once', count: found.length })
  const start = html.indexOf('>', only.index) + 1
  const end = html.indexOf('</script', start)
  if (start === 0 || end < 0) return fail({ code: 'embedded_dossier_not_closed' })
  return succeed(html.slice(start, end))
}
