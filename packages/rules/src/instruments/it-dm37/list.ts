import type { RuleCases } from '../rule-cases.ts'
import { article3Cases } from './article-3.ts'
import { article4Cases } from './article-4.ts'

/** The rules of this instrument with their cases, in its order. */
export const installerCases: readonly RuleCases[] = [...article3Cases, ...article4Cases]
