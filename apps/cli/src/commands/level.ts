import { answerLevel, type LevelAnswer } from '@wanderbuch/core/map/answer-level'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import type { LevelQuery } from '@wanderbuch/standards/ledger/level-placement'
import {
  findFramework,
  findLevelByUri,
  listFrameworks,
  listFrameworksOfCountry,
} from '@wanderbuch/standards/ledger/find-framework'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { findNearest } from '../near-miss.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { countryAdvice } from '../read/read-country.ts'
import { readDay, readOptionalDay } from '../read/read-day.ts'
import { readLanguage } from '../read/read-languages.ts'
import { writeLevel } from '../text/write-level.ts'

function unknownFramework(typed: string): CommandProblem {
  const nearest = findNearest(
    typed,
    listFrameworks().map(({ id }) => id),
  )
  const advice = nearest ? message('cli.advice.nearest', { nearest }) : countryAdvice(typed)
  return usageProblem('framework_unknown', { value: typed }, advice)
}

/**
 * Two letters are a country; else the id or URI of a framework. Codes that are no country's but stand in the ledger as
 * earlier numberings are left to the ledger.
 */
function readFramework(typed: string): Result<LevelQuery['framework'], CommandProblem> {
  const isCode = /^[A-Za-z]{2}$/.test(typed)
  if (isCode && (findCountry(typed) || listFrameworksOfCountry(typed).length > 0))
    return succeed({ country: typed.toUpperCase() })
  if (findFramework(typed) || findLevelByUri(typed) || /^https?:/.test(typed)) return succeed(typed)
  return fail(unknownFramework(typed))
}

function readQuery({ words, options, terminal }: CommandCall): Result<LevelQuery, CommandProblem> {
  const [typed, ...code] = words
  if (typed === undefined || code.length === 0) {
    const advice = message('cli.advice.example', { command: levelCommand.examples[0] ?? '' })
    return fail(usageProblem('level_missing', {}, advice))
  }
  const framework = readFramework(typed)
  if (!framework.ok) return framework
  const awarded = readOptionalDay(options, 'awarded')
  if (!awarded.ok) return awarded
  const day = readDay(options, terminal)
  if (!day.ok) return day
  const awardedOn = awarded.value
  return succeed({
    framework: framework.value,
    nationalCode: code.join(' '),
    day: day.value,
    ...(awardedOn && { awardedOn }),
  })
}

const levelJson = ({ placed, message: key, parameters }: LevelAnswer, say: CommandCall['say']) => ({
  ...placed,
  sentence: say.label(key, parameters),
  caution: say.label('caution.eqf'),
  ledger: ledgerVersion,
})

async function placeLevel(call: CommandCall): Promise<CommandResult> {
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const query = readQuery(call)
  if (!query.ok) return query
  const answer = answerLevel(query.value)
  return succeed({
    exitCode: exitCodeOf[answer.placed.outcome],
    json: () => levelJson(answer, call.say),
    text: (paper) => writeLevel({ answer, query: query.value, typed: call.words[0] ?? '' }, call.say, paper),
  })
}

/** `wanderbuch level RO 4 --awarded 2009-06-01`: exit code 0 placed, 1 no EQF level, 2 not determined. */
export const levelCommand: Command = {
  name: 'level',
  words: 'COUNTRY|FRAMEWORK LEVEL',
  options: ['awarded', 'day'],
  examples: [
    'wanderbuch level FR III --awarded 2010-06-30',
    'wanderbuch level belgium-fl 4 --awarded 2020-06-30',
    'wanderbuch level RO 4 --awarded 2009-06-01 --lang ro --json',
  ],
  run: placeLevel,
}
