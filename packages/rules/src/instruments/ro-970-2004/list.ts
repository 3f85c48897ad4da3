import type { RuleCases } from '../rule-cases.ts'
import { authorityCases } from './authority.ts'

/** The rules of this instrument with their cases, in its order. */
export const romanianPharmacistCases: readonly RuleCases[] = [...authorityCases]
