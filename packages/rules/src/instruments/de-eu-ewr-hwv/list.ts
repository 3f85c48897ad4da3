import type { RuleCases } from '../rule-cases.ts'
import { section2Cases } from './section-2.ts'
import { section3Cases } from './section-3.ts'
import { section5Cases } from './section-5.ts'
import { section6Cases } from './section-6.ts'
import { section8Cases } from './section-8.ts'

/** The rules of this instrument with their cases, in its order. */
export const craftPermissionCases: readonly RuleCases[] = [
  ...section2Cases,
  ...section3Cases,
  ...section5Cases,
  ...section6Cases,
  ...section8Cases,
]
