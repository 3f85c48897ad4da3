import type { Result } from '@wanderbuch/standards/result'
import { splitLabels } from './read-csv-part.ts'
import type { LabelOrigin, ReadLabel } from './read-part.ts'
import { parseTsv } from './parse-tsv.ts'
import { readColumn, type TableProblem, type TextTable } from './table-text.ts'

interface LabelFile {
  readonly file: string
  readonly language: string | undefined
}

/** The version that a source names: `API ~1.2.1` is about 1.2.1, `PES-crosswalk` states none. */
function versionOfSource(source: string): string {
  const found = /(~\s*)?(1\.\d+(?:\.(?:\d+|x))?)/.exec(source)
  if (!found) return 'not stated'
  return found[1] === undefined ? (found[2] ?? '') : `about ${found[2]}`
}

function labelsOfRow(uri: string, texts: readonly string[], rest: Pick<ReadLabel, 'language' | 'origin'>) {
  return texts.map((text, at): ReadLabel => ({
    uri,
    kind: at === 0 ? 'preferred' : 'alternative',
    text: text.trim(),
    ...rest,
  }))
}

/** Skill labels with a header and the source of each row. */
export function readSkillLabels(table: TextTable, { language, file }: LabelFile): readonly ReadLabel[] {
  if (language === undefined) return []
  const read = (name: string) => readColumn(table, name)
  const [uri, preferred, others, source] = [
    read('conceptUri'),
    read('preferredLabel'),
    read('altLabels(|)'),
    read('source'),
  ]
  const origins = new Map<string, LabelOrigin>()
  const originOf = (name: string): LabelOrigin => {
    const known = origins.get(name) ?? { source: `${file}: ${name}`, version: versionOfSource(name) }
    origins.set(name, known)
    return known
  }
  return table.rows.flatMap((row) => {
    const texts = [preferred(row), ...splitLabels(others(row))].filter((text) => text.trim() !== '')
    return labelsOfRow(uri(row), texts, { language, origin: originOf(source(row)) })
  })
}

const barColumns = ['conceptUri', 'labels']

/** Whether a text is a label file without header: an ESCO address, a tab and words. */
export const isBareLabelFile = (text: string): boolean =>
  /^\uFEFF?https?:\/\/data\.europa\.eu\/esco\/[^\t\r\n]+\t[^\t\r\n]+\r?(?:\n|$)/.test(text)

/** A label file without header: an address, a tab, and labels between bars with the preferred one first. */
export function readBareLabels(
  text: string,
  { language, file }: LabelFile,
): Result<{ readonly labels: readonly ReadLabel[]; readonly records: number }, TableProblem> {
  const table = parseTsv({ text, file, names: barColumns })
  if (!table.ok) return table
  const origin: LabelOrigin = { source: file, version: 'not stated' }
  const labels = table.value.rows.flatMap(([uri = '', words = '']) =>
    language === undefined ? [] : labelsOfRow(uri, splitLabels(words), { language, origin }),
  )
  return { ok: true, value: { labels, records: table.value.rows.length } }
}
