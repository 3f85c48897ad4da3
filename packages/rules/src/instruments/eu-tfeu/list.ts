import type { RuleCases } from '../rule-cases.ts'
import { individualCases } from './articles-45-49.ts'

/** The rules of this instrument with their cases, in its order. */
export const treatyCases: readonly RuleCases[] = [...individualCases]
