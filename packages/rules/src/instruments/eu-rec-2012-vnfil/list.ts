import type { RuleCases } from '../rule-cases.ts'
import { elementsCases } from './elements.ts'
import { qualificationCases } from './qualification.ts'
import { separatelyCases } from './separately.ts'

/** The rules of this instrument with their cases, in its order. */
export const validationCases: readonly RuleCases[] = [...elementsCases, ...qualificationCases, ...separatelyCases]
