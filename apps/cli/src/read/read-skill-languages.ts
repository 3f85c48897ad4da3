import { describeCoverage } from '@wanderbuch/adapters/skills/describe-vocabulary'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'

interface Asked {
  readonly options: Options
  readonly finder: SkillFinder
}

function readKnown({ options, finder }: Asked, name: OptionName): Result<string | undefined, CommandProblem> {
  const value = textOption(options, name)?.trim().toLowerCase()
  if (value === undefined) return succeed(undefined)
  const known = describeCoverage(finder).languages.map(({ language }) => language)
  if (known.includes(value)) return succeed(value)
  const advice = message('cli.advice.one-of', { known: known.join(', ') })
  return fail(usageProblem('language_unknown', { value }, advice))
}

/** `--written de`: what the text is written in; undefined when it is to be told from its words. */
export const readTextLanguage = (asked: Asked) => readKnown(asked, 'written')

/** `--in de`: the language of the names, any that ESCO has here; else that of the answer. */
export function readAnswerLanguage(asked: Asked, usual: string): Result<string, CommandProblem> {
  const found = readKnown(asked, 'in')
  return found.ok ? succeed(found.value ?? usual) : found
}
