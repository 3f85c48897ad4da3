import type { RuleCases } from '../rule-cases.ts'
import { articleR21288Cases } from './article-r212-88.ts'
import { articleR21289Cases } from './article-r212-89.ts'
import { articleR21290Cases } from './article-r212-90.ts'

/** The rules of this instrument with their cases, in its order. */
export const frenchSportCases: readonly RuleCases[] = [
  ...articleR21288Cases,
  ...articleR21289Cases,
  ...articleR21290Cases,
]
