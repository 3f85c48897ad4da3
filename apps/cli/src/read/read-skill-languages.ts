import { describeCoverage } from '@wanderbuch/adapters/skills/describe-vocabulary'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { readLanguage } from './read-languages.ts'
import { readSkillFinder } from './read-skill-finder.ts'

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
const readTextLanguage = (asked: Asked) => readKnown(asked, 'written')

/** `--in de`: the language of the names, any that ESCO has here; else that of the answer. */
function readAnswerLanguage(asked: Asked, usual: string): Result<string, CommandProblem> {
  const found = readKnown(asked, 'in')
  return found.ok ? succeed(found.value ?? usual) : found
}

/** What every search for skills is told first: where to look, and in which languages. */
export interface SkillSearch {
  readonly finder: SkillFinder
  readonly interfaceLanguage: Language
  readonly languages: {
    /** Undefined when it is to be told from the words of the text. */
    readonly language: string | undefined
    readonly answerLanguage: string
  }
}

/** The vocabulary and the languages of a search; the first that does not fit is named. */
export function readSkillSearch(call: CommandCall): Result<SkillSearch, CommandProblem> {
  const interfaceLanguage = readLanguage(call.options)
  if (!interfaceLanguage.ok) return interfaceLanguage
  const finder = readSkillFinder(call)
  if (!finder.ok) return finder
  const asked = { options: call.options, finder: finder.value }
  const language = readTextLanguage(asked)
  if (!language.ok) return language
  const answerLanguage = readAnswerLanguage(asked, interfaceLanguage.value)
  if (!answerLanguage.ok) return answerLanguage
  return succeed({
    finder: finder.value,
    interfaceLanguage: interfaceLanguage.value,
    languages: { language: language.value, answerLanguage: answerLanguage.value },
  })
}
