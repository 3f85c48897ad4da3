import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Options, textOption } from '../options.ts'
import { type CommandProblem, usageProblem } from '../problem.ts'

const mostWorkers = 64

/** `--workers 4`: how many threads; 0 uses this one. */
export function readWorkers(options: Options, usual: number): Result<number, CommandProblem> {
  const value = textOption(options, 'workers')
  if (value === undefined) return succeed(usual)
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (number <= mostWorkers) return succeed(number)
  return fail(usageProblem('workers_ill_formed', { value, most: mostWorkers }))
}
