import {
  type AnsweredMatch,
  type AnsweredStatement,
  type AnsweredText,
} from '@wanderbuch/adapters/skills/answer-skills'
import type { Certainty } from '@wanderbuch/adapters/skills/certainty'
import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { marks, type Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

const toneOf: Readonly<Record<Certainty, Tone>> = { certain: 'yes', likely: 'open', possible: 'open' }
const signOf: Readonly<Record<Certainty, string>> = { certain: marks.yes, likely: '~', possible: marks.open }

interface Numbered {
  readonly number: number
  readonly match: AnsweredMatch
}

/** Matches in the order of the text, with the number that stands behind their words. */
function numberMatches({ statements }: Pick<AnsweredText, 'statements'>): readonly Numbered[] {
  const startOf = ({ words }: AnsweredMatch) => words[0]?.start ?? 0
  const ordered = statements.flatMap(({ matches }) => matches.toSorted((one, other) => startOf(one) - startOf(other)))
  return ordered.map((match, at) => ({ number: at + 1, match }))
}

/** The words of the text with a bracket around what a skill rests on and its number behind: "prüfe [Anlagen]1". */
function markStatement({ start, end }: AnsweredStatement, text: string, numbered: readonly Numbered[]): string {
  const inside = numbered.flatMap(({ number, match }) => match.words.map((words) => ({ number, ...words })))
  const own = inside.filter((words) => words.start >= start && words.end <= end)
  const signs = own.flatMap(({ number, ...words }) => [
    { at: words.start, order: 1, sign: '[' },
    { at: words.end, order: 0, sign: `]${number}` },
  ])
  const ordered = signs.toSorted((one, other) => one.at - other.at || one.order - other.order)
  let [marked, at] = ['', start]
  for (const one of ordered) {
    marked += text.slice(at, one.at) + one.sign
    at = one.at
  }
  return marked + text.slice(at, end)
}

/** Control signs of a foreign text would act on the terminal. */
const acting = /[\p{Cc}\p{Cf}]/gu
const calm = (text: string) => text.replace(/\s+/g, ' ').replace(acting, '')

function matchLines({ number, match }: Numbered, say: Words, paper: Paper): readonly string[] {
  const { certainty, label, kind, matchedLabel, words, method, similarity } = match
  const marked = label.marked ? ` (${label.language})` : ''
  const facts = [say.label(`cli.skills.${kind}`), say.label(`cli.skills.${certainty}`)].join(', ')
  const lead = `${String(number).padStart(3)} ${paper.tinted(toneOf[certainty], signOf[certainty])} `
  const why = say.label('cli.skills.rests-on', {
    words: words.map(({ text }) => calm(text)).join(' … '),
    label: matchedLabel.text,
    language: matchedLabel.language,
    method: say.has(`method.${method}`) ? say.label(`method.${method}`) : method,
  })
  return [
    ...hangText(lead, `${label.text}${marked} – ${facts}`, paper.width),
    ...hangText('      ', why, paper.width).map(paper.faint),
    ...(similarity === undefined ? [] : [paper.faint(`      ${say.label('cli.skills.similarity', { similarity })}`)]),
  ]
}

function languageLine({ language, answerLanguage, esco }: AnsweredText, say: Words): string {
  const [code] = language.codes
  const said =
    code === undefined
      ? say.label('cli.skills.language-open')
      : say.label('cli.skills.language', { language: language.codes.join(', ') })
  return `${said} ${say.label('cli.skills.names', { language: answerLanguage, version: esco.version })}`
}

function countLines({ statements }: AnsweredText, say: Words, paper: Paper): readonly string[] {
  const told = [
    [
      'cli.skills.nothing-fits',
      ({ outcome, reason }: AnsweredStatement) => outcome === 'no-match' && reason !== 'negated',
    ],
    ['cli.skills.negated', ({ outcome, reason }: AnsweredStatement) => outcome === 'no-match' && reason === 'negated'],
    ['cli.skills.nothing-sure', ({ reason }: AnsweredStatement) => reason === 'nothing-sure'],
    ['cli.skills.unread', ({ outcome, reason }: AnsweredStatement) => outcome === 'not-determined' && !reason],
    ['cli.skills.left-out', ({ outcome }: AnsweredStatement) => outcome === 'left-out'],
  ] as const
  return told.flatMap(([key, isMeant]) => {
    const count = statements.filter(isMeant).length
    return count > 0 ? wrapText(say.label(key, { count }), paper.width) : []
  })
}

/** Which model was asked beside the engine, by name and digest. */
function modelLines({ embeddings }: AnsweredText, say: Words, paper: Paper): readonly string[] {
  if (!embeddings) return []
  const { model, read, notRead } = embeddings
  const line = say.label('cli.skills.model', { name: model.name, digest: model.digest.slice(0, 16), read, notRead })
  return wrapText(line, paper.width)
}

/** A text with its skills marked, the skills below, and how many statements nothing fits. */
export function writeSkillsFound(
  { answer, text }: { readonly answer: AnsweredText; readonly text: string },
  say: Words,
  paper: Paper,
): readonly string[] {
  const numbered = numberMatches(answer)
  const sign = { matched: ' ', 'no-match': marks.plain, 'not-determined': marks.open, 'left-out': '-' } as const
  const marked = answer.statements.flatMap((one) => {
    const lines = hangText(`${sign[one.outcome]} `, calm(markStatement(one, text, numbered)), paper.width)
    return one.outcome === 'matched' ? lines : lines.map(paper.faint)
  })
  return [
    paper.bold(say.label('cli.skills.found', { count: new Set(numbered.map(({ match }) => match.uri)).size })),
    ...wrapText(languageLine(answer, say), paper.width),
    '',
    ...marked,
    ...(numbered.length > 0 ? [''] : []),
    ...numbered.flatMap((one) => matchLines(one, say, paper)),
    '',
    ...countLines(answer, say, paper),
    ...modelLines(answer, say, paper),
  ]
}
