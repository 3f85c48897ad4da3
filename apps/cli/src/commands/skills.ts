import {
  type AnsweredText,
  listFoundSkills,
  searchText,
  type TextToSearch,
} from '@wanderbuch/adapters/skills/answer-skills'
import { compareFound, type ComparisonOrder, type SkillComparison } from '@wanderbuch/adapters/skills/compare-found'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { hasOption, textOption } from '../options.ts'
import { type CommandProblem, usageProblem } from '../problem.ts'
import { readLanguage } from '../read/read-languages.ts'
import { readOccupation } from '../read/read-occupation.ts'
import { readAnswerLanguage, readTextLanguage } from '../read/read-skill-languages.ts'
import { readSkillFinder } from '../read/read-skill-finder.ts'
import { readText } from '../read/read-text.ts'
import { writeSkillComparison } from '../text/write-skill-comparison.ts'
import { writeSkillsFound } from '../text/write-skills-found.ts'
import { matchRegisterFile } from './skills-register.ts'

type Target = ComparisonOrder['target']

interface Order {
  readonly search: TextToSearch
  readonly target: Target | undefined
  readonly finder: SkillFinder
}

function readTarget(call: CommandCall, language: string): Result<Target | undefined, CommandProblem> {
  const advert = textOption(call.options, 'advert')
  const occupation = readOccupation(call, language)
  if (!occupation.ok) return occupation
  if (advert === undefined)
    return succeed(occupation.value === undefined ? undefined : { occupation: occupation.value })
  if (occupation.value !== undefined) return fail(usageProblem('advert_and_occupation', {}))
  const text = readText(advert, call)
  return text.ok ? succeed({ advert: text.value }) : text
}

function readOrder(call: CommandCall): Result<Order, CommandProblem> {
  const [path, ...more] = call.words
  if (path === undefined || more.length > 0) return fail(usageProblem('one_text', {}))
  const interfaceLanguage = readLanguage(call.options)
  if (!interfaceLanguage.ok) return interfaceLanguage
  const finder = readSkillFinder(call)
  if (!finder.ok) return finder
  const asked = { options: call.options, finder: finder.value }
  const language = readTextLanguage(asked)
  if (!language.ok) return language
  const answerLanguage = readAnswerLanguage(asked, interfaceLanguage.value)
  if (!answerLanguage.ok) return answerLanguage
  const target = readTarget(call, interfaceLanguage.value)
  if (!target.ok) return target
  const text = readText(path, call)
  if (!text.ok) return text
  const search = { text: text.value, language: language.value, answerLanguage: answerLanguage.value }
  return succeed({ search, target: target.value, finder: finder.value })
}

function compareWith({ target, finder }: Order, answer: AnsweredText): SkillComparison | undefined {
  if (!target) return undefined
  const brought = answer.statements
    .flatMap(({ matches }) => matches)
    .map(({ uri, certainty, words }) => ({ uri, certainty, words: words.map(({ text }) => text) }))
  const compared = compareFound({ brought, target, answerLanguage: answer.answerLanguage }, finder)
  return compared.ok ? compared.value : undefined
}

/** What is asked without a target is whether the text has skills in it; with one, whether all that is needed is there. */
function exitCodeOf(answer: AnsweredText, comparison: SkillComparison | undefined): ExitCode {
  const needed = comparison?.counts.filter(({ importance }) => importance !== 'optional')
  if (needed?.some(({ missing, partly }) => missing + partly > 0)) return exitCodes.no
  if (needed) {
    const isClear = needed.length > 0 && needed.every((one) => one['not-determined'] === 0)
    return isClear ? exitCodes.yes : exitCodes.notDetermined
  }
  if (listFoundSkills(answer).length > 0) return exitCodes.yes
  const isUnread = answer.statements.some(({ outcome }) => outcome === 'not-determined')
  return isUnread || answer.statements.length === 0 ? exitCodes.notDetermined : exitCodes.no
}

async function findSkills(call: CommandCall): Promise<CommandResult> {
  if (hasOption(call.options, 'register')) return matchRegisterFile(call)
  const order = readOrder(call)
  if (!order.ok) return order
  const { search, finder } = order.value
  const answer = searchText(search, finder)
  const comparison = compareWith(order.value, answer)
  return succeed({
    exitCode: exitCodeOf(answer, comparison),
    json: () => ({ ...answer, ...(comparison && { comparison }) }),
    text: (paper) => [
      ...writeSkillsFound({ answer, text: search.text }, call.say, paper),
      ...(comparison ? writeSkillComparison(comparison, call.say, paper) : []),
      '',
      paper.faint(call.say.label('footer.esco')),
    ],
  })
}

/** `wanderbuch skills FILE`: skills in a text; with `--register`, in every record of a file of comma-separated values. */
export const skillsCommand: Command = {
  name: 'skills',
  words: 'FILE|-',
  options: ['in', 'written', 'as', 'advert', 'register', 'column', 'out', 'data'],
  examples: [
    'wanderbuch skills cv.txt --in de',
    'wanderbuch skills cv.txt --as electrician',
    'wanderbuch skills cv.txt --advert vacancy.txt --json',
    'wanderbuch skills --register outcomes.csv --column text --out results.jsonl',
  ],
  run: findSkills,
}
