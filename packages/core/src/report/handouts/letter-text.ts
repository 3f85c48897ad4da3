import { plainText } from '../page-model.ts'
import { type Letter, type LetterLine, letterLines } from './letter.ts'

/** What the person typed; it never leaves the browser. Line by line. */
export type TypedLines = Partial<Readonly<Record<LetterLine, string>>>

const blank = '______________________________'
const separator = '-'.repeat(60)

/** One line of plain text: what could begin another line is a space. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

function writeLetter(letter: Letter, typed: TypedLines): readonly string[] {
  const valueOf = (name: LetterLine) => oneLine(typed[name] ?? '') || blank
  const words = (pieces: Parameters<typeof plainText>[0]) => oneLine(plainText(pieces))
  return [
    ...letterLines.map((name) => `${letter.labels[name]}: ${valueOf(name)}`),
    '',
    `${letter.labels.to}: ${words(letter.to)}`,
    '',
    `${letter.labels.subject}: ${words(letter.subject)}`,
    '',
    ...letter.opening.flatMap((pieces) => [words(pieces), '']),
    ...letter.questions.flatMap(({ text, basis }, index) => [`${index + 1}. ${words(text)}`, `   ${words(basis)}`, '']),
    ...letter.closing.map(words),
    '',
    valueOf('name'),
  ]
}

/**
 * The letter as plain text, then in the other language for the person to read. Pure.
 * Example: `letterText([german, romanian], { name: 'A. Pop' })`.
 */
export function letterText(letters: readonly Letter[], typed: TypedLines = {}): string {
  const parts = letters.map((letter) => writeLetter(letter, typed).join('\n'))
  return `${parts.join(`\n\n${separator}\n\n`)}\n`
}
