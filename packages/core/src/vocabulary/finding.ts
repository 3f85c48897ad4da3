import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { Fact, FactId, FactValue } from './fact.ts'
import type { MultilingualText } from './multilingual-text.ts'

/** A value inside a sentence. Words are looked up per language by the report; nothing is joined to prose here. */
export type Parameter =
  | string
  | number
  /** Text of a source in the languages it has. */
  | { readonly kind: 'text'; readonly text: MultilingualText }
  /** A calendar day, `YYYY-MM-DD`; a month `YYYY-MM` or a year where the source says no more. */
  | { readonly kind: 'day'; readonly day: string }
  /** ISO 3166-1 alpha-2 code, shown by name. */
  | { readonly kind: 'country'; readonly country: string }
  /** Another message of the words file. */
  | { readonly kind: 'message'; readonly key: string; readonly parameters?: Parameters }
  /** `clauses`: items that hold commas or "and" themselves, set apart by semicolons. */
  | { readonly kind: 'list'; readonly items: readonly Parameter[]; readonly clauses?: true }

export type Parameters = Readonly<Record<string, Parameter>>

/** Who can answer an open question. */
export interface WhoCanAnswer {
  readonly name: MultilingualText
  readonly url?: string
}

export type Audience = 'worker' | 'counsellor' | 'employer' | 'authority'

export type FindingSection =
  | 'credential'
  | 'stamp'
  | 'check'
  | 'level'
  | 'field'
  | 'skill'
  | 'skill-summary'
  | 'route'
  | 'plan'
  | 'region'
  | 'next'
  | 'caution'

/** What a finding may say of its question. */
export type FindingOutcome =
  'yes' | 'no' | 'not-determined' | 'not-in-force' | 'held' | 'partly' | 'missing' | 'information'

/** One thing the comparison found, with the facts it rests on. */
export interface Finding {
  /** Unique and stable: `record-1/stamp/authentic`, `skill/12`, `route/3-clock`. */
  readonly id: string
  readonly section: FindingSection
  /** What it is about: a record id, a skill number, a route step. */
  readonly about: string
  readonly outcome: FindingOutcome
  /** Message key in `report/words`. */
  readonly message: string
  readonly parameters: Parameters
  /** Ids of all facts this rests on; never empty. */
  readonly because: readonly FactId[]
  /** Kinds of the facts that would be needed to say more. */
  readonly missing: readonly string[]
  readonly whoCanAnswer?: WhoCanAnswer
  readonly citation?: LegalCitation
  /** Absent = for everybody. */
  readonly audience?: Audience
}

/** What a rule says once its facts are known. */
export type Statement = Pick<Finding, 'outcome' | 'message'> &
  Partial<Pick<Finding, 'parameters' | 'missing' | 'whoCanAnswer' | 'citation'>>

/**
 * A question put to the fact book. All facts in `needs` must be there, else the answer is "missing: <fact>".
 * `state` sees exactly those facts and nothing else, so `because` is complete by construction.
 */
export interface Question {
  readonly id: string
  readonly section: FindingSection
  readonly about: string
  readonly needs: readonly FactId[]
  /** Kind of each needed fact, by id, so that a missing one can be named although it is not there. */
  readonly kinds: Readonly<Record<FactId, string>>
  readonly audience?: Audience
  readonly state: (facts: NeededFacts) => Statement
}

/** The needed facts, all present. `value(id)` of an id outside `needs` is a bug and throws. */
export interface NeededFacts {
  readonly fact: (id: FactId) => Fact
  readonly value: (id: FactId) => FactValue
}
