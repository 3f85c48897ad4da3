import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { isTextDecision } from '@wanderbuch/skills/decisions/text-decision'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { findCircumstancesProblem } from './parse-circumstances.ts'
import { type DossierRequest, languages, purposes } from './request.ts'
import { areValidationFacts } from './validation-facts.ts'

export interface RequestProblem {
  readonly code: 'request_ill_formed'
  /** JSON Pointer of the member that does not fit. */
  readonly place: string
}

type Fits = (value: JsonValue | undefined) => boolean
type Form = Readonly<Record<string, Fits>>

const isDay: Fits = (value) => typeof value === 'string' && parseIsoDay(value).ok
const isText: Fits = (value) => typeof value === 'string' && value !== '' && value.length <= 300
const isCountry: Fits = (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value)
const optional =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value)

function areLanguages(value: JsonValue | undefined): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2 || value[0] === value[1]) return false
  return value.every((code) => languages.some((language) => language === code))
}

const listOf =
  (form: Form): Fits =>
  (value) =>
    Array.isArray(value) &&
    value.length <= 20 &&
    value.every((one: JsonValue) => isJsonObject(one) && misfit(one, form) === undefined)

const identifierForm: Form = { scheme: isText, value: isText }
const formerNameForm: Form = { fullName: isText, documentedBy: isText, documentSeen: isText, on: isDay }

const identityForm: Form = {
  fullName: isText,
  birthDate: optional(isDay),
  email: optional(isText),
  seenBy: optional(isText),
  seenOn: optional(isDay),
  identifiers: optional(listOf(identifierForm)),
  formerNames: optional(listOf(formerNameForm)),
}

const decisionForm: Form = {
  recordId: (value) => typeof value === 'string' && /^record-\d+$/.test(value),
  outcomeNumber: (value) => Number.isInteger(value) && (value as number) > 0,
  skillUri: isText,
  decision: (value) => value === 'confirmed' || value === 'partly' || value === 'rejected',
  by: isText,
  on: isDay,
}

const requestForm: Form = {
  host: isCountry,
  hostRegion: optional((value) => typeof value === 'string' && /^[A-Z]{2}[A-Z0-9]{1,3}$/.test(value)),
  home: optional(isCountry),
  purpose: (value) => purposes.some((purpose) => purpose === value),
  targetOccupation: optional(isText),
  // Looked at apart, so that the place of what does not fit is named to the member.
  circumstances: () => true,
  day: isDay,
  languages: areLanguages,
  identity: optional((value) => isJsonObject(value) && misfit(value, identityForm) === undefined),
  presentationChallenge: optional(isText),
  validationFacts: optional(areValidationFacts),
  matchDecisions: (value) =>
    Array.isArray(value) &&
    value.length <= 1000 &&
    value.every((one: JsonValue) => isJsonObject(one) && misfit(one, decisionForm) === undefined),
  earlierDecisions: optional((value) => Array.isArray(value) && value.length <= 10_000 && value.every(isTextDecision)),
}

/** Name of the first member that is unknown or does not fit. */
function misfit(object: JsonObject, form: Form): string | undefined {
  const unknown = Object.keys(object).find((name) => !Object.hasOwn(form, name))
  return unknown ?? Object.entries(form).find(([name, fits]) => !fits(object[name]))?.[0]
}

/** Reads a request strictly: every member known and well formed, else the place of the first that is not. */
export function parseDossierRequest(value: JsonValue | undefined): Result<DossierRequest, RequestProblem> {
  if (!isJsonObject(value)) return fail({ code: 'request_ill_formed', place: '/' })
  const name = misfit(value, requestForm)
  if (name !== undefined) return fail({ code: 'request_ill_formed', place: `/${name}` })
  const place = findCircumstancesProblem(value.circumstances)
  if (place !== undefined) return fail({ code: 'request_ill_formed', place: `/circumstances${place}` })
  return succeed(value as unknown as DossierRequest)
}
