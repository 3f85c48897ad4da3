import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

interface SpecialRightsFacts {
  /** The title or the training is one of those the article names; which these are stands in no text that was read. */
  readonly titleNamedInArticle: boolean
}

const specialRights = (id: string) =>
  lawRule<SpecialRightsFacts>(id, ['titleNamedInArticle'], (facts) => facts.titleNamedInArticle)

/**
 * Acquired rights of single professions beside Article 23. That these articles exist is known, their conditions are not:
 * each is recalled, settles nothing and becomes a question to the authority.
 */
export const specialistRights = specialRights('eu/2005-36/27')
export const nurseRights = specialRights('eu/2005-36/33')
export const dentistRights = specialRights('eu/2005-36/37')
export const midwifeRights = specialRights('eu/2005-36/43')
export const architectRights = specialRights('eu/2005-36/49')

export const article27Cases = [specialistRights, nurseRights, dentistRights, midwifeRights, architectRights].map(
  (rule) => ruleCases(rule, { yes: [{ titleNamedInArticle: true }], no: [{ titleNamedInArticle: false }], open: [{}] }),
)
