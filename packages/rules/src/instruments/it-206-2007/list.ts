import type { RuleCases } from '../rule-cases.ts'
import { annexIvCases } from './annex-iv.ts'
import { foreignCases } from './foreign.ts'
import { nursesCases } from './nurses.ts'
import { registrationCases } from './registration.ts'

/** The rules of this instrument with their cases, in its order. */
export const italianDecreeCases: readonly RuleCases[] = [
  ...annexIvCases,
  ...foreignCases,
  ...nursesCases,
  ...registrationCases,
]
