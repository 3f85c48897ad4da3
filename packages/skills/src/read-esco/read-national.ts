import type { EscoFinding } from './esco-finding.ts'
import type { NationalLabel, NationalMatch, ReadPart } from './read-part.ts'
import { readColumn, type TextTable } from './table-text.ts'

/**
 * Kinds of match as written in mapping files. `broad` says that the ESCO concept is broader than the national one, as
 * skos:broadMatch does.
 */
const matches: Readonly<Record<string, NationalMatch>> = {
  exact: 'exact',
  close: 'close',
  broad: 'broad',
  narrow: 'narrow',
  exactMatch: 'exact',
  closeMatch: 'close',
  broadMatch: 'broad',
  narrowMatch: 'narrow',
}

/** What the match becomes when a mapping is read from its object to its subject. */
const turned: Readonly<Record<NationalMatch, NationalMatch>> = {
  exact: 'exact',
  close: 'close',
  broad: 'narrow',
  narrow: 'broad',
}

const matchOf = (text: string): NationalMatch | undefined => matches[text.trim().replace(/^.*[:#/]/, '')]

const escoStart = 'http://data.europa.eu/esco/'

/** A full address of an ESCO concept; short forms with the prefix `esco:` are written out. */
const escoUri = (text: string): string | undefined => {
  const full = text
    .trim()
    .replace(/^https:/, 'http:')
    .replace(/^esco:/, escoStart)
  return full.startsWith(escoStart) ? full : undefined
}

interface Mapped {
  readonly label: Omit<NationalLabel, 'match' | 'uri'>
  readonly uri: string | undefined
  readonly match: NationalMatch | undefined
}

type ReadMapped = (row: readonly string[]) => Mapped

function plainRows(table: TextTable): ReadMapped {
  const read = (name: string) => readColumn(table, name)
  const [code, label, language] = [read('code'), read('label'), read('language')]
  const [uri, match, source] = [read('escoUri'), read('match'), read('source')]
  return (row) => ({
    label: { source: source(row), code: code(row), label: label(row).trim(), language: language(row) || 'und' },
    uri: escoUri(uri(row)),
    match: matchOf(match(row)),
  })
}

/** ESCO may stand on either side of a mapping (SSSOM); from the object's side the match is turned. */
function sssomRows(table: TextTable, file: string): ReadMapped {
  const read = (name: string) => readColumn(table, name)
  const [subject, predicate, object] = [read('subject_id'), read('predicate_id'), read('object_id')]
  const [subjectLabel, objectLabel] = [read('subject_label'), read('object_label')]
  const [subjectSource, objectSource] = [read('subject_source'), read('object_source')]
  const isNegated = read('predicate_modifier')
  return (row) => {
    const stated = isNegated(row) === '' ? matchOf(predicate(row)) : undefined
    const atObject = escoUri(object(row))
    const national = atObject
      ? { code: subject(row), label: subjectLabel(row), source: subjectSource(row) }
      : { code: object(row), label: objectLabel(row), source: objectSource(row) }
    const match = stated && !atObject ? turned[stated] : stated
    const label = { ...national, source: national.source || file, language: 'und' }
    return { label, uri: atObject ?? escoUri(subject(row)), match }
  }
}

/**
 * Reads a mapping of a national classification to ESCO: the plain table (code, label, language, escoUri, match, source) or
 * SSSOM as tab-separated text. A row without a kind of match that is understood is left out and reported.
 */
export function readNationalTable(file: string, table: TextTable, part: 'sssom' | 'nationalMapping'): ReadPart {
  const read = part === 'sssom' ? sssomRows(table, file) : plainRows(table)
  const national: NationalLabel[] = []
  const findings: EscoFinding[] = []
  table.rows.forEach((row, at) => {
    const { label, uri, match } = read(row)
    if (uri !== undefined && match !== undefined) national.push({ ...label, uri, match })
    else
      findings.push({
        code: 'national_match_not_known',
        file,
        line: table.lines[at] ?? 0,
        details: { code: label.code },
      })
  })
  const about = { file, part, version: undefined, holds: 'national', records: table.rows.length } as const
  return { ...about, concepts: [], labels: [], relations: [], national, findings }
}
