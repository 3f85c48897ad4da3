import type { RuleCases } from '../rule-cases.ts'
import { revoked2023Cases } from './2023-revoked.ts'
import { before2021Cases } from './before-2021.ts'

/** The rules of this instrument with their cases, in its order. */
export const ukCases: readonly RuleCases[] = [...revoked2023Cases, ...before2021Cases]
