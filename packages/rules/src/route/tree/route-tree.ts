import type { FindingOutcome, WhoCanAnswer } from '@wanderbuch/core/vocabulary/finding'
import type { ClockName, ClockTerms } from '../../clock/clock-terms.ts'
import type { Ask } from './asks.ts'
import type { RiskName } from './risks.ts'
import type { RuleReading } from './rule-reading.ts'
import type { WayRegime } from './way.ts'

/** What a step is about, in the order in which steps stand. */
export type StepKind =
  | 'status'
  | 'region'
  | 'way'
  | 'measure'
  | 'validation'
  | 'conditions'
  | 'authority'
  | 'documents'
  | 'clock'
  | 'fee'
  | 'language'
  | 'effect'
  | 'appeal'
  | 'assistance'
  | 'individual'
  | 'caution'

/** A clock that may run, with its terms. `readClock` says where it stands once there are events. */
export interface StepClock {
  readonly name: ClockName
  readonly terms: ClockTerms
}

/** One step of the route, as data. Its words are those of the findings it names. */
export interface TreeStep {
  /** `way/experience`, `clock/experience`, `fee`. */
  readonly id: string
  readonly kind: StepKind
  /** Ways, and what belongs to one way alone. */
  readonly regime?: WayRegime
  /**
   * Ways: `yes` when what was stated meets the conditions, which no authority has looked at yet. Other steps: as their
   * findings say; `information` where nothing is asked.
   */
  readonly outcome: FindingOutcome
  readonly rules: readonly RuleReading[]
  readonly asks: readonly Ask[]
  /** Who can say what is not known. */
  readonly whoCanAnswer?: WhoCanAnswer
  /** Kinds of facts that are not known. */
  readonly missing: readonly string[]
  readonly clocks: readonly StepClock[]
  /** What often goes wrong here. */
  readonly risks: readonly RiskName[]
  /** Findings of the same route, by id, that put the step into words. */
  readonly findings: readonly string[]
  /** Facts behind them, by id: the authority, the documents, the fee, what was stated. */
  readonly facts: readonly string[]
}

/** The route as data: steps in order, each with its rules, what is not known and who knows it. */
export interface RouteTree {
  readonly host: string
  readonly home?: string
  readonly purpose: string
  readonly profession?: string
  readonly day: string
  /** Day and digest of the rules it was made with. */
  readonly rules: { readonly day: string; readonly sha256: string }
  readonly steps: readonly TreeStep[]
  /** What the person could say to learn more, each once. */
  readonly asksOfPerson: readonly Ask[]
}
