import type { RuleCases } from '../rule-cases.ts'
import { levelsCases } from './levels.ts'

/** The rules of this instrument with their cases, in its order. */
export const romanianFrameworkCases: readonly RuleCases[] = [...levelsCases]
