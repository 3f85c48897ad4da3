import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { listingStatuses, type RegionList } from './region-list.ts'

type Fits = (value: JsonValue | undefined) => boolean
type Form = Readonly<Record<string, Fits>>

const isText =
  (most: number): Fits =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= most
const isNumber: Fits = (value) => Number.isInteger(value) && (value as number) >= 0
const optional =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value)

function fitsForm(value: JsonValue | undefined, form: Form): boolean {
  if (!isJsonObject(value)) return false
  const names = Object.keys(value)
  return (
    names.every((name) => Object.hasOwn(form, name)) && Object.entries(form).every(([name, fits]) => fits(value[name]))
  )
}

const listOf =
  (form: Form): Fits =>
  (value) =>
    Array.isArray(value) && value.length <= 20_000 && value.every((one: JsonValue) => fitsForm(one, form))

const occupationForm: Form = {
  scheme: (value) => value === 'isco-08' || value === 'esco',
  code: isText(200),
}

const listingForm: Form = {
  line: isNumber,
  area: isText(5),
  occupation: (value) => fitsForm(value, occupationForm),
  status: (value) => listingStatuses.some((status) => status === value),
  severity: optional(isText(60)),
  year: isNumber,
  source: isText(300),
  url: optional((value) => typeof value === 'string' && /^https?:\/\/[^\s"<>]{1,500}$/.test(value)),
}

const areaForm: Form = {
  area: isText(5),
  rows: isNumber,
  years: (value) => Array.isArray(value) && value.every((year: JsonValue) => isNumber(year)),
}

const listForm: Form = {
  kind: (value) => value === 'region-list',
  name: isText(300),
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  loadedOn: (value) => typeof value === 'string' && parseIsoDay(value).ok,
  synthetic: (value) => typeof value === 'boolean',
  areas: listOf(areaForm),
  listings: listOf(listingForm),
}

/** The lists kept in a dossier, read strictly; undefined when one does not fit. Absent: none. */
export function parseKeptRegionLists(value: JsonValue | undefined): readonly RegionList[] | undefined {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > 200) return undefined
  return value.every((one: JsonValue) => fitsForm(one, listForm))
    ? (value as unknown as readonly RegionList[])
    : undefined
}
