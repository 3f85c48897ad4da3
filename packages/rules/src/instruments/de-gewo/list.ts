import type { RuleCases } from '../rule-cases.ts'
import { section34cCases } from './section-34c.ts'

/** The rules of this instrument with their cases, in its order. */
export const tradeCodeCases: readonly RuleCases[] = [...section34cCases]
