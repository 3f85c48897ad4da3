import type { Words } from '@wanderbuch/core/report/words/create-words'
import { compareSteps } from '@wanderbuch/core/verify/signature-steps/compare-steps'
import type { SignatureStep, SignatureSteps } from '@wanderbuch/core/verify/signature-steps/signature-step'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

/** Signatures of one file, and of the copy it is compared with. */
export interface ExplainedFile {
  readonly signatures: readonly SignatureSteps[]
  /** Absent when nothing is compared. */
  readonly compared?: readonly SignatureSteps[]
}

/** Lines of a fixed form that are printed; `--json` has all. */
const mostLines = 60

function writeLines(lines: readonly string[], say: Words, { paper, indent }: Indented): readonly string[] {
  const rest = lines.length - mostLines
  return [
    ...lines.slice(0, mostLines).flatMap((line) => hangText(indent, line, paper.width)),
    ...(rest > 0 ? hangText(indent, say.label('explain.more', { count: rest }), paper.width) : []),
  ]
}

interface Indented {
  readonly paper: Paper
  readonly indent: string
}

const answerMarks: Readonly<Record<Outcome, string>> = { yes: '✓', no: '✗', 'not-determined': '?' }

function writeStep(step: SignatureStep, number: number, { say, paper }: Writing): readonly string[] {
  const { kind, about, hash, expected, fits, lines } = step
  const isExpected = expected === hash?.hex ? 'yes' : 'no'
  return [
    paper.bold(`  ${number}. ${say.label(`explain.step.${kind}`)}`),
    ...hangText('     ', say.label(about), paper.width),
    ...(hash
      ? hangText('     ', `${say.label('explain.hash', { algorithm: hash.algorithm })}: ${hash.hex}`, paper.width)
      : []),
    ...(expected === undefined
      ? []
      : [
          ...hangText('     ', `${say.label('explain.expected')}: ${expected}`, paper.width),
          ...hangText(
            '     ',
            `${answerMarks[isExpected]} ${say.label(`explain.expected.${isExpected}`)}`,
            paper.width,
          ),
        ]),
    ...writeLines(lines, say, { paper, indent: '     ' }),
    ...(fits ? hangText('     ', `${answerMarks[fits]} ${say.label(`explain.fits.${fits}`)}`, paper.width) : []),
  ]
}

interface Writing {
  readonly say: Words
  readonly paper: Paper
}

function writeSignature(steps: SignatureSteps, writing: Writing): readonly string[] {
  const { say, paper } = writing
  if (steps.ok) return steps.value.flatMap((step, index) => writeStep(step, index + 1, writing))
  const { code, details } = steps.problem
  const plain = Object.entries(details).map(([name, value]) => [name, String(value)])
  const reason = say.label(`check.${code}`, detailParameters(Object.fromEntries(plain) as Record<string, string>))
  return hangText('  ', say.label('explain.not-possible', { reason }), paper.width)
}

function writeDifferences(first: SignatureSteps, second: SignatureSteps, { say, paper }: Writing): readonly string[] {
  if (!first.ok || !second.ok) return []
  return compareSteps(first.value, second.value).flatMap(({ kind, isSame, onlyInFirst, onlyInSecond }) => {
    const name = say.label(`explain.step.${kind}`)
    const answer = say.label(isSame ? 'explain.compare.same' : 'explain.compare.differs')
    return [
      ...hangText(`  ${isSame ? '=' : '≠'} `, `${name}: ${answer}`, paper.width),
      ...onlyInFirst.slice(0, mostLines).flatMap((line) => hangText('     - ', line, paper.width)),
      ...onlyInSecond.slice(0, mostLines).flatMap((line) => hangText('     + ', line, paper.width)),
    ]
  })
}

function writeComparison({ signatures, compared }: ExplainedFile, writing: Writing): readonly string[] {
  const { say, paper } = writing
  if (!compared) return []
  const [other] = compared
  return [
    ...wrapText(say.label('explain.compare.title'), paper.width).map(paper.bold),
    ...hangText('     - ', say.label('explain.compare.first'), paper.width),
    ...hangText('     + ', say.label('explain.compare.second'), paper.width),
    ...(other
      ? signatures.flatMap((one, index) => writeDifferences(one, compared[index] ?? other, writing))
      : hangText('  ', say.label('explain.compare.nothing'), paper.width)),
    '',
  ]
}

/** How the signatures of a file were checked, and where it parts from another copy. */
export function writeExplained(file: ExplainedFile, writing: Writing): readonly string[] {
  const { say, paper } = writing
  if (file.signatures.length === 0) return []
  return [
    ...wrapText(say.label('explain.title'), paper.width).map(paper.bold),
    ...file.signatures.flatMap((one) => writeSignature(one, writing)),
    '',
    ...writeComparison(file, writing),
  ]
}
