import type { Certainty } from '@wanderbuch/standards/certainty'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { SourceReference } from '@wanderbuch/standards/source-reference'
import type { Check } from './check.ts'
import type { Endorsement } from './endorsement.ts'
import type { WhoCanAnswer } from './finding.ts'
import type { MultilingualText } from './multilingual-text.ts'
import type { NormalisedRecord } from './record.ts'
import type { MatchDecision } from './request.ts'

/** A stated level placed by the referencing ledger. Numbers only where the ledger answers with one. */
export interface PlacedLevel {
  readonly nationalCode: string
  /** Absent when the framework itself is not known. */
  readonly framework?: string
  readonly frameworkName?: MultilingualText
  readonly country?: string
  readonly outcome: Outcome
  /** Machine code of the ledger's reason; its sentence is `level.CODE`. */
  readonly reason: string
  readonly details: Readonly<Record<string, string | number | readonly string[]>>
  /** Possible readings of the code, for a person to choose from. Never an answer. */
  readonly readings: readonly LevelReading[]
  /** EQF level the code meant on the day of award. */
  readonly eqfLevel?: number
  /** EQF level of that type today. */
  readonly currentEqfLevel?: number
  /** National code of that type today, where the numbering changed. */
  readonly currentNationalCode?: string
  readonly certainty: Certainty
  readonly sources: readonly SourceReference[]
  readonly whoCanAnswer?: WhoCanAnswer
}

/** One way to read a national code: in which numbering, and what it would mean. */
export interface LevelReading {
  readonly framework: string
  /** Present where the framework itself is to be chosen. */
  readonly frameworkName?: MultilingualText
  /** Title of a qualification that resembles what was written as a code. */
  readonly title?: string
  readonly numbering?: string
  readonly nationalCode?: string
  readonly eqfLevel?: number
  readonly from?: string
  readonly until?: string
}

/** A level the ledger would offer for this title. A candidate, never an answer. */
export interface LevelCandidate {
  readonly title: string
  readonly framework: string
  readonly nationalCode: string
  readonly certainty: Certainty
  readonly sources: readonly SourceReference[]
}

/** What a person decided before for the same words in another record. A suggestion, never an answer. */
export interface EarlierDecision {
  readonly decision: MatchDecision['decision']
  /** Absent where the person did not agree that their name goes with it. */
  readonly by?: string
  readonly on: IsoDay
  /** Version of ESCO the person saw. */
  readonly vocabularyVersion: string
  /** Other people decided otherwise, or the same person did before. */
  readonly othersDiffer?: true
}

/** Words of a record that point to an ESCO skill. */
export interface SkillMatch {
  readonly outcomeNumber: number
  readonly skillUri: string
  /**
   * `linked`: the credential itself names the skill; `decided-before`: only an earlier decision on the same words points
   * there; else how the words matched.
   */
  readonly method: 'linked' | 'exact-label' | 'label-words' | 'stem-words' | 'translated-words' | 'decided-before'
  readonly strength: 'certain' | 'likely' | 'possible'
  readonly words: readonly string[]
  readonly matchedLabel: string
  readonly labelLanguage: string
  readonly decision?: MatchDecision
  readonly earlier?: EarlierDecision
}

export interface MappedField {
  readonly code: string
  readonly uri: string
  readonly name: MultilingualText
}

/** A record whose words have been mapped to levels, skills and fields, each with source and certainty. */
export interface MappedRecord {
  readonly record: NormalisedRecord
  readonly checks: readonly Check[]
  readonly endorsements: readonly Endorsement[]
  readonly levels: readonly PlacedLevel[]
  readonly levelCandidates: readonly LevelCandidate[]
  readonly fields: readonly MappedField[]
  readonly skillMatches: readonly SkillMatch[]
  /** The body that can say who was entitled to award, per framework of the record's country. */
  readonly frameworkAuthority?: {
    readonly name: MultilingualText
    readonly url?: string
    readonly sources: readonly SourceReference[]
  }
}
