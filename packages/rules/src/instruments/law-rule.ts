import type { Rule } from '../rule.ts'
import type { Answer } from '../three-valued.ts'
import { provision } from './provisions.ts'

/** A rule whose identity stands in the data. */
export function lawRule<Facts extends object>(
  id: string,
  needs: readonly (keyof Facts & string)[],
  applies: (facts: Facts) => Answer,
): Rule<Facts> {
  return { ...provision(id), needs, applies }
}

/**
 * A rule that answers with less than all its facts where the missing ones could not change anything: a year of practice is
 * not asked of somebody whose state regulates the profession. Its logic is three-valued throughout.
 */
export function earlyRule<Facts extends object>(
  id: string,
  needs: readonly (keyof Facts & string)[],
  applies: (facts: Partial<Facts>) => Answer,
): Rule<Facts> {
  return { ...lawRule<Facts>(id, needs, applies), decidesEarly: true }
}

interface Part {
  readonly letter: string
  /** Where it stands: `Article 17(1)(a)`. */
  readonly provision: string
}

/** One point of a provision, as a rule with its own id and place. */
export function partOf<Facts extends object>(rule: Rule<Facts>, { letter, provision: place }: Part): Rule<Facts> {
  return { ...rule, id: `${rule.id}/${letter}`, citation: { ...rule.citation, provision: place } }
}
