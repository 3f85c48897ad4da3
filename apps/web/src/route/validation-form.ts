import { areValidationFacts, type ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'

export type ValidationName = keyof ValidationFacts
/** Answers to the conditions of a validation arrangement as they stand in the form. Empty or absent = not said. */
export type ValidationForm = Readonly<Partial<Record<ValidationName, string>>>

/** How an answer is given. */
export const validationForms = {
  birthYear: 'number',
  disabilityRoute: 'yes-no',
  residence: 'country',
  practiceYears: 'number',
  practiceYearsAtHost: 'number',
  trainingYears: 'number',
  holdsQualification: 'yes-no',
  hasEquivalenceDecision: 'yes-no',
  inApprenticeship: 'yes-no',
  filesThisYear: 'number',
  filesForThisCertification: 'number',
} as const satisfies Readonly<Record<ValidationName, 'number' | 'yes-no' | 'country'>>

function valueOf(name: ValidationName, text: string): string | number | boolean {
  const form = validationForms[name]
  if (form === 'yes-no') return text === 'yes'
  return form === 'number' ? Number(text.trim().replace(',', '.') || Number.NaN) : text
}

const saidIn = (form: ValidationForm) =>
  Object.entries(form).filter(([, text]) => text.trim() !== '') as readonly (readonly [ValidationName, string])[]

/** Names of answers that cannot be understood. */
export const findValidationProblems = (form: ValidationForm): readonly ValidationName[] =>
  saidIn(form)
    .filter(([name, text]) => !areValidationFacts({ [name]: valueOf(name, text) }))
    .map(([name]) => name)

/** The answers as the server wants them; undefined when nothing was said. The form has no problems. */
export function validationFactsOf(form: ValidationForm | undefined): ValidationFacts | undefined {
  const said = saidIn(form ?? {}).map(([name, text]) => [name, valueOf(name, text)] as const)
  return said.length > 0 ? (Object.fromEntries(said) as ValidationFacts) : undefined
}
