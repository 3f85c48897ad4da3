import { allWords } from '@wanderbuch/adapters/workbench/all-words'
import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { buildPage } from '@wanderbuch/core/report/from-explained'
import type { DossierPage } from '@wanderbuch/core/report/page-model'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { commandWords } from '../cli-words.ts'
import type { Written } from '../write-outputs.ts'
import { type Paper } from './paper.ts'
import { quoteWord } from './quote-word.ts'
import { columnsOf, fillColumn, wrapText } from './wrap-text.ts'
import { writePage } from './write-page.ts'
import { readableText, writeSentence } from './write-sentence.ts'

/** The whole dossier for reading; in two languages, one after the other. */
export function writeDossier(dossier: SignedDossier, say: Words, paper: Paper): readonly string[] {
  const [first, ...others] = dossier.request.languages
  const pages = [first, ...others].map((language) =>
    writePage(buildPage(dossier, language, allWords), commandWords(language), paper),
  )
  const between = ['', '═'.repeat(paper.width), '']
  return [
    ...pages.flatMap((lines, index) => (index === 0 ? lines : [...between, ...lines])),
    '',
    ...wrapText(say.label('cli.dossier.keep', { option: '--out dossier.pdf' }), paper.width),
  ]
}

interface Receipt {
  readonly dossier: SignedDossier
  readonly written: readonly Written[]
  readonly signer: string
}

function sizeText(bytes: number, say: Words): string {
  return say.label('cli.dossier.size', { kilobytes: Math.ceil(bytes / 1000) })
}

function writeFiles(written: readonly Written[], say: Words): readonly string[] {
  const column = Math.max(...written.map(({ path }) => columnsOf(path)))
  return written.map(({ path, bytes }) => `  ${fillColumn(path, column)}  ${sizeText(bytes, say)}`)
}

/** Files that could not be read, as the page itself says it. */
function writeUnreadable({ left }: DossierPage, paper: Paper): readonly string[] {
  return left.flatMap((block) => {
    const isFile = block.kind === 'paragraph' && block.id.startsWith('unreadable/')
    return isFile ? writeSentence(block, paper) : []
  })
}

/** What was written, and how whoever receives it can check it. */
export function writeReceipt({ dossier, written, signer }: Receipt, say: Words, paper: Paper): readonly string[] {
  const page = buildPage(dossier, say.language, allWords)
  return [
    ...wrapText(readableText(page.title), paper.width).map(paper.bold),
    ...writeUnreadable(page, paper),
    ...writeFiles(written, say),
    '',
    ...wrapText(say.label('cli.dossier.check-with'), paper.width),
    `  wanderbuch check ${quoteWord(written[0]?.path ?? '')} --signer ${signer}`,
  ]
}
