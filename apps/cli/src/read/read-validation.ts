import { areValidationFacts, type ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { findNearest } from '../near-miss.ts'
import { listOption, type Options } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'

/** What may be said for the conditions of a validation arrangement, by the name it has on the command line. */
export const validationNames = {
  'birth-year': 'birthYear',
  residence: 'residence',
  'practice-years': 'practiceYears',
  'practice-years-there': 'practiceYearsAtHost',
  'training-years': 'trainingYears',
  'holds-qualification': 'holdsQualification',
  'equivalence-decision': 'hasEquivalenceDecision',
  'in-apprenticeship': 'inApprenticeship',
  'disability-way': 'disabilityRoute',
  'files-this-year': 'filesThisYear',
  'files-for-this': 'filesForThisCertification',
} as const satisfies Readonly<Record<string, keyof ValidationFacts>>

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** `25` is a number, `yes` and `no` are answers, everything else stays text. */
function readValue(text: string): string | number | boolean {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  return Object.hasOwn(answers, text) ? (answers[text] as boolean) : text
}

function problemOf(value: string): CommandProblem {
  const [name = ''] = value.split('=')
  const known = Object.keys(validationNames)
  const nearest = known.includes(name) ? undefined : findNearest(name, known)
  const advice = nearest
    ? message('cli.advice.nearest', { nearest: `--validation ${nearest}=` })
    : message('cli.advice.validation', { known: known.join(', ') })
  return usageProblem('validation_ill_formed', { value }, advice)
}

/**
 * `--validation NAME=VALUE`, repeated: answers to the conditions of an arrangement for validation. What is left out becomes a
 * question to ask. Problem: `validation_ill_formed`.
 */
export function readValidation(options: Options): Result<ValidationFacts | undefined, CommandProblem> {
  let facts: ValidationFacts = {}
  for (const text of listOption(options, 'validation')) {
    const [, name = '', value = ''] = /^([a-z-]+)=(.+)$/.exec(text) ?? []
    const member = Object.hasOwn(validationNames, name)
      ? validationNames[name as keyof typeof validationNames]
      : undefined
    const more: object = member === undefined ? {} : { ...facts, [member]: readValue(value) }
    if (member === undefined || !areValidationFacts(more)) return fail(problemOf(text))
    facts = more
  }
  return succeed(Object.keys(facts).length > 0 ? facts : undefined)
}
