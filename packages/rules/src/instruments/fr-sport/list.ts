import type { RuleCases } from '../rule-cases.ts'
import { articleR2127Cases } from './article-r212-7.ts'
import { articleR21288Cases } from './article-r212-88.ts'
import { articleR21289Cases } from './article-r212-89.ts'
import { articleR212891Cases } from './article-r212-89-1.ts'
import { articleR21290Cases } from './article-r212-90.ts'

/** The rules of this instrument with their cases, in its order. */
export const frenchSportCases: readonly RuleCases[] = [
  ...articleR2127Cases,
  ...articleR21288Cases,
  ...articleR21289Cases,
  ...articleR212891Cases,
  ...articleR21290Cases,
]
