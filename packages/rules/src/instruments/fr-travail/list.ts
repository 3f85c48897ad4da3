import type { RuleCases } from '../rule-cases.ts'
import { articleL64122Cases } from './article-l6412-2.ts'
import { articleR64123Cases } from './article-r6412-3.ts'

/** The rules of this instrument with their cases, in its order. */
export const frenchValidationCases: readonly RuleCases[] = [...articleL64122Cases, ...articleR64123Cases]
