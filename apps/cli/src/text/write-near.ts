import type { NearOccupations, ShownNearOccupation } from '@wanderbuch/adapters/skills/near-found'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

const markedName = ({ text, language, marked }: ShownNearOccupation['label']) =>
  marked ? `${text} (${language})` : text

/** Names of missing skills on one line of the list; the rest is in `--json`. */
const shownMissing = 8

function writeOccupation(near: ShownNearOccupation, say: Words, paper: Paper): readonly string[] {
  const { label, code, counts, essential } = near
  const own = counts.find(({ importance }) => importance === 'essential')
  const { held = 0, partly = 0, missing = 0, 'not-determined': open = 0 } = own ?? {}
  const separates = say.label('near.separates', { total: held + partly + missing + open, held, partly, missing, open })
  const away = essential.filter(({ state }) => state === 'missing' || state === 'partly')
  const names = away.slice(0, shownMissing).map((one) => markedName(one.label))
  const skills = [...names, ...(away.length > shownMissing ? ['…'] : [])].join('; ')
  return [
    ...hangText('· ', `${markedName(label)} (${code})`, paper.width),
    ...hangText('    ', separates, paper.width),
    ...(names.length > 0
      ? hangText('    ', say.label('guide.near.missing', { skills }), paper.width).map(paper.faint)
      : []),
  ]
}

interface Listed {
  readonly title: string
  /** Said where there is none. */
  readonly none: string
  readonly near: NearOccupations
  /** Whether likely suggestions counted as if confirmed. */
  readonly likely: boolean
}

/** Occupations near skills, each with what separates it; the rule of the order stands below. */
export function writeNear({ title, none, near, likely }: Listed, say: Words, paper: Paper): readonly string[] {
  const { occupations, rule } = near
  return [
    ...wrapText(title, paper.width).map(paper.bold),
    ...(likely ? wrapText(say.label('guide.near.likely'), paper.width) : []),
    ...(occupations.length === 0 ? wrapText(none, paper.width) : []),
    ...occupations.flatMap((one) => writeOccupation(one, say, paper)),
    ...(occupations.length > 0 ? wrapText(say.label(rule), paper.width).map(paper.faint) : []),
  ]
}
