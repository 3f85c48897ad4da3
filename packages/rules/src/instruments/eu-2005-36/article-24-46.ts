import type { Rule } from '../../rule.ts'
import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { ruleCases } from '../rule-cases.ts'

/** Minimum training of Chapter III: length as completed, hours as taught. */
interface LengthFacts {
  readonly trainingYearsDone: number
}
interface HoursFacts extends LengthFacts {
  readonly trainingHours: number
}

function minimumHours(id: string): Rule<HoursFacts> {
  const [length, hours] = [provisionNumber(id, 'years'), provisionNumber(id, 'hours')]
  return lawRule<HoursFacts>(
    id,
    ['trainingYearsDone', 'trainingHours'],
    ({ trainingYearsDone, trainingHours }) => trainingYearsDone >= length && trainingHours >= hours,
  )
}

function minimumLength(id: string): Rule<LengthFacts> {
  const length = provisionNumber(id, 'years')
  return lawRule<LengthFacts>(id, ['trainingYearsDone'], ({ trainingYearsDone }) => trainingYearsDone >= length)
}

/** Doctor, basic training: five years and 5 500 hours, both. */
export const doctorTraining = minimumHours('eu/2005-36/24')
/** Dental practitioner: five years and 5 000 hours, both. */
export const dentistTraining = minimumHours('eu/2005-36/34')
export const specialistDentistTraining = minimumLength('eu/2005-36/35')
export const vetTraining = minimumLength('eu/2005-36/38')

interface SpecialistFacts {
  /** Duration Annex V 5.1.3 sets for the specialty, years; not at hand here. */
  readonly specialtyYears: number
  readonly trainingYearsDone: number
  readonly fullTimePaidPost: boolean
}

/** Specialist doctor: not below the duration of the specialty, in a full-time paid post. */
export const specialistTraining = lawRule<SpecialistFacts>(
  'eu/2005-36/25',
  ['specialtyYears', 'trainingYearsDone', 'fullTimePaidPost'],
  (facts) => facts.trainingYearsDone >= facts.specialtyYears && facts.fullTimePaidPost,
)

interface GeneralPractitionerFacts {
  readonly fullTimeYearsDone: number
  /** ISO day the title was issued. */
  readonly titleIssued: string
}
const generalYears = provisionNumber('eu/2005-36/28', 'years')
const earlierGeneralYears = provisionNumber('eu/2005-36/28', 'earlierYears')
const laterTitles = '2006-01-01'

/** General practitioner: three years full-time; two for titles issued before 2006. */
export const generalPractitioner = lawRule<GeneralPractitionerFacts>(
  'eu/2005-36/28',
  ['fullTimeYearsDone', 'titleIssued'],
  ({ fullTimeYearsDone, titleIssued }) =>
    fullTimeYearsDone >= (titleIssued < laterTitles ? earlierGeneralYears : generalYears),
)

interface PharmacistFacts extends LengthFacts {
  readonly fullTimeTheoryYears: number
  readonly traineeshipMonths: number
}
const pharmacist = (name: 'years' | 'fullTimeYears' | 'traineeshipMonths') => provisionNumber('eu/2005-36/44', name)

/** Pharmacist: five years, four of them full-time theory and practice, and six months' traineeship. */
export const pharmacistTraining = lawRule<PharmacistFacts>(
  'eu/2005-36/44',
  ['trainingYearsDone', 'fullTimeTheoryYears', 'traineeshipMonths'],
  (facts) =>
    facts.trainingYearsDone >= pharmacist('years') &&
    facts.fullTimeTheoryYears >= pharmacist('fullTimeYears') &&
    facts.traineeshipMonths >= pharmacist('traineeshipMonths'),
)

interface ArchitectFacts {
  readonly studyYears: number
  /** After the third year of study, one year of it building on the studies and supervised. */
  readonly traineeshipYears: number
}
const architect = (name: 'years' | 'shortYears' | 'traineeshipYears') => provisionNumber('eu/2005-36/46', name)

/** Architect: five years of study, or four and two of traineeship. */
export const architectTraining = lawRule<ArchitectFacts>(
  'eu/2005-36/46',
  ['studyYears', 'traineeshipYears'],
  ({ studyYears, traineeshipYears }) =>
    studyYears >= architect('years') ||
    (studyYears >= architect('shortYears') && traineeshipYears >= architect('traineeshipYears')),
)

const long = { trainingYearsDone: 5, trainingHours: 5500 }
export const article24Cases = [
  ruleCases(doctorTraining, {
    yes: [long],
    no: [
      { ...long, trainingHours: 5499 },
      { ...long, trainingYearsDone: 4 },
    ],
    open: [{ trainingYearsDone: 6 }],
  }),
  ruleCases(dentistTraining, {
    yes: [{ trainingYearsDone: 5, trainingHours: 5000 }],
    no: [{ trainingYearsDone: 5, trainingHours: 4999 }],
    open: [{ trainingHours: 5000 }],
  }),
  ruleCases(specialistDentistTraining, {
    yes: [{ trainingYearsDone: 3 }],
    no: [{ trainingYearsDone: 2.5 }],
    open: [{}],
  }),
  ruleCases(vetTraining, { yes: [{ trainingYearsDone: 5 }], no: [{ trainingYearsDone: 4 }], open: [{}] }),
  ruleCases(specialistTraining, {
    yes: [{ specialtyYears: 5, trainingYearsDone: 5, fullTimePaidPost: true }],
    no: [
      { specialtyYears: 5, trainingYearsDone: 4, fullTimePaidPost: true },
      { specialtyYears: 5, trainingYearsDone: 5, fullTimePaidPost: false },
    ],
    open: [{ trainingYearsDone: 5, fullTimePaidPost: true }],
  }),
  ruleCases(generalPractitioner, {
    yes: [
      { fullTimeYearsDone: 3, titleIssued: '2010-01-01' },
      { fullTimeYearsDone: 2, titleIssued: '2005-12-31' },
    ],
    no: [{ fullTimeYearsDone: 2, titleIssued: '2006-01-01' }],
    open: [{ fullTimeYearsDone: 2 }],
  }),
  ruleCases(pharmacistTraining, {
    yes: [{ trainingYearsDone: 5, fullTimeTheoryYears: 4, traineeshipMonths: 6 }],
    no: [
      { trainingYearsDone: 5, fullTimeTheoryYears: 4, traineeshipMonths: 5 },
      { trainingYearsDone: 5, fullTimeTheoryYears: 3, traineeshipMonths: 6 },
      { trainingYearsDone: 4, fullTimeTheoryYears: 4, traineeshipMonths: 6 },
    ],
    open: [{ trainingYearsDone: 5, fullTimeTheoryYears: 4 }],
  }),
  ruleCases(architectTraining, {
    yes: [
      { studyYears: 5, traineeshipYears: 0 },
      { studyYears: 4, traineeshipYears: 2 },
    ],
    no: [
      { studyYears: 4, traineeshipYears: 1 },
      { studyYears: 3, traineeshipYears: 4 },
    ],
    open: [{ studyYears: 4 }],
  }),
]
