const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const twoColumns = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u
// oxlint-disable-next-line no-control-regex
const styles = /\u001b\[[0-9;]*m/g

const graphemes = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
const columnsOfOne = (grapheme: string): number => (twoColumns.test(grapheme) ? 2 : 1)

/** Columns a text takes on a terminal: letters with their accents count once, styles not at all. */
export function columnsOf(text: string): number {
  return graphemes(text.replace(styles, '')).reduce((sum, grapheme) => sum + columnsOfOne(grapheme), 0)
}

/** Text followed by as many spaces as it needs to fill its column. */
export function fillColumn(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** A word in pieces that fit a line: keys and addresses may be longer than any line. */
function cutWord(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word]
  const pieces = ['']
  for (const grapheme of graphemes(word)) {
    const last = pieces.at(-1) ?? ''
    if (columnsOf(last) + columnsOfOne(grapheme) > width) pieces.push(grapheme)
    else pieces[pieces.length - 1] = last + grapheme
  }
  return pieces
}

/** Text in lines of at most `width` columns, broken at spaces; line breaks inside it count as spaces. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \t\r\n]+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...cutWord(word, width))
  }
  return lines
}

const narrowest = 24

/**
 * Text beside a lead (a mark, a label, a number), its further lines below its first. Where the lead leaves too little
 * room, the text begins on the next line.
 */
export function hangText(lead: string, text: string, width: number): readonly string[] {
  const indent = columnsOf(lead)
  if (width - indent < narrowest && indent > 4) {
    return [lead.trimEnd(), ...wrapText(text, Math.max(width - 4, 1)).map((line) => `    ${line}`)]
  }
  const [first = '', ...rest] = wrapText(text, Math.max(width - indent, 1))
  return [(lead + first).trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)]
}
