import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
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

export const articleR64123Cases: readonly RuleCases[] = [
  ruleCases(validationFiles, {
    yes: [{ filesForSameQualification: 1, filesForQualifications: 3 }],
    no: [
      { filesForSameQualification: 2, filesForQualifications: 2 },
      { filesForSameQualification: 1, filesForQualifications: 4 },
    ],
    open: [{ filesForSameQualification: 1 }],
  }),
]
