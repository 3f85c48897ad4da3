import type { RuleCases } from '../rule-cases.ts'
import { article5Cases } from './article-05.ts'
import { article13Cases } from './article-13.ts'
import { article14Cases } from './article-14.ts'
import { annexIiiCases } from './annex-iii.ts'

/** The rules of this instrument with their cases, in its order. */
export const swissCases: readonly RuleCases[] = [
  ...article5Cases,
  ...article13Cases,
  ...article14Cases,
  ...annexIiiCases,
]
