import type { RuleCases } from '../rule-cases.ts'
import { article4Cases } from './article-04.ts'

/** The rules of this instrument with their cases, in its order. */
export const skiInstructorCases: readonly RuleCases[] = [...article4Cases]
