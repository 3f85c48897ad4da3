import type { HandoutKind } from '@wanderbuch/core/report/handouts/handout-material'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { Result } from '@wanderbuch/standards/result'
import { type ApiProblem, askBlob, json, type RouteAnswer, type SignedDossier } from '../api.ts'
import type { ShownLanguages } from '../dossier/shown-languages.ts'

/** What a handout is made from: a dossier, or a route without documents. */
export type HandoutSource =
  | { readonly kind: 'dossier'; readonly dossier: SignedDossier }
  | { readonly kind: 'route'; readonly answer: RouteAnswer }

export const requestOf = (source: HandoutSource): DossierRequest =>
  source.kind === 'dossier' ? source.dossier.request : source.answer.request

export interface HandoutWish {
  readonly handout: HandoutKind
  readonly form: string
  readonly languages: ShownLanguages
  readonly completeOn: string
  readonly handedInOn: string
  readonly to: string
}

/** Asks the server for a handout. Nothing the person typed into the letter goes along. */
export function fetchHandout(source: HandoutSource, wish: HandoutWish): Promise<Result<Blob, ApiProblem>> {
  const { handout, form, languages, completeOn, handedInOn, to } = wish
  const [language, beside] = languages
  const known = { handout, form, language, beside, completeOn, handedInOn: completeOn && handedInOn, to }
  const query = new URLSearchParams(
    Object.entries(known).filter((one): one is [string, string] => Boolean(one[1])),
  ).toString()
  if (source.kind === 'dossier') return askBlob(`/api/dossiers/handouts?${query}`, json(source.dossier))
  return askBlob(`/api/routes/handouts?${query}`, json(source.answer.request))
}
