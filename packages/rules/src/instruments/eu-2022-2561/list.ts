import type { RuleCases } from '../rule-cases.ts'
import { acceptedCases } from './accepted.ts'
import { code95Cases } from './code-95.ts'

/** The rules of this instrument with their cases, in its order. */
export const driverCases: readonly RuleCases[] = [...acceptedCases, ...code95Cases]
