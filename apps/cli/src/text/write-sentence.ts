import { type PageWhoCanAnswer, type Pieces, plainText, type Sentence } from '@wanderbuch/core/report/page-model'
import { marks, type Paper } from './paper.ts'
import { hangText } from './wrap-text.ts'

const longKey = /(did:(?:key|jwk):[\w-]{6})[\w-]{12,}([\w-]{6})/g

/** Text of pieces for reading: keys are shortened in the middle; whole ones stand in `--json`. */
export function readableText(pieces: Pieces): string {
  return plainText(pieces).replace(longKey, '$1…$2')
}

const noteText = (notes: readonly number[]): string => (notes.length > 0 ? ` [${notes.join(',')}]` : '')

/** A sentence with the numbers of its sources and, where it is for some readers only, their names. */
export function sentenceText({ pieces, notes, audiences = [] }: Omit<Sentence, 'id' | 'tone'>): string {
  const readers = audiences.length > 0 ? ` (${audiences.map(({ label }) => label).join(', ')})` : ''
  return readableText(pieces) + readers + noteText(notes)
}

/** "→ ANC, https://www.anc.edu.ro"; nothing when the sentence itself names the body. */
export function whoText(who: PageWhoCanAnswer | undefined, said: string): string {
  if (!who) return ''
  const name = readableText(who.name)
  return said.includes(name) ? '' : ` → ${name}${who.url ? ` ${who.url}` : ''}`
}

/** One sentence behind the sign of its tone. */
export function writeSentence(sentence: Sentence, paper: Paper, indent = ''): readonly string[] {
  const { tone, whoCanAnswer } = sentence
  const said = sentenceText(sentence)
  const mark = tone === 'plain' ? ' ' : marks[tone]
  return hangText(`${indent}${paper.tinted(tone, mark)} `, said + whoText(whoCanAnswer, said), paper.width)
}
