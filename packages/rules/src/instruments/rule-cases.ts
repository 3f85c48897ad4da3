import { evaluateRule } from '../evaluate-rule.ts'
import type { Rule, RuleEvaluation, RuleIdentity } from '../rule.ts'

/** A rule among others, without the type of its facts. */
export interface ListedRule extends RuleIdentity {
  readonly needs: readonly string[]
}

/** One case of a rule: its facts, what it says of them, and how to try it on a day. */
export interface RuleCase {
  readonly expected: 'applies' | 'does-not-apply' | 'not-determined'
  readonly facts: Readonly<Record<string, unknown>>
  readonly evaluate: (day: string) => RuleEvaluation<object>
}

/** A rule with its cases. */
export interface RuleCases {
  readonly rule: ListedRule
  readonly cases: readonly RuleCase[]
}

interface CaseTable<Facts> {
  readonly yes: readonly Facts[]
  readonly no: readonly Facts[]
  /** Facts are missing, or leave it open. */
  readonly open: readonly Partial<Facts>[]
}

/**
 * The cases of a rule, beside it: facts to which it applies, to which it does not, and which leave it open. The fourth
 * case, a day on which it is not law, follows from its first day and is tried with the first facts of `yes`.
 */
export function ruleCases<Facts extends object>(rule: Rule<Facts>, { yes, no, open }: CaseTable<Facts>): RuleCases {
  const caseOf =
    (expected: RuleCase['expected']) =>
    (facts: Partial<Facts>): RuleCase => ({ expected, facts, evaluate: (day) => evaluateRule(rule, facts, day) })
  const cases = [
    ...yes.map(caseOf('applies')),
    ...no.map(caseOf('does-not-apply')),
    ...open.map(caseOf('not-determined')),
  ]
  return { rule, cases }
}
