import type { CaseFacts } from '../../circumstances/case-facts.ts'
import type { StatedName } from '../../circumstances/stated-facts.ts'
import type { ClockName } from '../../clock/clock-terms.ts'
import { evaluateRule } from '../../evaluate-rule.ts'
import type { Rule, RuleEvaluation } from '../../rule.ts'
import type { RouteScene } from '../route-scene.ts'

/** The ways a case may go. */
export type WayRegime =
  | 'home-is-host'
  | 'home-unknown'
  | 'uk'
  | 'outside'
  | 'sector'
  | 'none-needed'
  | 'optional-statement'
  | 'services'
  | 'service-check'
  | 'automatic'
  | 'acquired-rights'
  | 'common-training'
  | 'experience'
  | 'general'
  | 'exception'
  | 'card'
  | 'partial-access'
  | 'third-country'
  | 'uk-earlier'
  | 'academic'
  | 'academic-automatic'
  | 'individual'
  | 'ask-authority'

/** A rule, ready to be held against the facts of a case. */
export type RuleReader = (facts: CaseFacts, day: string) => RuleEvaluation<object>

/** A rule with facts of the case, and with what the scene settles by itself. */
export function reader<Facts extends object>(rule: Rule<Facts>, settled: Partial<Facts> = {}): RuleReader {
  return (facts, day) => evaluateRule(rule, { ...(facts as Partial<Facts>), ...settled }, day)
}

/** One way: when it is looked at, by which rules, and how their answers join. */
export interface WayDefinition {
  readonly regime: WayRegime
  readonly looked: (scene: RouteScene) => boolean
  readonly rules: (scene: RouteScene) => readonly RuleReader[]
  /** `any`: one rule is enough; `all`: all are needed; `open`: an authority decides, rules are only named. */
  readonly join: 'any' | 'all' | 'open'
  /** What a person may state for it. */
  readonly stated: readonly StatedName[]
  readonly clock?: (scene: RouteScene) => ClockName | undefined
  /** Prefixes of the findings about it, after `route/`. */
  readonly findings: readonly string[]
  /** Union rights are for citizens and those treated like them; national rules may be for all. */
  readonly needsUnionRights: boolean
  /** Years count only with the certificate of the home authority; another paper leaves it open, never "no". */
  readonly needsProof?: (scene: RouteScene, facts: CaseFacts) => boolean
}
