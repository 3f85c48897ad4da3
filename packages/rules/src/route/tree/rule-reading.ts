import type { Certainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { RuleEvaluation, RuleIdentity } from '../../rule.ts'
import type { Answer } from '../../three-valued.ts'
import { findOwnProvision } from './own-provision.ts'

/** One rule as it was held against the case, as plain data. */
export interface RuleReading {
  readonly id: string
  readonly kind: 'applies' | 'does-not-apply' | 'not-determined' | 'not-in-force'
  readonly effect: string
  readonly citation: LegalCitation
  readonly certainty: Certainty
  /** State of the newest copy read, ISO day. */
  readonly textOf?: string
  /** Older than a year on the day asked about: say "text of ...". */
  readonly textIsOld?: true
  /** The host's own provision, where it was read; `citation` then is its origin. */
  readonly own?: LegalCitation
  /** Rule of Union law a national rule goes back to. */
  readonly origin?: string
  readonly missing: readonly string[]
  /** Read nowhere: citizens are only told what to ask. */
  readonly recalled?: true
}

const yearBefore = (day: string) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`

export function describeReading(
  evaluation: RuleEvaluation<object>,
  { host, day }: { host: string; day: string },
): RuleReading {
  const { rule, kind } = evaluation
  const { id, effect, citation, certainty, textOf, origin }: RuleIdentity = rule
  const own = findOwnProvision(id, host)
  return {
    id,
    kind,
    effect,
    citation,
    certainty,
    ...(textOf && { textOf }),
    ...(textOf && textOf < yearBefore(day) && { textIsOld: true }),
    ...(own && { own }),
    ...(origin && { origin }),
    missing: kind === 'not-determined' ? evaluation.missing : [],
    ...(certainty === 'recalled' && { recalled: true }),
  }
}

/** What a reading settles. A recalled rule settles nothing, one that is not in force neither. */
export function answerOf({ kind, recalled }: RuleReading): Answer {
  if (recalled || kind === 'not-determined' || kind === 'not-in-force') return undefined
  return kind === 'applies'
}
