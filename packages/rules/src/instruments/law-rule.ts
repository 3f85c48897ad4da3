import type { Rule } from '../rule.ts'
import type { Answer } from '../three-valued.ts'
import { provision } from './provisions.ts'

/**
 * A rule that answers with less than all its facts where the missing ones could not change anything: a year of practice is
 * not asked of somebody whose state regulates the profession. Its logic is three-valued throughout.
 */
export function earlyRule<Facts extends object>(
  id: string,
  needs: readonly (keyof Facts & string)[],
  applies: (facts: Partial<Facts>) => Answer,
  part?: Part,
): Rule<Facts> {
  return { ...lawRule<Facts>(id, needs, applies, part), decidesEarly: true }
}

type Part = { readonly letter: string; readonly provision: string }

/** A rule whose identity stands in the data; a `part` is one point of it, with its own id and place. */
export function lawRule<Facts extends object>(
  id: string,
  needs: readonly (keyof Facts & string)[],
  applies: (facts: Facts) => Answer,
  part?: Part,
): Rule<Facts> {
  const whole = provision(id)
  if (!part) return { ...whole, needs, applies }
  const citation = { ...whole.citation, provision: part.provision }
  return { ...whole, id: `${id}/${part.letter}`, citation, needs, applies }
}
