/**
 * What a person says so that conditions of a validation arrangement can be answered. All of it is optional and used for
 * nothing else; what is left out becomes a question to ask.
 */
export interface ValidationFacts {
  /** Year of birth. Personal: never taken from an identity document that was shown for another purpose. */
  readonly birthYear?: number
  /** Country the person lives in, ISO 3166-1 alpha-2. */
  readonly residence?: string
  /** Years of practice in the target occupation, anywhere. Left out: counted from the work in `circumstances`, as bounds. */
  readonly practiceYears?: number
  /** Of these, years in the destination country; counted in the same way where left out. */
  readonly practiceYearsAtHost?: number
  /** Regular length of the training for the occupation in the destination country, in years. */
  readonly trainingYears?: number
  /** Whether the person holds a vocational qualification in this occupation that counts in the destination country. */
  readonly holdsQualification?: boolean
  /** Whether an authority there has already decided on the equivalence of a foreign qualification. */
  readonly hasEquivalenceDecision?: boolean
  readonly inApprenticeship?: boolean
  /** Whether the person asks for the way that is open because of a disability. */
  readonly disabilityRoute?: boolean
  /** Applications for validation lodged this calendar year, for different certifications. */
  readonly filesThisYear?: number
  /** Of these, applications for the certification aimed at. */
  readonly filesForThisCertification?: number
}

type Fits = (value: unknown) => boolean

const years: Fits = (value) => typeof value === 'number' && value >= 0 && value <= 70
const yesOrNo: Fits = (value) => typeof value === 'boolean'
const count: Fits = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100

const form: Readonly<Record<keyof ValidationFacts, Fits>> = {
  birthYear: (value) => Number.isInteger(value) && (value as number) >= 1900 && (value as number) <= 2100,
  residence: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
  practiceYears: years,
  practiceYearsAtHost: years,
  trainingYears: years,
  holdsQualification: yesOrNo,
  hasEquivalenceDecision: yesOrNo,
  inApprenticeship: yesOrNo,
  disabilityRoute: yesOrNo,
  filesThisYear: count,
  filesForThisCertification: count,
}

/** Whether a value has only members of this form. Example: `areValidationFacts({ birthYear: 1996 })`. */
export function areValidationFacts(value: unknown): value is ValidationFacts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([name, one]) => Object.hasOwn(form, name) && form[name as keyof ValidationFacts](one),
  )
}
