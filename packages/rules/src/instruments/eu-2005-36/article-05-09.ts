import { allOf, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

export interface ServiceFacts {
  readonly establishedAtHome: boolean
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  /** Full-time years, or the same in part-time, in the last ten, in one or several Member States. */
  readonly yearsInLastTen: Years
}

const practice = provisionNumber('eu/2005-36/5', 'years')

/** Lawfully established at home; a year of practice where home regulates neither profession nor training. */
export const temporaryService = earlyRule<ServiceFacts>(
  'eu/2005-36/5',
  ['establishedAtHome', 'homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen'],
  (facts) =>
    allOf(
      facts.establishedAtHome,
      anyOf(facts.homeRegulatesProfession, facts.homeRegulatesTraining, isAtLeast(facts.yearsInLastTen, practice)),
    ),
)

/** No permission or full registration with a professional body; a registration for form only may be kept. */
export const noRegistration = lawRule<{ readonly temporaryService: boolean }>(
  'eu/2005-36/6',
  ['temporaryService'],
  (facts) => facts.temporaryService,
)

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

const free = { establishedAtHome: true, homeRegulatesProfession: false, homeRegulatesTraining: false }
export const article5Cases = [
  ruleCases(temporaryService, {
    yes: [
      { ...free, yearsInLastTen: years(1) },
      { ...free, homeRegulatesProfession: true, yearsInLastTen: years(0) },
      { ...free, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [
      { ...free, yearsInLastTen: years(0.5) },
      { ...free, establishedAtHome: false, yearsInLastTen: years(9) },
    ],
    open: [free, { ...free, yearsInLastTen: { least: 0, most: 2 } }],
  }),
  ruleCases(noRegistration, { yes: [{ temporaryService: true }], no: [{ temporaryService: false }], open: [{}] }),
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
