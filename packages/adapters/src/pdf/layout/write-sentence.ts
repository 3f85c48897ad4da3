import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { Pieces, Sentence, TextPiece } from '@wanderbuch/core/report/page-model'
import { palette } from '../palette.ts'
import { webAddress } from '../text/annotate-link.ts'
import type { Ink, Inline, Pill, Run } from '../text/rich-text.ts'
import { type Column, notePlace } from './column.ts'

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Language for the structure tree; a source that does not say its language, or says nonsense, adds nothing. */
function languageOf({ language }: TextPiece): string | undefined {
  return language !== undefined && language !== 'und' && languageTag.test(language) ? language : undefined
}

/** A word in a frame. */
export function pillRun(text: string, ink: Ink, pill: Pill): Run {
  return { text, ink: { ...ink, face: 'strong' }, pill }
}

function languageMark({ page }: Column, language: string, ink: Ink): readonly Run[] {
  const small = { ...ink, size: ink.size * 0.78, colour: palette.soft }
  const inline: Inline = { kind: 'span', expanded: page.labels.substituted }
  return [
    { text: '\u00A0', ink },
    { ...pillRun(language, small, { edge: palette.line, line: 'solid' }), inline },
  ]
}

function hiddenMark({ page }: Column, ink: Ink): readonly Run[] {
  const text = `\u00A0(${page.labels['hidden-characters']})`
  return [{ text, ink: { ...ink, face: 'strong', colour: palette.no } }]
}

function pieceRuns(column: Column, piece: TextPiece, ink: Ink): readonly Run[] {
  const language = languageOf(piece)
  const inline: Inline | undefined = language === undefined ? undefined : { kind: 'span', language }
  return [
    { text: piece.text, ink, ...(inline && { inline }) },
    ...(piece.substituted && language !== undefined ? languageMark(column, language, ink) : []),
    ...(piece.hiddenCharacters ? hiddenMark(column, ink) : []),
  ]
}

/** Pieces as runs; words in another language carry it. */
export function writePieces(column: Column, pieces: Pieces, ink: Ink): readonly Run[] {
  return pieces.flatMap((piece) => pieceRuns(column, piece, ink))
}

/** Words that open a web address; words alone where it is not http or https. */
export function writeLink(
  column: Column,
  pieces: Pieces,
  link: { readonly url: string; readonly ink: Ink },
): readonly Run[] {
  const target = webAddress(link.url)
  if (target === undefined) return writePieces(column, pieces, link.ink)
  const [only] = pieces
  const language = only && pieces.length === 1 ? languageOf(only) : undefined
  const inline: Inline = { kind: 'web', target, ...(language !== undefined && { language }) }
  const ink = { ...link.ink, colour: palette.act }
  return pieces.flatMap((piece) => pieceRuns(column, piece, ink).map((run) => ({ ...run, inline })))
}

/** Small raised numbers that lead to the notes. */
export function writeNotes(column: Column, numbers: readonly number[], { size }: Ink): readonly Run[] {
  const ink: Ink = { face: 'text', size: size * 0.7, colour: palette.act }
  const rise = size * 0.34
  return numbers.flatMap((number, index) => {
    const label = `${column.page.labels.note} ${number}`
    const inline: Inline = { kind: 'note', target: notePlace(column, number), label }
    const run: Run = { text: String(number), ink, rise, inline }
    return index === 0 ? [{ text: '\u202F', ink }, run] : [{ text: ', ', ink, rise }, run]
  })
}

/** Where the sentence already names who can answer, the name itself becomes the link. */
function namedInSentence({ pieces, whoCanAnswer }: Sentence): number {
  const name = whoCanAnswer?.name[0]?.text
  return name === undefined ? -1 : pieces.findIndex(({ text, fromSource }) => fromSource && text === name)
}

function writeWords(column: Column, sentence: Sentence, ink: Ink): readonly Run[] {
  const { pieces, whoCanAnswer } = sentence
  const named = namedInSentence(sentence)
  if (named < 0 || whoCanAnswer?.url === undefined) return writePieces(column, pieces, ink)
  return [
    ...writePieces(column, pieces.slice(0, named), ink),
    ...writeLink(column, pieces.slice(named, named + 1), { url: whoCanAnswer.url, ink }),
    ...writePieces(column, pieces.slice(named + 1), ink),
  ]
}

function writeWho(column: Column, sentence: Sentence, ink: Ink): readonly Run[] {
  const { whoCanAnswer } = sentence
  if (!whoCanAnswer || namedInSentence(sentence) >= 0) return []
  const { name, url } = whoCanAnswer
  return [
    { text: ` ${column.page.labels.ask} `, ink: { ...ink, colour: palette.soft } },
    ...(url === undefined ? writePieces(column, name, ink) : writeLink(column, name, { url, ink })),
  ]
}

/** Sentence, footnotes, and who can answer. */
export function writeSentence(column: Column, sentence: Sentence, ink: Ink): readonly Run[] {
  const { audiences = [], notes } = sentence
  const small = { ...ink, size: ink.size * 0.85, colour: palette.soft }
  return [
    ...audiences.flatMap(({ label }): readonly Run[] => [
      pillRun(label, small, { edge: palette.line, line: 'solid' }),
      { text: ' ', ink },
    ]),
    ...writeWords(column, sentence, ink),
    ...writeNotes(column, notes, ink),
    ...writeWho(column, sentence, ink),
  ]
}

const tones = {
  open: { label: 'open', colour: palette.open, line: 'dashed' },
  no: { label: 'no', colour: palette.no, line: 'solid' },
} as const

/** A short word for what colour alone must not say; plain and positive sentences speak for themselves. */
export function tonePill({ page, scale }: Column, tone: Tone): Run | undefined {
  if (tone !== 'open' && tone !== 'no') return undefined
  const { label, colour, line } = tones[tone]
  return pillRun(page.labels[label], { face: 'strong', size: scale.small * 0.92, colour }, { edge: colour, line })
}
