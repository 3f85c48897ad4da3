import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Refugees and displaced persons without papers: a fair and speedy procedure all the same. */
export const withoutPapers = lawRule<{ readonly refugeeOrDisplaced: boolean; readonly papersAtHand: boolean }>(
  'coe/lrc/vii',
  ['refugeeOrDisplaced', 'papersAtHand'],
  (facts) => facts.refugeeOrDisplaced && !facts.papersAtHand,
)

export const sectionViiCases: readonly RuleCases[] = [
  ruleCases(withoutPapers, {
    yes: [{ refugeeOrDisplaced: true, papersAtHand: false }],
    no: [{ refugeeOrDisplaced: true, papersAtHand: true }],
    open: [{ papersAtHand: false }],
  }),
]
