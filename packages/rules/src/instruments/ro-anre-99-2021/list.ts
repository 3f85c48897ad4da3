import type { RuleCases } from '../rule-cases.ts'
import { documentsCases } from './documents.ts'

/** The rules of this instrument with their cases, in its order. */
export const romanianElectricianCases: readonly RuleCases[] = [...documentsCases]
