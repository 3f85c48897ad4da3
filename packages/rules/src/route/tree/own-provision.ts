import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import { citeInstrument } from '../../instruments/cite-instrument.ts'

/**
 * Articles of the Luxembourg act behind articles of the Directive. Most rules changed in 2013 were read in that act: for
 * Luxembourg it is the host's own rule, for all others the origin stays the Directive.
 */
const luxembourg: Readonly<Record<string, string>> = {
  '3-1': '3(1)',
  '3-1/leading': '3(9)',
  '3-3': '10(g)',
  '4a': '60',
  '4b': '61',
  '4c': '62',
  '4d': '63',
  '4d/general': '63',
  '4d-5': '63',
  '4e': '60(5)',
  '4f': '20',
  '49a': '15',
  '55a': '55',
  '56a': '65',
  '57': '57',
  '57-1': '57',
}
const sameNumber = /^(5|6|7-[124]|1[0-9](-[1-7])?|2[1345]|28|3[1458]|39|4[046]|50|51-[123]|52|53)(\/|$)/

function luxembourgArticle(ruleId: string): string | undefined {
  const article = ruleId.replace('eu/2005-36/', '')
  if (article === ruleId || article.includes('13-4') || article.startsWith('21a')) return undefined
  const listed = luxembourg[article]
  if (listed !== undefined) return listed
  const number = article.split('/', 1)[0] as string
  return sameNumber.test(article) ? number.replace(/^(\d+)-(\d)$/, '$1($2)') : undefined
}

/** The host's own provision for a rule of the Directive, where it was read; the Directive then is its origin. */
export function findOwnProvision(ruleId: string, host: string): LegalCitation | undefined {
  if (host !== 'LU') return undefined
  const article = luxembourgArticle(ruleId)
  return article === undefined ? undefined : citeInstrument('lu-2016-10-28', `Article ${article}`)
}
