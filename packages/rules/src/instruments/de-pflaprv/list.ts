import type { RuleCases } from '../rule-cases.ts'
import { section43Cases } from './section-43.ts'

/** The rules of this instrument with their cases, in its order. */
export const nursingDecisionCases: readonly RuleCases[] = [...section43Cases]
