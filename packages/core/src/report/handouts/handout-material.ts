import type { Certainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { Dossier } from '../../vocabulary/dossier-file.ts'
import type { FindingOutcome, Parameters, WhoCanAnswer } from '../../vocabulary/finding.ts'
import type { MultilingualText } from '../../vocabulary/multilingual-text.ts'

/*
 * What the handouts are made of. The route comes as data of the rules, which core does not import: only the members that
 * are put into words are named here.
 */

/** Months and weeks of the calendar. */
export interface HandoutPeriod {
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

export interface HandoutRule {
  readonly id: string
  readonly kind: 'applies' | 'does-not-apply' | 'not-determined' | 'not-in-force'
  readonly citation: LegalCitation
  readonly certainty: Certainty
  /** State of the text that was read, ISO day. */
  readonly textOf?: string
  readonly textIsOld?: true
  /** The host's own provision, where it was read. */
  readonly own?: LegalCitation
  /** Read nowhere: only officials see it, with its mark. */
  readonly recalled?: true
}

export interface HandoutAsk {
  /** Worded under `route.need.ASK`. */
  readonly ask: string
  readonly of: 'person' | 'home-authority' | 'host-authority'
}

export interface HandoutClock {
  readonly name: string
  readonly terms: {
    readonly acknowledge?: HandoutPeriod
    readonly decide: HandoutPeriod
    readonly starts: 'complete' | 'acknowledged'
    readonly extensions: readonly HandoutPeriod[]
    readonly difficulty?: { readonly solve: HandoutPeriod; readonly decide: HandoutPeriod }
    readonly suspension: 'no' | 'national'
    readonly silence: string
  }
}

export interface HandoutStep {
  readonly id: string
  readonly kind: string
  readonly regime?: string
  readonly outcome: FindingOutcome
  readonly rules: readonly HandoutRule[]
  readonly asks: readonly HandoutAsk[]
  readonly clocks: readonly HandoutClock[]
  readonly risks: readonly string[]
  /** Findings of the dossier, by id, that put the step into words. */
  readonly findings: readonly string[]
}

export interface HandoutRoute {
  readonly steps: readonly HandoutStep[]
  readonly asksOfPerson: readonly HandoutAsk[]
}

/** A question to an authority, worded by `message` with `parameters`. */
export interface AuthorityQuestion {
  readonly id: string
  readonly of: 'home-authority' | 'host-authority'
  readonly message: string
  readonly parameters: Parameters
  /** Provisions it rests on. */
  readonly basis: readonly LegalCitation[]
  /** The provision was not read: the question says so. */
  readonly recalled: boolean
}

/** What a document may be shown by; `authority`: only an authority can issue it. */
export type DocumentShownBy = 'qualification' | 'experience' | 'identity' | 'authority'

/** A document of a list the route names. */
export interface NeededDocument {
  /** Finding that names the list. */
  readonly finding: string
  readonly id: string
  readonly name: MultilingualText
  readonly shownBy: DocumentShownBy
}

export type DeadlineKind = 'acknowledge' | 'decide' | 'decide-latest'

/** A last day, from a clock of the route. */
export interface HandoutDeadline {
  readonly clock: string
  readonly kind: DeadlineKind
  /** ISO day; it still counts. */
  readonly on: string
  /** The day it is counted from. */
  readonly from: string
}

/** Days the person knows. */
export interface FileDays {
  /** The day the file was complete. */
  readonly completeOn: string
  /** The day it was handed in; the same day where it is left out. */
  readonly handedInOn?: string
}

/** Everything the handouts are drawn from. A route without documents has no records. */
export interface HandoutMaterial {
  readonly dossier: Dossier
  readonly route: HandoutRoute
  /** Who decides, or informs where nobody is named. */
  readonly host: WhoCanAnswer | undefined
  readonly questions: readonly AuthorityQuestion[]
  readonly documents: readonly NeededDocument[]
  readonly days: FileDays | undefined
  /** Empty without the day the file was complete. */
  readonly deadlines: readonly HandoutDeadline[]
}

export const handoutKinds = ['factsheet', 'roadmap', 'letter', 'calendar'] as const
export type HandoutKind = (typeof handoutKinds)[number]
