import { allOf, anyOf, notSo } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

export type ExperienceProof = 'home-certificate' | 'sworn-statement' | 'letter' | 'none'

interface ProofFacts {
  readonly experienceProof: ExperienceProof
  /** Whether home issues such certificates; a sworn statement stands in only where it does not. */
  readonly homeIssuesCertificate: boolean
}

/** Years of work are shown by the certificate of the home authority on nature and duration; a letter never counts. */
export const experienceProof = earlyRule<ProofFacts>(
  'eu/2005-36/50/proof',
  ['experienceProof', 'homeIssuesCertificate'],
  (facts) =>
    facts.experienceProof === undefined
      ? undefined
      : anyOf(
          facts.experienceProof === 'home-certificate',
          allOf(facts.experienceProof === 'sworn-statement', notSo(facts.homeIssuesCertificate)),
        ),
)

interface PaperAgeFacts {
  readonly aboutCharacterHealthOrMoney: boolean
  readonly monthsOld: number
}

const longest = provisionNumber('eu/2005-36/50/age', 'months')

/** Papers on character, health, insurance and solvency may be at most three months old. */
export const paperTooOld = lawRule<PaperAgeFacts>(
  'eu/2005-36/50/age',
  ['aboutCharacterHealthOrMoney', 'monthsOld'],
  (facts) => facts.aboutCharacterHealthOrMoney && facts.monthsOld > longest,
)

/** The host may ask home whether a paper is authentic only on a justified doubt. */
export const askHomeOnDoubt = lawRule<{ readonly justifiedDoubt: boolean }>(
  'eu/2005-36/50-2',
  ['justifiedDoubt'],
  (facts) => facts.justifiedDoubt,
)

interface RegimeFacts {
  readonly regime: 'automatic' | 'experience' | 'general'
}

/** What may be asked for in the automatic system. */
export const automaticPapers = lawRule<RegimeFacts>(
  'eu/2005-36/50/automatic',
  ['regime'],
  ({ regime }) => regime === 'automatic',
)

/** What may be asked for in the general system. */
export const generalPapers = lawRule<RegimeFacts>(
  'eu/2005-36/50/general',
  ['regime'],
  ({ regime }) => regime === 'general',
)

export const article50Cases = [
  ruleCases(experienceProof, {
    yes: [
      { experienceProof: 'home-certificate', homeIssuesCertificate: true },
      { experienceProof: 'sworn-statement', homeIssuesCertificate: false },
    ],
    no: [
      { experienceProof: 'letter', homeIssuesCertificate: false },
      { experienceProof: 'sworn-statement', homeIssuesCertificate: true },
      { experienceProof: 'none', homeIssuesCertificate: true },
    ],
    open: [{ experienceProof: 'sworn-statement' }],
  }),
  ruleCases(paperTooOld, {
    yes: [{ aboutCharacterHealthOrMoney: true, monthsOld: 4 }],
    no: [
      { aboutCharacterHealthOrMoney: true, monthsOld: 3 },
      { aboutCharacterHealthOrMoney: false, monthsOld: 40 },
    ],
    open: [{ monthsOld: 4 }],
  }),
  ruleCases(askHomeOnDoubt, { yes: [{ justifiedDoubt: true }], no: [{ justifiedDoubt: false }], open: [{}] }),
  ruleCases(automaticPapers, { yes: [{ regime: 'automatic' }], no: [{ regime: 'general' }], open: [{}] }),
  ruleCases(generalPapers, { yes: [{ regime: 'general' }], no: [{ regime: 'automatic' }], open: [{}] }),
]
