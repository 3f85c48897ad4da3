import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { type OffersProblem, parseOffers } from '@wanderbuch/skills/compare/offers/parse-offers'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { type CommandProblem, inputProblem } from '../problem.ts'
import { readText } from './read-text.ts'

/** Where the first misfit stands and what may stand there. */
function placeOf(problem: OffersProblem): string {
  const path = 'path' in problem && problem.path !== '' ? problem.path : '/'
  const expected = 'expected' in problem && problem.expected !== undefined ? `, ${problem.expected}` : ''
  return `${path} (${problem.code}${expected})`
}

/** A file with a list of offers; the first value that does not fit is named by its place. */
export function readOffers(path: string, call: Pick<CommandCall, 'terminal'>): Result<OfferList, CommandProblem> {
  const text = readText(path, call)
  if (!text.ok) return text
  const list = parseOffers(text.value)
  if (list.ok) return succeed(list.value)
  const parameters = { path, at: placeOf(list.problem) }
  return fail(inputProblem('offers_ill_formed', exitCodes.unreadable, { parameters }))
}
