import type { InForce, Rule, RuleEvaluation } from './rule.ts'

/** Whether a rule is law on `day` (ISO day). */
export function covers({ from, until }: InForce, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

/** Evaluates one rule on the law of one day. Pure: same arguments, same answer. */
export function evaluateRule<Facts extends object>(
  rule: Rule<Facts>,
  facts: Partial<Facts>,
  day: string,
): RuleEvaluation<Facts> {
  if (!covers(rule.inForce, day)) return { kind: 'not-in-force', rule, day }
  const missing = rule.needs.filter((name) => facts[name] === undefined)
  if (missing.length > 0) return { kind: 'not-determined', rule, missing }
  return { kind: rule.applies(facts as Facts) ? 'applies' : 'does-not-apply', rule, because: facts }
}
