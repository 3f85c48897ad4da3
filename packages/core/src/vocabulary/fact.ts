import type { Certainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation, SourceReference } from '@wanderbuch/standards/source-reference'

/**
 * Path-like name of a fact, unique in a dossier: `record-1/awarded-on`, `ledger/romania/4`, `esco/7411.1/essential/12`,
 * `pack/electrician-de/authority`, `rule/eu/2005-36/51-2`.
 */
export type FactId = string

/** What a fact may say. `null` = it was looked for and is not there, which is itself known. */
export type FactValue =
  string | number | boolean | null | readonly FactValue[] | { readonly [name: string]: FactValue | undefined }

/** One thing known, with where it comes from. Nothing is said in a dossier that does not rest on facts. */
export interface Fact {
  readonly id: FactId
  /** Message key (`fact.KIND`) that names this kind of fact in "missing: ...": `awarded-on`, `national-level`, `route-authority`. */
  readonly kind: string
  readonly value: FactValue
  readonly sources: readonly SourceReference[]
  readonly certainty: Certainty
  /** Day the source was checked or speaks of; absent where the source names none. */
  readonly day?: string
  /** Version of the data set the fact was taken from. */
  readonly version?: string
  readonly citation?: LegalCitation
}

/** Facts by id. Immutable; a missing id is a missing fact. */
export type FactBook = ReadonlyMap<FactId, Fact>

export function factBook(facts: readonly Fact[]): FactBook {
  return new Map(facts.map((fact) => [fact.id, fact]))
}

/** Plain data (no functions, no classes) as the value of a fact. */
export function factValueOf(data: object): FactValue {
  return data as unknown as FactValue
}
