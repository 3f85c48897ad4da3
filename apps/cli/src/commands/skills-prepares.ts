import { listNearOccupations, listPreparedFor, type NearOccupations } from '@wanderbuch/adapters/skills/near-found'
import { showOffer, type ShownOffer } from '@wanderbuch/adapters/skills/offers-found'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { OptionName } from '../options.ts'
import { type CommandProblem, usageProblem } from '../problem.ts'
import { readOffers } from '../read/read-offers.ts'
import { readSkillSearch } from '../read/read-skill-languages.ts'
import { readText } from '../read/read-text.ts'
import { writeNear } from '../text/write-near.ts'

const others: readonly OptionName[] = ['as', 'profession', 'advert', 'near', 'offers', 'register', 'embeddings']

/** Occupations of one list; more is in the API. */
const limit = 10

interface Prepared extends NearOccupations {
  /** Absent where the outcomes came as a text. */
  readonly offer?: ShownOffer
}

interface Asked {
  readonly path: string
  readonly finder: SkillFinder
  readonly answerLanguage: string
  readonly language: string | undefined
}

function readAsked(call: CommandCall): Result<Asked, CommandProblem> {
  const [path, ...more] = call.words
  if (path === undefined || more.length > 0) return fail(usageProblem('one_text', {}))
  if (others.some((name) => call.options.has(name))) return fail(usageProblem('prepares_for_alone', {}))
  const search = readSkillSearch(call)
  if (!search.ok) return search
  const { finder, languages } = search.value
  return succeed({ path, finder, ...languages })
}

/** A list of offers, each by itself; anything else is a text of outcomes. */
function prepare(
  { path, finder, answerLanguage, language }: Asked,
  call: CommandCall,
): Result<readonly Prepared[], CommandProblem> {
  if (!path.endsWith('.json')) {
    const text = readText(path, call)
    if (!text.ok) return text
    return succeed([
      listNearOccupations(
        { brought: { text: text.value, language }, answerLanguage, limit, likelyCounts: true },
        finder,
      ),
    ])
  }
  const list = readOffers(path, call)
  if (!list.ok) return list
  return succeed(
    list.value.offers.map((offer) => ({
      offer: showOffer(offer, answerLanguage),
      ...listPreparedFor({ offer, answerLanguage, limit }, finder),
    })),
  )
}

/** `wanderbuch skills FILE --prepares-for`: which occupations learning outcomes prepare for. */
export async function listPreparedOccupations(call: CommandCall): Promise<CommandResult> {
  const asked = readAsked(call)
  if (!asked.ok) return asked
  const prepared = prepare(asked.value, call)
  if (!prepared.ok) return prepared
  const { say } = call
  const titleOf = ({ offer }: Prepared) =>
    offer ? say.label('guide.prepares.offer', { offer: offer.title.text }) : say.label('guide.prepares.title')
  return succeed({
    exitCode: prepared.value.some(({ occupations }) => occupations.length > 0) ? exitCodes.yes : exitCodes.no,
    json: () => ({ prepared: prepared.value }),
    text: (paper) => [
      ...prepared.value.flatMap((near) => [
        ...writeNear(
          { title: titleOf(near), none: say.label('guide.prepares.none'), near, likely: near.offer === undefined },
          say,
          paper,
        ),
        '',
      ]),
      say.label('guide.prepares.caution'),
      '',
      paper.faint(say.label('footer.esco')),
    ],
  })
}
