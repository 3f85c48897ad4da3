import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import { findIsoDay, type IsoDay, parseIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { SourceRight, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { parseCsv } from './parse-csv.ts'
import { readStrictly, type StrictObject } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { unlimitedRight } from './unlimited-right.ts'

/*
 * Reports of external quality assurance, one a row, near the columns of DEQAR: docs/trust-sources.md. Values of status and
 * decision as DEQAR documents them (docs.deqar.eu, report data elements), by number or name.
 */

const columns = [
  'report_id',
  'agency',
  'activity_type',
  'status',
  'decision',
  'valid_from',
  'valid_to',
  'report_url',
  'institution_deqar_id',
  'institution_eter_id',
  'institution_name',
  'institution_name_other',
  'institution_country',
  'programme_name',
  'qf_ehea_level',
] as const
type Column = (typeof columns)[number]
const needed: readonly Column[] = [
  'report_id',
  'agency',
  'status',
  'decision',
  'valid_from',
  'institution_deqar_id',
  'institution_name',
  'institution_country',
]

interface Row {
  readonly place: string
  readonly values: Readonly<Partial<Record<Column, string>>>
}

/** Whether a text begins with the columns of such a table. */
export const isDeqarTable = (text: string): boolean => {
  const [head = ''] = text.split(/\r?\n/, 1)
  return !/^\s*[[{<]/.test(head) && head.includes('institution_deqar_id') && head.includes('decision')
}

const statuses: Readonly<Record<string, boolean>> = {
  '1': true,
  'part of obligatory eqa system': true,
  '2': false,
  voluntary: false,
}
const decisions: Readonly<Record<string, SourceRight['decision']>> = {
  '1': 'granted',
  positive: 'granted',
  '2': 'with-conditions',
  'positive with conditions or restrictions': 'with-conditions',
  '3': 'refused',
  negative: 'refused',
  '4': 'not-stated',
  'not applicable': 'not-stated',
}
/** Cycles of the European Higher Education Area and their EQF levels. */
const levels: Readonly<Record<string, number>> = {
  '0': 5,
  'short cycle': 5,
  '1': 6,
  'first cycle': 6,
  '2': 7,
  'second cycle': 7,
  '3': 8,
  'third cycle': 8,
}

const partsOf = (text: string | undefined) =>
  (text ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
const fold = (text: string | undefined) => (text ?? '').toLowerCase()

/** Where no end is given, a report counts six years (docs.deqar.eu, report validity). */
function endOf(from: IsoDay, to: string | undefined): IsoDay | undefined {
  if (to) return findIsoDay(to)
  const later = `${String(Number(from.slice(0, 4)) + 6).padStart(4, '0')}${from.slice(4)}`
  return findIsoDay(later) ?? findIsoDay(later.replace(/-02-29$/, '-02-28'))
}

interface ReadRow {
  readonly institution: Omit<TrustSourceEntry, 'rights'>
  readonly right: SourceRight
}

/** The column that does not fit, or the row as institution and right. */
function readRow({ place, values }: Row): ReadRow | Column {
  const missing = needed.find((name) => !values[name])
  if (missing) return missing
  const binding = statuses[fold(values.status)]
  const decision = decisions[fold(values.decision)]
  const country = findCountry(values.institution_country ?? '')?.iso
  const from = parseIsoDay(values.valid_from ?? '')
  const eqfLevels = partsOf(values.qf_ehea_level).map((one) => levels[fold(one)])
  if (binding === undefined) return 'status'
  if (decision === undefined) return 'decision'
  if (country === undefined) return 'institution_country'
  if (!from.ok) return 'valid_from'
  const until = endOf(from.value, values.valid_to)
  if (until === undefined) return 'valid_to'
  if (eqfLevels.includes(undefined)) return 'qf_ehea_level'
  const known = eqfLevels.filter((level) => level !== undefined)
  return {
    institution: institutionOf(values, country, place),
    right: {
      ...unlimitedRight,
      place,
      basis: 'quality-report',
      by: values.agency ?? '',
      decision,
      binding,
      qualifications: values.programme_name ? [values.programme_name] : [],
      jurisdictions: [country],
      eqfLevels: known,
      from: from.value,
      until,
      ...(values.report_url && { url: values.report_url }),
    },
  }
}

function institutionOf(values: Row['values'], country: string, place: string): ReadRow['institution'] {
  const { institution_deqar_id: id = '', institution_eter_id: eter, institution_name: name = '' } = values
  const page = `https://data.deqar.eu/institution/${id.replace(/^DEQARINST0*/, '')}`
  return {
    place,
    name: { und: name },
    otherNames: partsOf(values.institution_name_other),
    country,
    identifiers: [id, ...(eter ? [eter] : []), page],
    role: 'body',
    keys: [],
    statuses: [],
  }
}

interface Table {
  readonly title: string
  readonly test: boolean
  readonly source: string
  readonly day: IsoDay | undefined
  readonly rows: readonly Row[]
}

function toSource(table: Table, { sha256, pinned }: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const { title, test, source, day, rows } = table
  if (day === undefined) return refuseList('trust_list_day_missing', '/day')
  const byInstitution = new Map<string, { institution: ReadRow['institution']; rights: SourceRight[] }>()
  for (const row of rows) {
    const read = readRow(row)
    if (typeof read === 'string') return refuseList('trust_list_ill_formed', `${row.place}, ${read}`)
    const [id = ''] = read.institution.identifiers
    const known = byInstitution.get(id) ?? { institution: read.institution, rights: [] }
    known.rights.push(read.right)
    byInstitution.set(id, known)
  }
  const entries = [...byInstitution.values()].map(({ institution, rights }) => ({ ...institution, rights }))
  const signature = { outcome: 'not-determined', code: 'list_not_signed' } as const
  const about = { title, format: 'deqar-reports', source, day, sha256, test, signature } as const
  return succeed({
    kind: 'wanderbuch-trust-source',
    about: { ...about, ...(pinned && { pinned: true }) },
    entries,
    notRead: [],
  })
}

/** Reads reports as a table (CSV); source and day come from the snapshot around it. */
export function fromDeqarTable(text: string, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const parsed = parseCsv(text)
  if (!parsed.ok) return refuseList('trust_list_ill_formed', `line ${parsed.problem.line}`)
  const rows = parsed.value.map(({ line, values }) => ({ place: `line ${line}`, values }))
  const day = findIsoDay(origin.lookedUpOn ?? '')
  return toSource({ title: `Quality reports ${origin.source}`, test: false, source: origin.source, day, rows }, origin)
}

const rowOf = (report: StrictObject): Row => ({
  place: report.place,
  values: Object.fromEntries(columns.flatMap((name) => valueOf(report, name))),
})

function valueOf(report: StrictObject, name: Column): readonly (readonly [Column, string])[] {
  const value = report.object[name]
  if (Array.isArray(value) && value.every((one) => typeof one === 'number')) return [[name, value.join(';')]]
  if (Array.isArray(value)) return [[name, report.texts(name).join(';')]]
  if (typeof value === 'number') return [[name, String(value)]]
  const text = report.optionalText(name)
  return text === undefined ? [] : [[name, text]]
}

/** Reads reports as JSON: `{kind: "wanderbuch-deqar-reports", title, source, day, test, reports: [...]}`. */
export function fromDeqarJson(value: JsonObject, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const { root, misfit } = readStrictly(value)
  const table: Table = {
    title: root.text('title'),
    test: value.test === true,
    source: root.optionalText('source') ?? origin.source,
    day: root.optionalDay('day') ?? findIsoDay(origin.lookedUpOn ?? ''),
    rows: root.objects('reports').map(rowOf),
  }
  const wrong = misfit()
  return wrong === undefined ? toSource(table, origin) : refuseList('trust_list_ill_formed', wrong)
}
