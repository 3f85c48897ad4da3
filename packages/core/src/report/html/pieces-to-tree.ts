import type { Tone } from '../page-codes.ts'
import type { PageWhoCanAnswer, Pieces, Sentence, TextPiece } from '../page-model.ts'
import type { Drawing } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { notesToTree } from './note-links.ts'

const languageMark = ({ page }: Drawing, language: string) =>
  h('abbr', { class: 'other-language', title: page.labels.substituted }, [language])

const hiddenMark = ({ page }: Drawing) => h('span', { class: 'hidden-mark' }, ['⚠ ', page.labels['hidden-characters']])

const noBreak = '\u00A0'

/** Long words joined by a slash may break after it: "Elektriker/Elektrikerin". */
function breakable(text: string): readonly HtmlNode[] {
  return text.split(/(?<=[\p{L})]\/)(?=\p{L})/u).flatMap((part, index) => (index === 0 ? [part] : [h('wbr'), part]))
}

const longKey = /^did:(key|jwk):\S{24,}$/

/** A key is 50 letters that nobody reads: its ends are shown, the whole is its title. */
function keyToTree(key: string): HtmlNode {
  return h('code', { class: 'key', title: key }, [`${key.slice(0, 16)}…${key.slice(-6)}`])
}

function pieceToTree(drawing: Drawing, piece: TextPiece): readonly HtmlNode[] {
  const { text, fromSource, language, substituted, hiddenCharacters } = piece
  if (!fromSource) return [text]
  if (longKey.test(text)) return [keyToTree(text)]
  const lang = language === 'und' ? '' : language
  return [
    h('bdi', { lang }, breakable(text)),
    ...(substituted && language ? [noBreak, languageMark(drawing, language)] : []),
    ...(hiddenCharacters ? [noBreak, hiddenMark(drawing)] : []),
  ]
}

/** Text with the words of sources isolated (`bdi`) and in their language. */
export function piecesToTree(drawing: Drawing, pieces: Pieces): readonly HtmlNode[] {
  return pieces.flatMap((piece) => pieceToTree(drawing, piece))
}

/** A link to a web address of a source; opens without telling where the reader came from. */
export function linkTo(url: string, children: readonly HtmlNode[]): HtmlNode {
  return h('a', { href: url, rel: 'noopener noreferrer' }, children)
}

function whoToTree(drawing: Drawing, { name, url }: PageWhoCanAnswer): HtmlNode {
  const words = piecesToTree(drawing, name)
  return h('span', { class: 'who-answers' }, [
    h('span', { class: 'ask' }, [drawing.page.labels.ask]),
    ' ',
    url ? linkTo(url, words) : words,
  ])
}

const toneLabels = { open: 'open', no: 'no' } as const

/** A short word for what colour alone must not say; plain and positive sentences speak for themselves. */
export function toneTag({ page }: Drawing, tone: Tone): readonly HtmlNode[] {
  if (tone !== 'open' && tone !== 'no') return []
  return [h('span', { class: `tag tag-${tone}` }, [page.labels[toneLabels[tone]]]), ' ']
}

/** Where the sentence already names who can answer, the name itself becomes the link. */
function namedInSentence({ pieces, whoCanAnswer }: Sentence): number {
  const name = whoCanAnswer?.name[0]?.text
  return name === undefined ? -1 : pieces.findIndex(({ text, fromSource }) => fromSource && text === name)
}

function wordsToTree(drawing: Drawing, sentence: Sentence, named: number): readonly HtmlNode[] {
  const { pieces, whoCanAnswer } = sentence
  const url = whoCanAnswer?.url
  if (named < 0 || url === undefined) return piecesToTree(drawing, pieces)
  return [
    ...piecesToTree(drawing, pieces.slice(0, named)),
    linkTo(url, piecesToTree(drawing, pieces.slice(named, named + 1))),
    ...piecesToTree(drawing, pieces.slice(named + 1)),
  ]
}

/** Sentence, footnotes, and who can answer; without its own element. */
export function sentenceToTree(drawing: Drawing, sentence: Sentence): readonly HtmlNode[] {
  const { audiences = [], notes, whoCanAnswer } = sentence
  const named = namedInSentence(sentence)
  return [
    ...audiences.flatMap(({ label }) => [h('span', { class: 'audience' }, [label]), ' ']),
    ...wordsToTree(drawing, sentence, named),
    ...notesToTree(drawing, notes),
    ...(whoCanAnswer && named < 0 ? [' ', whoToTree(drawing, whoCanAnswer)] : []),
  ]
}
