import type { RuleCases } from '../rule-cases.ts'
import { articleIii1Cases } from './article-iii-1.ts'
import { articleIii3Cases } from './article-iii-3.ts'
import { articleIii5Cases } from './article-iii-5.ts'
import { articleIv1Cases } from './article-iv-1.ts'
import { articleV1Cases } from './article-v-1.ts'
import { articleVi1Cases } from './article-vi-1.ts'
import { sectionViiCases } from './section-vii.ts'

/** The rules of this instrument with their cases, in its order. */
export const conventionCases: readonly RuleCases[] = [
  ...articleIii1Cases,
  ...articleIii3Cases,
  ...articleIii5Cases,
  ...articleIv1Cases,
  ...articleV1Cases,
  ...articleVi1Cases,
  ...sectionViiCases,
]
