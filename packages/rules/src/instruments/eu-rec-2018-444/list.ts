import type { RuleCases } from '../rule-cases.ts'
import { periodCases } from './period.ts'
import { wholeActCases } from './whole-act.ts'

/** The rules of this instrument with their cases, in its order. */
export const automaticAccessCases: readonly RuleCases[] = [...periodCases, ...wholeActCases]
