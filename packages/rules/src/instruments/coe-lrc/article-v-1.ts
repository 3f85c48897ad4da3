import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { difference, differenceCases } from './substantial-difference.ts'

/** Periods of study: to be accepted unless a substantial difference is shown. */
export const periodUnlessDifferent = difference('coe/lrc/v-1')

export const articleV1Cases: readonly RuleCases[] = [ruleCases(periodUnlessDifferent, differenceCases)]
