import rows from '../../data/elm-concepts.json' with { type: 'json' }

/** Which small code list of the European Learning Model a concept belongs to. */
export type ElmConceptList =
  | 'credential'
  | 'learning-setting'
  | 'learning-activity'
  | 'assessment'
  | 'entitlement'
  | 'entitlement-status'
  | 'mode'
  | 'accreditation'
  | 'credit-system'

/** A concept of a small code list. Source: European Learning Model 3.1, newer credential profiles as found in use. */
export interface ElmConcept {
  readonly list: ElmConceptList
  readonly uri: string
  readonly name: string
}

const concepts: ReadonlyMap<string, ElmConcept> = new Map(
  rows.map(({ list, uri, en }) => [uri, { list, uri, name: en }]),
)

/** The concept of a URI; undefined when no list has it. A right scheme with an unknown code is not a concept. */
export function findElmConcept(uri: string): ElmConcept | undefined {
  return concepts.get(uri.trim().replace(/^https:/, 'http:'))
}

/** The concepts of one list, in the order of the source. */
export function listElmConcepts(list: ElmConceptList): readonly ElmConcept[] {
  return [...concepts.values()].filter((concept) => concept.list === list)
}
