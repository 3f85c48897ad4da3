import type { RecheckAnswer, RecheckReport, SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { buildTitle } from '@wanderbuch/core/report/page-frame'
import { createPageWriter } from '@wanderbuch/core/report/page-writer'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import { marks, type Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'
import { quoteWord } from './quote-word.ts'
import { toneOf, writeAnswers } from './write-record.ts'
import { readableText } from './write-sentence.ts'

interface Rechecked {
  /** As it was typed, for the command that can be repeated. */
  readonly path: string
  readonly report: RecheckReport
  readonly dossier: SignedDossier | undefined
}

const signerOf = ({ answers }: RecheckReport) => answers.find(({ code }) => code === 'signer_not_known')?.details.signer

const holds = ({ answers }: RecheckReport, asked: RecheckAnswer['question']): boolean =>
  answers.some(({ question, outcome }) => question === asked && outcome === 'yes')

/**
 * Whom the dossier is about; nothing when its content is not the one that was signed. Records and facts are looked at only
 * when they came out the same again: anybody can sign anything.
 */
function writeAbout({ report, dossier }: Rechecked, say: Words, paper: Paper): readonly string[] {
  if (!dossier || !holds(report, 'signature')) return []
  const isSame = holds(report, 'originals') && holds(report, 'facts')
  const known = isSame ? dossier : { ...dossier, records: [], facts: [] }
  const title = readableText(buildTitle(createPageWriter(known, say)))
  const sample = dossier.sample ? [say.label('flag.sample')] : []
  return [...wrapText(title, paper.width).map(paper.bold), ...sample]
}

function writeNext({ path, report }: Rechecked, say: Words, paper: Paper): readonly string[] {
  const signer = signerOf(report)
  if (signer === undefined || report.outcome === 'no') return []
  const advice = wrapText(say.label('cli.check.trust-signer'), paper.width)
  return ['', ...advice, `  wanderbuch check ${quoteWord(path)} --signer ${signer}`]
}

/** What holds and what does not, one line per question; the last sentence is the whole. */
export function writeRechecked(rechecked: Rechecked, say: Words, paper: Paper): readonly string[] {
  const { report } = rechecked
  const rows = report.answers.map(({ outcome, question, code, details }) => ({
    outcome,
    name: say.label(`cli.check.${question}`),
    why: readableText(say.say(`recheck.${code}`, detailParameters(details))),
  }))
  const tone = toneOf[report.outcome]
  const verdict = say.label(`cli.check.${report.outcome}`)
  return [
    ...writeAbout(rechecked, say, paper),
    ...writeAnswers(rows, paper),
    '',
    ...hangText(`${paper.tinted(tone, marks[tone])} `, verdict, paper.width),
    ...writeNext(rechecked, say, paper),
  ]
}
