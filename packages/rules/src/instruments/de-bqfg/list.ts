import type { RuleCases } from '../rule-cases.ts'
import { statementCases } from './statement.ts'

/** The rules of this instrument with their cases, in its order. */
export const comparisonCases: readonly RuleCases[] = [...statementCases]
