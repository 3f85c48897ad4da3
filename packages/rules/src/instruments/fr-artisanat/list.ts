import type { RuleCases } from '../rule-cases.ts'
import { articleL1211Cases } from './article-l121-1.ts'
import { articleL1233Cases } from './article-l123-3.ts'
import { articleR1213Cases } from './article-r121-3.ts'
import { articleR12311Cases } from './article-r123-11.ts'
import { articleR1232Cases } from './article-r123-2.ts'
import { articleR1238Cases } from './article-r123-8.ts'

/** The rules of this instrument with their cases, in its order. */
export const frenchCraftCases: readonly RuleCases[] = [
  ...articleL1211Cases,
  ...articleL1233Cases,
  ...articleR1213Cases,
  ...articleR12311Cases,
  ...articleR1232Cases,
  ...articleR1238Cases,
]
