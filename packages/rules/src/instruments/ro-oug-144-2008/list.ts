import type { RuleCases } from '../rule-cases.ts'
import { practiceCases } from './practice.ts'

/** The rules of this instrument with their cases, in its order. */
export const romanianNurseCases: readonly RuleCases[] = [...practiceCases]
