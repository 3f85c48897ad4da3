import type { ImportedEsco } from '@wanderbuch/adapters/esco/import-esco'
import type { Coverage, LanguageCoverage } from '@wanderbuch/adapters/esco/list-coverage'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { EscoFinding } from '@wanderbuch/skills/read-esco/esco-finding'
import { marks, type Paper } from './paper.ts'
import { columnsOf, hangText, wrapText } from './wrap-text.ts'

/** A table of texts: the first column to the left, figures to the right. */
function writeTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))))
  const fill = (text: string, width: number) => ' '.repeat(Math.max(0, width - columnsOf(text)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell + fill(cell, widths[at] ?? 0) : fill(cell, widths[at] ?? 0) + cell))
      .join('  ')
      .trimEnd(),
  )
}

const coverageColumns = ['language', 'occupations', 'skills', 'alternatives'] as const

/** How much of it a language names: a number and, where it is not all, which share. */
function share(count: number, all: number): string {
  if (count === 0 || count === all || all === 0) return String(count)
  return `${count} (${Math.floor((count / all) * 100)} %)`
}

/** What each language covers, one line a language. */
function writeCoverage({ occupations, skills, languages }: Coverage, say: Words, paper: Paper): readonly string[] {
  const row = ({ language, ...counts }: LanguageCoverage) => [
    language,
    share(counts.occupations, occupations),
    share(counts.skills, skills),
    String(counts.alternatives),
  ]
  const head = coverageColumns.map((name) => say.label(`cli.esco.${name}`))
  const [title = '', ...lines] = writeTable([head, ...languages.map(row)])
  return [paper.faint(`  ${title}`), ...lines.map((line) => `  ${line}`)]
}

/** Where a finding is and what it names. */
function exampleOf({ file, line, details }: EscoFinding): string {
  const { uri, code, status, part, from } = details
  const named = [uri ?? code ?? part ?? from, status].filter((one) => one !== undefined && one !== '').join(', ')
  const place = line === undefined ? file : `${file}:${line}`
  return [place, named].filter((one) => one !== '').join(' ')
}

const countOf = ({ details }: EscoFinding) => (typeof details.count === 'number' ? details.count : 1)
const shownExamples = 2

/** Findings by their code, the first of each as examples; all of them stand in the answer for programs. */
function writeFindings(findings: readonly EscoFinding[], say: Words, paper: Paper): readonly string[] {
  const codes = [...new Set(findings.map(({ code }) => code))]
  return codes.flatMap((code) => {
    const own = findings.filter((one) => one.code === code)
    const count = own.reduce((sum, one) => sum + countOf(one), 0)
    const lead = `${paper.tinted('caution', marks.caution)} `
    const examples = own.slice(0, shownExamples).map((one) => paper.faint(`    ${exampleOf(one)}`))
    return [...hangText(lead, say.label(`cli.finding.${code}`, { count }), paper.width), ...examples]
  })
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

/** What was imported: coverage, findings, where it lies and whether it is used. */
export function writeImported(imported: ImportedEsco, say: Words, paper: Paper): readonly string[] {
  const { id, version, coverage, findings, path, bytes, isInUse, nationalLabels, files } = imported
  const { occupations, skills } = coverage
  const summary = say.label('cli.esco.imported', { version, occupations, skills, files: files.length })
  const national = nationalLabels > 0 ? [say.label('cli.esco.national', { count: nationalLabels })] : []
  const use = isInUse
    ? say.label('cli.esco.in-use', { id })
    : say.label('cli.esco.not-in-use', { command: `wanderbuch esco use ${id}` })
  return [
    ...wrapText(summary, paper.width).map(paper.bold),
    '',
    ...writeCoverage(coverage, say, paper),
    ...national.flatMap((line) => ['', ...wrapText(line, paper.width)]),
    ...(findings.length > 0 ? ['', ...writeFindings(findings, say, paper)] : []),
    '',
    ...hangText('', say.label('cli.esco.written', { path, megabytes: megabytes(bytes) }), paper.width),
    ...wrapText(use, paper.width),
    ...wrapText(say.label('footer.esco'), paper.width).map(paper.faint),
  ]
}

/** A vocabulary at hand, with what it covers; `problem` for one whose file cannot be used. */
export interface ListedVocabulary {
  readonly id: string
  readonly isInUse: boolean
  readonly bytes?: number
  readonly version?: string
  readonly digest?: string
  readonly coverage?: Coverage
  readonly problem?: string
}

function writeOne(vocabulary: ListedVocabulary, say: Words, paper: Paper): readonly string[] {
  const { id, isInUse, version, coverage, problem, bytes } = vocabulary
  const size = bytes === undefined ? [] : [`${megabytes(bytes)} MB`]
  const use = isInUse ? [say.label('cli.esco.used')] : []
  const about = [...(version === undefined ? [] : [`ESCO ${version}`]), ...size, ...use].join(' · ')
  const mark = isInUse ? marks.yes : ' '
  const broken = problem === undefined ? [] : hangText(`  ${marks.no} `, say.label('cli.esco.unusable'), paper.width)
  return [
    `${mark} ${paper.bold(id)}  ${about}`,
    ...broken,
    ...(coverage ? writeCoverage(coverage, say, paper) : []),
    '',
  ]
}

/** The vocabularies at hand, the one in use marked. */
export function writeKept(vocabularies: readonly ListedVocabulary[], say: Words, paper: Paper): readonly string[] {
  return [
    ...vocabularies.flatMap((one) => writeOne(one, say, paper)),
    ...wrapText(say.label('footer.esco'), paper.width).map(paper.faint),
  ]
}
