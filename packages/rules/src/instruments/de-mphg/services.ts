import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ServiceNoticeFacts {
  readonly temporaryService: boolean
  readonly declarationSent: boolean
}

/** A temporary service needs no permission; it is notified first. */
export const physiotherapistService = lawRule<ServiceNoticeFacts>(
  'de/mphg/services',
  ['temporaryService', 'declarationSent'],
  (facts) => facts.temporaryService && facts.declarationSent,
)

export const servicesCases: readonly RuleCases[] = [
  ruleCases(physiotherapistService, {
    yes: [{ temporaryService: true, declarationSent: true }],
    no: [
      { temporaryService: true, declarationSent: false },
      { temporaryService: false, declarationSent: true },
    ],
    open: [{ temporaryService: true }],
  }),
]
