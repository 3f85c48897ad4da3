import type { Block, Card, DossierPage, HeadingBlock, LadderBlock } from '@wanderbuch/core/report/page-model'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { marks, type Paper } from './paper.ts'
import { columnsOf, fillColumn, hangText, wrapText } from './wrap-text.ts'
import { writeNotes } from './write-notes.ts'
import { toneOf, writeRecord } from './write-record.ts'
import { readableText, sentenceText, whoText, writeSentence } from './write-sentence.ts'
import { writeSkills } from './write-skills.ts'
import { writeSteps } from './write-steps.ts'

/** A title with a line below it. */
export function writeTitle(text: string, paper: Paper): readonly string[] {
  const lines = wrapText(text, paper.width)
  return [...lines.map(paper.bold), '─'.repeat(Math.max(...lines.map(columnsOf)))]
}

/** Names and values in two columns. */
export function writeMeta(meta: DossierPage['meta'], paper: Paper): readonly string[] {
  const column = Math.max(...meta.map(({ label }) => columnsOf(label)))
  return meta.flatMap(({ label, value }) =>
    hangText(`${fillColumn(label, column)}  `, readableText(value), paper.width),
  )
}

function writeHeading({ level, pieces }: HeadingBlock, paper: Paper): readonly string[] {
  const text = readableText(pieces)
  if (level === 2) return ['', '', ...writeTitle(text, paper)]
  return ['', ...wrapText(text, paper.width).map(paper.bold)]
}

/** Only the rungs something stands on: the others say nothing a reader of lines needs. */
function writeLadder({ rungs }: LadderBlock, paper: Paper): readonly string[] {
  const taken = rungs.filter(({ entries }) => entries.length > 0)
  return taken.flatMap(({ label, entries }) => {
    const standing = entries.map(({ pieces }) => readableText(pieces)).join(' · ')
    return hangText(`  ${label}  `, standing, paper.width)
  })
}

function writeBlock(block: Block, paper: Paper): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, paper)
    case 'paragraph':
      return writeSentence(block, paper)
    case 'record':
      return writeRecord(block, paper)
    case 'ladder':
      return writeLadder(block, paper)
    case 'skillTable':
      return writeSkills(block, paper)
    case 'timeline':
      return writeSteps(block, paper)
    case 'checklist':
    case 'clockLine':
    case 'blankLines':
    case 'lesson':
      // Only the handouts have these, and lessons are for the page.
      return []
    case 'tileMap':
      // The sentence before it names the same countries.
      return []
  }
}

function writeCard({ heading, actions }: Card, paper: Paper): readonly string[] {
  const lines = actions.flatMap((action) => {
    const said = sentenceText({ pieces: action.pieces, notes: action.notes })
    return hangText('  → ', said + whoText(action.whoCanAnswer, said), paper.width)
  })
  return ['', paper.bold(readableText(heading)), ...lines]
}

function writeHead({ title, lede, meta, flags }: DossierPage, paper: Paper): readonly string[] {
  return [
    ...writeTitle(readableText(title), paper),
    ...wrapText(readableText(lede), paper.width),
    '',
    ...writeMeta(meta, paper),
    ...flags.flatMap(({ label }) => hangText(`${paper.tinted('caution', marks.caution)} `, label, paper.width)),
  ]
}

/** Signs and what they mean; it stands where other forms explain the look of a stamp. */
function legend(say: Words): string {
  const outcomes = ['yes', 'no', 'not-determined'] as const
  return outcomes.map((outcome) => `${marks[toneOf[outcome]]} ${say.label(`outcome.${outcome}`)}`).join('  ')
}

const isStampLede = (block: Block) => block.kind === 'paragraph' && block.id === 'documents/lede'

/** A dossier in one language for reading on a terminal: the same page model as web page, HTML and PDF. */
export function writePage(page: DossierPage, say: Words, paper: Paper): readonly string[] {
  const { left, right, next, notes, footer, labels } = page
  const blocks = [...left, ...right]
  return [
    ...writeHead(page, paper),
    ...blocks.flatMap((block) => (isStampLede(block) ? [legend(say)] : writeBlock(block, paper))),
    ...(next.length > 0 ? ['', '', ...writeTitle(labels.next, paper)] : []),
    ...next.flatMap((card) => writeCard(card, paper)),
    '',
    ...writeNotes(notes, labels.sources, paper),
    '',
    ...footer.flatMap((pieces) => wrapText(readableText(pieces), paper.width)).map(paper.faint),
  ]
}
