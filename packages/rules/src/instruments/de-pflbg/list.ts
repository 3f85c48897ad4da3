import type { RuleCases } from '../rule-cases.ts'
import { sections1241Cases } from './sections-1-2-41.ts'

/** The rules of this instrument with their cases, in its order. */
export const nursingCodeCases: readonly RuleCases[] = [...sections1241Cases]
