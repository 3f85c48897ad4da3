import type { RuleCases } from '../rule-cases.ts'
import { section21cCases } from './section-21c.ts'

/** The rules of this instrument with their cases, in its order. */
export const physiotherapistDecisionCases: readonly RuleCases[] = [...section21cCases]
