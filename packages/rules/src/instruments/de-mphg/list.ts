import type { RuleCases } from '../rule-cases.ts'
import { sections12Cases } from './sections-1-2.ts'
import { servicesCases } from './services.ts'

/** The rules of this instrument with their cases, in its order. */
export const physiotherapistCodeCases: readonly RuleCases[] = [...sections12Cases, ...servicesCases]
