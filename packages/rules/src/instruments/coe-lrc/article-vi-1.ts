import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { difference, differenceCases } from './substantial-difference.ts'

/** Degrees: to be accepted unless a substantial difference is shown. */
export const degreeUnlessDifferent = difference('coe/lrc/vi-1')

export const articleVi1Cases: readonly RuleCases[] = [ruleCases(degreeUnlessDifferent, differenceCases)]
