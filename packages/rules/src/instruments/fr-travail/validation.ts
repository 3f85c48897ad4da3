import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FileCountFacts {
  /** Files of this calendar year, the new one included; files for single blocks are not counted. */
  readonly filesForSameQualification: number
  readonly filesForQualifications: number
}
const limit = (name: 'sameQualification' | 'qualifications') => provisionNumber('fr/travail/r6412-3', name)

/** Per calendar year one file for a qualification and three for different ones. */
export const validationFiles = lawRule<FileCountFacts>(
  'fr/travail/r6412-3',
  ['filesForSameQualification', 'filesForQualifications'],
  (facts) =>
    facts.filesForSameQualification <= limit('sameQualification') &&
    facts.filesForQualifications <= limit('qualifications'),
)

const months = provisionNumber('fr/travail/l6412-2', 'months')

/** Two months of silence: the file is admitted. */
export const silenceAdmits = lawRule<{ readonly monthsSinceFiled: number; readonly answered: boolean }>(
  'fr/travail/l6412-2',
  ['monthsSinceFiled', 'answered'],
  (facts) => !facts.answered && facts.monthsSinceFiled > months,
)

export const frenchValidationCases = [
  ruleCases(validationFiles, {
    yes: [{ filesForSameQualification: 1, filesForQualifications: 3 }],
    no: [
      { filesForSameQualification: 2, filesForQualifications: 2 },
      { filesForSameQualification: 1, filesForQualifications: 4 },
    ],
    open: [{ filesForSameQualification: 1 }],
  }),
  ruleCases(silenceAdmits, {
    yes: [{ monthsSinceFiled: 3, answered: false }],
    no: [
      { monthsSinceFiled: 2, answered: false },
      { monthsSinceFiled: 9, answered: true },
    ],
    open: [{ answered: false }],
  }),
]
