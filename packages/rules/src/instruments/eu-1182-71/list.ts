import type { RuleCases } from '../rule-cases.ts'
import { article3Cases } from './article-03.ts'

/** The rules of this instrument with their cases, in its order. */
export const periodCases: readonly RuleCases[] = [...article3Cases]
