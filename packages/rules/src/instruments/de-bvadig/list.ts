import type { RuleCases } from '../rule-cases.ts'
import { conditionsCases } from './conditions.ts'

/** The rules of this instrument with their cases, in its order. */
export const germanValidationCases: readonly RuleCases[] = [...conditionsCases]
