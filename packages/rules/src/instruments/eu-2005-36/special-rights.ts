import type { Rule } from '../../rule.ts'
import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

export interface SpecialRightsFacts {
  /** The title or the training is one of those the article names; which these are stands in no text that was read. */
  readonly titleNamedInArticle: boolean
}

/**
 * Acquired rights of one profession beside Article 23. That the article exists is known, its conditions are not: it is
 * recalled, settles nothing and becomes a question to the authority.
 */
export const specialRights = (id: string): Rule<SpecialRightsFacts> =>
  lawRule<SpecialRightsFacts>(id, ['titleNamedInArticle'], (facts) => facts.titleNamedInArticle)

/** The cases are the same for all of them: named there, not named there, not known. */
export const specialRightsCases = (rule: Rule<SpecialRightsFacts>): readonly RuleCases[] => [
  ruleCases(rule, { yes: [{ titleNamedInArticle: true }], no: [{ titleNamedInArticle: false }], open: [{}] }),
]
