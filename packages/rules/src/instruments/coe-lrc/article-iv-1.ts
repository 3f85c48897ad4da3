import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { difference, differenceCases } from './substantial-difference.ts'

/** Access: a qualification that gives it at home is to be accepted unless a substantial difference is shown. */
export const accessUnlessDifferent = difference('coe/lrc/iv-1')

export const articleIv1Cases: readonly RuleCases[] = [ruleCases(accessUnlessDifferent, differenceCases)]
