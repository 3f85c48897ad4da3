import type { RuleCases } from '../rule-cases.ts'
import { articleL42211Cases } from './article-l4221-1.ts'
import { articleL42229Cases } from './article-l4222-9.ts'
import { articleL43113Cases } from './article-l4311-3.ts'
import { articleL43214Cases } from './article-l4321-4.ts'

/** The rules of this instrument with their cases, in its order. */
export const frenchHealthCases: readonly RuleCases[] = [
  ...articleL42211Cases,
  ...articleL42229Cases,
  ...articleL43113Cases,
  ...articleL43214Cases,
]
