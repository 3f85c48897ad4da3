import type { RuleCases } from '../rule-cases.ts'
import { article1Cases } from './article-1.ts'

/** The rules of this instrument with their cases, in its order. */
export const romanianActCases: readonly RuleCases[] = [...article1Cases]
