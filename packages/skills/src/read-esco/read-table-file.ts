import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { EscoFile } from './esco-file.ts'
import { languageInName } from './esco-file.ts'
import type { EscoFinding, EscoFindingCode } from './esco-finding.ts'
import { parseCsv } from './parse-csv.ts'
import { parseTsv } from './parse-tsv.ts'
import { collectionInName, type CsvPartName, detectPart, unusedParts } from './part-forms.ts'
import { readCsvPart } from './read-csv-part.ts'
import { isBareLabelFile, readBareLabels, readSkillLabels } from './read-label-file.ts'
import { readNationalTable } from './read-national.ts'
import type { ReadPart } from './read-part.ts'
import type { TableProblem, TextTable } from './table-text.ts'

/** What is known of a file from its bundle. */
export interface BundleContext {
  readonly version: string | undefined
  /** The language of the other files, for files whose name says none. */
  readonly language: string | undefined
}

const nothing = { concepts: [], labels: [], relations: [], national: [], findings: [] } as const

const finding = (code: EscoFindingCode, file: string): EscoFinding => ({ code, file, details: {} })

function bareLabelPart({ name, text }: EscoFile): Result<ReadPart, TableProblem> {
  const language = languageInName(name)
  const read = readBareLabels(text, { file: name, language })
  if (!read.ok) return read
  const findings = language === undefined ? [finding('language_not_stated', name)] : []
  const about = { file: name, part: 'labels', version: undefined, holds: 'labels' } as const
  return succeed({ ...nothing, ...about, ...read.value, findings })
}

function labelPart({ name }: EscoFile, table: TextTable): ReadPart {
  const language = languageInName(name)
  const findings = language === undefined ? [finding('language_not_stated', name)] : []
  const labels = readSkillLabels(table, { file: name, language })
  const about = { file: name, part: 'skillLabels', version: undefined, holds: 'labels' } as const
  return { ...nothing, ...about, records: table.rows.length, labels, findings }
}

const withLabels: ReadonlySet<CsvPartName> = new Set([
  ...(['occupations', 'skills', 'ISCOGroups', 'skillGroups', 'skillsHierarchy'] as const),
  ...(['skillsCollection', 'occupationsCollection'] as const),
])

function officialPart(
  file: EscoFile,
  table: TextTable,
  given: BundleContext & { readonly part: CsvPartName },
): ReadPart {
  const { part, version } = given
  const language = languageInName(file.name) ?? given.language
  const source = `ESCO download, CSV (${language ?? ''})`
  const origin = { source, version: version ?? 'not stated' }
  const isCollection = part === 'skillsCollection' || part === 'occupationsCollection'
  const collection = isCollection ? collectionInName(file.name) : undefined
  const isUsed = !unusedParts.has(part)
  const content = isUsed ? readCsvPart(part, table, { language, origin, ...(collection && { collection }) }) : nothing
  const lacksLanguage = language === undefined && withLabels.has(part)
  const findings = [
    ...(isUsed ? [] : [finding('file_not_used', file.name)]),
    ...(lacksLanguage ? [finding('language_not_stated', file.name)] : []),
  ]
  const named = collection ? `${collection}Collection` : part
  const about = { file: file.name, part: named, version, holds: 'concepts' } as const
  return { ...nothing, ...about, records: table.rows.length, ...content, findings }
}

/** Names of parts of the official bundles: under them only the official columns are expected. */
const officialName =
  /^(occupations|skills|ISCOGroups|skillGroups|broaderRelations\w*|occupationSkillRelations|skillSkillRelations|skillsHierarchy|\w+(Skills|Occupations)Collection)(_[a-zA-Z-]+)?\.csv$/

/** A file that is nothing known is passed over, one that has the name of an official part is not. */
function notKnown(file: EscoFile): Result<ReadPart, TableProblem> {
  const isOfficial = officialName.test(file.name)
  return isOfficial
    ? fail({ code: 'columns_not_known', file: file.name, line: 1, column: 1 })
    : succeed(unknownPart(file))
}

const unknownPart = ({ name }: EscoFile): ReadPart => ({
  ...nothing,
  ...({ file: name, part: 'unknown', version: undefined, holds: 'labels', records: 0 } as const),
  findings: [finding('file_not_known', name)],
})

/** The columns tell a table of tabs from one of commas: the first line that is no remark. */
function isTabbed(text: string): boolean {
  const [top = ''] = text.replace(/^(?:\uFEFF?#[^\n]*\n)+/, '').split('\n', 1)
  return top.includes('\t')
}

/**
 * Reads one table of a bundle, told by its columns: a part of the official CSV download, a file of labels, or a mapping of
 * a national classification. A table that is nothing known is a finding; one that is known and damaged is a problem.
 */
export function readTableFile(file: EscoFile, context: BundleContext): Result<ReadPart, TableProblem> {
  const { name, text } = file
  if (isBareLabelFile(text)) return bareLabelPart(file)
  const header = text
    .replace(/^\uFEFF/, '')
    .slice(0, 2_000)
    .split(/\r?\n/, 1)
  const mayEndShort = header[0]?.startsWith('Level 0 URI') ?? false
  const table = isTabbed(text) ? parseTsv({ text, file: name }) : parseCsv({ text, file: name, mayEndShort })
  if (!table.ok) {
    const isKnown = detectPart((header[0] ?? '').split(isTabbed(text) ? '\t' : ',')) !== undefined
    return isKnown || officialName.test(name) ? fail(table.problem) : succeed(unknownPart(file))
  }
  const part = detectPart(table.value.names)
  if (part === undefined) return notKnown(file)
  if (part === 'sssom' || part === 'nationalMapping') return succeed(readNationalTable(name, table.value, part))
  if (part === 'skillLabels') return succeed(labelPart(file, table.value))
  return succeed(officialPart(file, table.value, { ...context, part }))
}
