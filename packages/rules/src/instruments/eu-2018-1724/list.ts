import type { RuleCases } from '../rule-cases.ts'
import { article14Cases } from './article-14.ts'

/** The rules of this instrument with their cases, in its order. */
export const gatewayCases: readonly RuleCases[] = [...article14Cases]
