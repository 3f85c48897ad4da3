import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { trustSourceFormats } from '../vocabulary/trust-source.ts'

type Fits = (value: unknown) => boolean
type Form = Readonly<Record<string, Fits>>

const isText: Fits = (value) => typeof value === 'string'
const isDay: Fits = (value) => typeof value === 'string' && parseIsoDay(value).ok
const isFlag: Fits = (value) => typeof value === 'boolean'
const optional =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value)
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits)
const isWords: Fits = (value) => isJsonObject(value) && Object.values(value).every(isText)
const oneOf =
  (...words: readonly string[]): Fits =>
  (value) =>
    words.some((word) => word === value)

const isOf =
  (form: Form): Fits =>
  (value) =>
    isJsonObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(form, name)) &&
    Object.entries(form).every(([name, fits]) => fits((value as JsonObject)[name]))

const isStep = isOf({ kind: isText, name: isText, details: isWords })

const isAbout = isOf({
  title: isText,
  format: oneOf(...trustSourceFormats),
  source: isText,
  day: isDay,
  sha256: optional(isText),
  test: isFlag,
  operator: optional(isWords),
  checkedBy: optional(isText),
  nextUpdate: optional(isText),
  pinned: optional(isFlag),
  signature: isOf({ outcome: oneOf('yes', 'no', 'not-determined'), code: isText, signer: optional(isText) }),
})

const keyForms: Readonly<Record<string, Fits>> = {
  did: isOf({ kind: isText, did: isText }),
  jwk: isOf({ kind: isText, thumbprint: isText }),
  x509: isOf({ kind: isText, sha256: isText, subject: isText, publicKey: optional(isText) }),
}
const isKey: Fits = (value) =>
  isJsonObject(value) && typeof value.kind === 'string' && (keyForms[value.kind]?.(value) ?? false)

const isStatus = isOf({
  granted: optional(isFlag),
  status: isText,
  from: optional(isText),
  until: optional(isText),
})

const isRight = isOf({
  place: isText,
  basis: oneOf('list', 'accreditation', 'quality-report', 'trust-chain', 'mandate'),
  by: isText,
  decision: oneOf('granted', 'with-conditions', 'refused', 'withdrawn', 'not-stated'),
  binding: isFlag,
  qualifications: listOf(isText),
  credentialTypes: listOf(isText),
  jurisdictions: listOf(isText),
  eqfLevels: listOf((value) => Number.isInteger(value)),
  fields: listOf(isText),
  from: optional(isDay),
  until: optional(isDay),
  onBehalfOf: optional(isOf({ name: isWords, identifiers: listOf(isText) })),
  url: optional(isText),
  chain: optional(listOf(isStep)),
})

const isEntry = isOf({
  place: isText,
  name: isWords,
  otherNames: listOf(isText),
  country: optional(isText),
  identifiers: listOf(isText),
  url: optional(isText),
  role: oneOf('body', 'certifier'),
  keys: listOf(isKey),
  service: optional(isOf({ type: isText, name: isWords, forSigning: optional(isFlag) })),
  statuses: listOf(isStatus),
  rights: listOf(isRight),
})

/** Whether data (from a dossier, say) has exactly the form of a list of trust. */
export const isTrustSource: Fits = isOf({
  kind: oneOf('wanderbuch-trust-source'),
  about: isAbout,
  entries: listOf(isEntry),
  notRead: listOf(isOf({ place: isText, code: isText })),
})
