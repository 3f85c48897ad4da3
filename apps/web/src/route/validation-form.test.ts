import { expect, test } from 'vitest'
import { findValidationProblems, type ValidationForm, validationFactsOf } from './validation-form.ts'

test.each<[ValidationForm | undefined, object | undefined]>([
  [undefined, undefined],
  [{ birthYear: '', residence: '' }, undefined],
  [
    { birthYear: '1996', residence: 'RO', practiceYears: '5,5' },
    { birthYear: 1996, residence: 'RO', practiceYears: 5.5 },
  ],
  [
    { holdsQualification: 'no', inApprenticeship: 'yes' },
    { holdsQualification: false, inApprenticeship: true },
  ],
  [{ filesThisYear: '0' }, { filesThisYear: 0 }],
])('%j is sent as %j', (form, facts) => expect(validationFactsOf(form)).toEqual(facts))

test.each<[ValidationForm, readonly string[]]>([
  [{ birthYear: '96' }, ['birthYear']],
  [{ birthYear: '1996' }, []],
  [{ practiceYears: 'seven' }, ['practiceYears']],
  [{ filesThisYear: '1,5', trainingYears: '3,5' }, ['filesThisYear']],
  [{ practiceYearsAtHost: '-1' }, ['practiceYearsAtHost']],
])('%j: %j is not clear', (form, names) => expect(findValidationProblems(form)).toEqual(names))
