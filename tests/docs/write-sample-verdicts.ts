import { checkNames } from '@wanderbuch/core/vocabulary/check'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { type ExpectedVerdict, notesTried } from './expected-verdicts.ts'
import { type JudgedRecord, type JudgedSample, verdictDay } from './judge-sample.ts'
import type { SampleFiles } from './sample-files.ts'
import { surprises } from './surprising-verdicts.ts'

const signs: Readonly<Record<Outcome, string>> = { yes: '✓', no: '✗', 'not-determined': '?' }

type Cells = readonly string[]
const row = (cells: Cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (head: Cells, rows: readonly Cells[]) => [head, head.map(() => '---'), ...rows].map(row).join('\n')
const tableIfAny = (head: Cells, rows: readonly Cells[]) => (rows.length > 0 ? [table(head, rows)] : [])

const about = `Written by \`npx vitest run tests/docs -u\` from every public sample that lies beside the project (their sources and
licences stand there). Each file was checked by itself, on ${verdictDay}, without a list of trusted bodies, without looking anything
up, and nobody had shown who they are. ✓ is yes, ✗ is no, ? is not determined; what a code says in words stands in
[check-codes.md](check-codes.md). Files are named, persons never.

- No row has ✓ under origin: without a list nobody can say whose key it is. With a list it can be said
  ([trust-sources.md](trust-sources.md)).
- ✓ under validity means what the document says of itself: no end is stated, or it lies ahead. Under ✗ unchanged it counts for nothing.
- Whether a document keeps to its official profile is not asked here: a file whose name says \`KO\` or \`shouldFail\` breaks a
  profile and may still be readable.`

function cellsOf(file: string, { readAs, answers }: JudgedRecord, count: number): Cells {
  const shown = checkNames.map((name) => `${signs[answers[name].outcome]} ${answers[name].code}`)
  return [count > 1 ? `${file} (${count} records)` : file, readAs, ...shown]
}

/** Records of one file with the same answers share a row. */
function rowsOf(file: string, records: readonly JudgedRecord[]): readonly Cells[] {
  const same = new Map<string, { record: JudgedRecord; count: number }>()
  for (const record of records) {
    const key = JSON.stringify([record.readAs, record.answers])
    same.set(key, { record, count: (same.get(key)?.count ?? 0) + 1 })
  }
  return [...same.values()].map(({ record, count }) => cellsOf(file, record, count))
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function folderPart(folder: string, samples: readonly JudgedSample[]): readonly string[] {
  const verified = samples.flatMap(({ path, records }) => rowsOf(nameOf(path), records))
  const unreadable = samples.flatMap(({ path, unreadable: parts }) =>
    parts.map(({ code, about: what, place }) => [nameOf(path), [code, what].filter(Boolean).join(' '), place]),
  )
  return [
    `### ${folder}`,
    ...tableIfAny(['file', 'read as', ...checkNames], verified),
    ...tableIfAny(['not read', 'problem', 'place'], unreadable),
  ]
}

function endorsementRows(samples: readonly JudgedSample[]): readonly Cells[] {
  return samples.flatMap(({ path, records }) => {
    const codes = records.flatMap(({ endorsements }) => endorsements)
    return codes.length > 0 ? [[path, String(codes.length), [...new Set(codes)].join(', ')]] : []
  })
}

function expectedPart(expected: readonly ExpectedVerdict[]): readonly string[] {
  const count = (wanted: string) => expected.filter(({ bytesIntact }) => bytesIntact === wanted).length
  const lines = ['yes', 'not-sealed', 'not-determined', 'see note'].map((one) => `${one}: ${count(one)}`).join('; ')
  return [
    '## Held against the table of expected verdicts',
    `The samples come with a table of what is known of ${expected.length} of them (${lines}). The test compares all of them. What
“see note” notes was tried by hand:`,
    table(['file', 'found'], Object.entries(notesTried)),
  ]
}

/** The page, before it is laid out. */
export function writeSampleVerdicts(
  { leftOut }: SampleFiles,
  samples: readonly JudgedSample[],
  expected: readonly ExpectedVerdict[],
): string {
  const folders = [...new Set(samples.map(({ path }) => folderOf(path)))]
  return [
    '# What is said of every public sample',
    about,
    '## Verdicts',
    ...folders.flatMap((folder) =>
      folderPart(
        folder,
        samples.filter(({ path }) => folderOf(path) === folder),
      ),
    ),
    '### What others say of them',
    table(['file', 'endorsements', 'proof'], endorsementRows(samples)),
    '## Where a verdict surprises',
    table(
      ['files', 'why'],
      surprises.map(({ files, why }) => [files, why]),
    ),
    ...expectedPart(expected),
    '## Left out',
    table(
      ['files', 'why'],
      leftOut.map(([why, number]) => [String(number), why]),
    ),
  ].join('\n\n')
}
