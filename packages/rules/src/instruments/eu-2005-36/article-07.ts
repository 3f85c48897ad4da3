import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface DeclarationFacts {
  /** Years since the last declaration, `null` when none was made. */
  readonly yearsSinceDeclaration: number | null
  readonly situationChanged: boolean
}

const validYears = provisionNumber('eu/2005-36/7-1', 'years')

/** A written declaration before the first move, again after a year or when the situation changes. */
export const declarationDue = lawRule<DeclarationFacts>(
  'eu/2005-36/7-1',
  ['yearsSinceDeclaration', 'situationChanged'],
  ({ yearsSinceDeclaration, situationChanged }) =>
    yearsSinceDeclaration === null || yearsSinceDeclaration >= validYears || situationChanged,
)

/** The host may ask for these papers with the first declaration, and with a material change. */
export const declarationPapers = lawRule<{ readonly firstOrChanged: boolean }>(
  'eu/2005-36/7-2',
  ['firstOrChanged'],
  (facts) => facts.firstOrChanged,
)

export interface PriorCheckFacts {
  readonly touchesHealthOrSafety: boolean
  /** Annex IV, Annex V or common training principles cover the person. */
  readonly automaticSystemOpen: boolean
}

/** A check before the first service: only for health and safety, and only outside the automatic systems. */
export const priorCheck = lawRule<PriorCheckFacts>(
  'eu/2005-36/7-4',
  ['touchesHealthOrSafety', 'automaticSystemOpen'],
  (facts) => facts.touchesHealthOrSafety && !facts.automaticSystemOpen,
)

export const article7Cases: readonly RuleCases[] = [
  ruleCases(declarationDue, {
    yes: [
      { yearsSinceDeclaration: null, situationChanged: false },
      { yearsSinceDeclaration: 1, situationChanged: false },
      { yearsSinceDeclaration: 0.5, situationChanged: true },
    ],
    no: [{ yearsSinceDeclaration: 0.5, situationChanged: false }],
    open: [{ situationChanged: false }],
  }),
  ruleCases(declarationPapers, { yes: [{ firstOrChanged: true }], no: [{ firstOrChanged: false }], open: [{}] }),
  ruleCases(priorCheck, {
    yes: [{ touchesHealthOrSafety: true, automaticSystemOpen: false }],
    no: [
      { touchesHealthOrSafety: false, automaticSystemOpen: false },
      { touchesHealthOrSafety: true, automaticSystemOpen: true },
    ],
    open: [{ touchesHealthOrSafety: true }],
  }),
]
