import type { RuleCases } from '../rule-cases.ts'
import { section1Cases } from './section-1.ts'
import { section7bCases } from './section-7b.ts'
import { section8Cases } from './section-8.ts'
import { section40aCases } from './section-40a.ts'
import { section50cCases } from './section-50c.ts'

/** The rules of this instrument with their cases, in its order. */
export const craftCodeCases: readonly RuleCases[] = [
  ...section1Cases,
  ...section7bCases,
  ...section8Cases,
  ...section40aCases,
  ...section50cCases,
]
