import type { RuleCases } from '../rule-cases.ts'
import { section4Cases } from './section-4.ts'

/** The rules of this instrument with their cases, in its order. */
export const pharmacistCodeCases: readonly RuleCases[] = [...section4Cases]
