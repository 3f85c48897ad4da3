import type { InForce, Rule, RuleEvaluation } from './rule.ts'
import type { Years } from './three-valued.ts'

/** Whether a rule is law on `day` (ISO day). */
export function covers({ from, until }: InForce, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

/** The name under which an evaluation asks for the text of an earlier day. */
export const earlierText = 'text-of-that-day'

function isOpen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('least' in value)) return false
  const { least, most } = value as Years
  return least !== most
}

/** Facts that are there and leave a rule open: those with two bounds, else all it needs. */
function openFacts<Facts extends object>(rule: Rule<Facts>, facts: Facts): readonly string[] {
  const bounded = rule.needs.filter((name) => isOpen(facts[name]))
  return bounded.length > 0 ? bounded : rule.needs
}

/** Evaluates one rule on the law of one day. Pure: same arguments, same answer. */
export function evaluateRule<Facts extends object>(
  rule: Rule<Facts>,
  facts: Partial<Facts>,
  day: string,
): RuleEvaluation<Facts> {
  const { inForce, textOf, needs } = rule
  if (!covers(inForce, day)) return { kind: 'not-in-force', rule, day }
  // Without a first day, an earlier day than that of the copy is a day whose law was not read.
  if (inForce.from === undefined && textOf !== undefined && day < textOf) {
    return { kind: 'not-determined', rule, missing: [earlierText] }
  }
  const missing = needs.filter((name) => facts[name] === undefined)
  if (missing.length > 0 && !rule.decidesEarly) return { kind: 'not-determined', rule, missing }
  const whole = facts as Facts
  const answer = rule.applies(whole)
  if (answer === undefined) {
    const open = missing.length > 0 ? missing : openFacts(rule, whole)
    return { kind: 'not-determined', rule, missing: open }
  }
  return { kind: answer ? 'applies' : 'does-not-apply', rule, because: facts }
}
