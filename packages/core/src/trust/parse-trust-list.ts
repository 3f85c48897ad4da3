import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { TrustList } from '../vocabulary/trust-list.ts'
import { refuseList, type TrustSourceProblem } from './trust-source-problem.ts'

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isDay = (value: unknown) => typeof value === 'string' && parseIsoDay(value).ok
const isOptionalDay = (value: unknown) => value === undefined || isDay(value)
const isName = (value: unknown) =>
  isJsonObject(value) && Object.values(value).length > 0 && Object.values(value).every(isText)
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)

type Form = Readonly<Record<string, (value: JsonValue | undefined) => boolean>>

/** Place of the first member that does not fit, or that the form does not know. */
function misfit(object: JsonObject, form: Form, place: string): string | undefined {
  const unknown = Object.keys(object).find((name) => !Object.hasOwn(form, name))
  const wrong = Object.entries(form).find(([name, fits]) => !fits(object[name]))?.[0]
  const name = unknown ?? wrong
  return name === undefined ? undefined : `${place}/${name}`
}

const keyForms: Readonly<Record<string, Form>> = {
  did: { kind: isText, did: (value) => isText(value) && /^(did:|https:\/\/)./.test(value) },
  x509: { kind: isText, sha256: (value) => isText(value) && /^[0-9a-fA-F]{64}$/.test(value), subject: isText },
}

const entitlementForm: Form = {
  qualification: isText,
  jurisdiction: isText,
  from: isDay,
  until: isOptionalDay,
  source: isText,
}

const mandateForm: Form = { onBehalfOf: isName, from: isDay, until: isOptionalDay, source: isText }

const bodyForm: Form = {
  name: isName,
  country: (value) => value === undefined || (isText(value) && /^[A-Z]{2}$/.test(value)),
  identifiers: isTexts,
  keys: Array.isArray,
  from: isOptionalDay,
  until: isOptionalDay,
  entitlements: Array.isArray,
  mandates: (value) => value === undefined || Array.isArray(value),
}

const listForm: Form = {
  kind: (value) => value === 'wanderbuch-trust-list',
  title: isText,
  test: (value) => typeof value === 'boolean',
  source: isText,
  day: isDay,
  checkedBy: isText,
  bodies: Array.isArray,
}

function misfitInList(
  items: JsonValue | undefined,
  form: (item: JsonObject) => Form,
  place: string,
): string | undefined {
  for (const [index, item] of (items as readonly JsonValue[]).entries()) {
    const at = `${place}/${index}`
    if (!isJsonObject(item)) return at
    const found = misfit(item, form(item), at)
    if (found) return found
  }
  return undefined
}

function misfitInBody(body: JsonObject, place: string): string | undefined {
  return (
    misfitInList(body.keys, ({ kind }) => keyForms[String(kind)] ?? { kind: () => false }, `${place}/keys`) ??
    misfitInList(body.entitlements, () => entitlementForm, `${place}/entitlements`) ??
    misfitInList(body.mandates ?? [], () => mandateForm, `${place}/mandates`)
  )
}

function misfitInTrustList(list: JsonObject): string | undefined {
  const outer = misfit(list, listForm, '') ?? misfitInList(list.bodies, () => bodyForm, '/bodies')
  if (outer) return outer
  const bodies = list.bodies as readonly JsonObject[]
  return bodies.flatMap((body, index) => misfitInBody(body, `/bodies/${index}`) ?? [])[0]
}

/** Reads a trust list strictly: a misspelt or missing member is a problem, never a silently weaker pin. */
export function parseTrustList(value: JsonValue): Result<TrustList, TrustSourceProblem> {
  if (!isJsonObject(value)) return refuseList('trust_list_ill_formed', '/')
  const place = misfitInTrustList(value)
  if (place !== undefined) return refuseList('trust_list_ill_formed', place)
  return succeed(value as unknown as TrustList)
}
