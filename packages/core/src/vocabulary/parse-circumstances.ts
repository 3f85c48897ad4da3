import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import {
  cefrLevels,
  certifiedLevels,
  type Circumstances,
  experienceProofs,
  experienceRoles,
  nationalityGroups,
  olderNursingTitles,
} from './circumstances.ts'

export interface CircumstancesProblem {
  readonly code: 'circumstances_ill_formed'
  /** JSON Pointer of the member that does not fit. */
  readonly place: string
}

type Fits = (value: JsonValue) => boolean
type Form = Readonly<Record<string, Fits>>

const isDay: Fits = (value) => typeof value === 'string' && parseIsoDay(value).ok
const isCountry: Fits = (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value)
const isBoolean: Fits = (value) => typeof value === 'boolean'
const isYears: Fits = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 80
const oneOf =
  (known: readonly string[]): Fits =>
  (value) =>
    typeof value === 'string' && known.includes(value)

const entryForm: Form = {
  role: oneOf(experienceRoles),
  from: isDay,
  to: isDay,
  fullTimeYears: isYears,
  country: isCountry,
  ofThisProfession: isBoolean,
  technicalYears: isYears,
  proof: oneOf(experienceProofs),
}
const evidenceForm: Form = {
  language: (value) => typeof value === 'string' && /^[a-z]{2}$/.test(value),
  cefrLevel: oneOf(cefrLevels),
  certified: isBoolean,
}
const titleForm: Form = {
  acceptedBy: (value) => value === null || isCountry(value),
  yearsThere: isYears,
  yearsCertified: isBoolean,
}
const rightsForm: Form = {
  attested: isBoolean,
  conforms: isBoolean,
  nursingTitle: oneOf(olderNursingTitles),
  revaluation: isBoolean,
}
const firmForm: Form = { qualifiedPerson: isBoolean, servesOtherFirm: isBoolean, yearsInFirm: isYears }
const registrationForm: Form = { registered: isBoolean, permit: isBoolean, permitThisYear: isBoolean }
const listedForm: Form = { europeanCard: isBoolean, listedTitle: isBoolean }
const declarationForm: Form = { sent: isBoolean, complete: isBoolean, sentOn: isDay }
const findingForm: Form = { years: isYears, leadingYears: isYears }
const isDayCount: Fits = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 366

const form: Form = {
  nationality: oneOf(nationalityGroups),
  article11Level: oneOf(certifiedLevels),
  experience: Array.isArray,
  experienceIsWhole: isBoolean,
  trainingYears: isYears,
  trainingAttested: isBoolean,
  trainingBegan: isDay,
  awardedOn: isDay,
  homeRegulatesProfession: isBoolean,
  homeRegulatesTraining: isBoolean,
  accessAtHome: isBoolean,
  establishedAtHome: isBoolean,
  homeIssuesCertificate: isBoolean,
  activityGroup: (value) => typeof value === 'string' && /^[A-Za-z0-9/ .-]{1,12}$/.test(value),
  learningValidated: isBoolean,
  languageEvidence: Array.isArray,
  thirdCountryTitle: isJsonObject,
  acquiredRights: isJsonObject,
  firm: isJsonObject,
  workingDays: isDayCount,
  holdsDecision: isBoolean,
  registration: isJsonObject,
  listedEvidence: isJsonObject,
  serviceDeclaration: isJsonObject,
  afterFinding: isJsonObject,
}

/** Members that are objects of their own form. */
const inner: Readonly<Record<string, Form>> = {
  thirdCountryTitle: titleForm,
  acquiredRights: rightsForm,
  firm: firmForm,
  registration: registrationForm,
  listedEvidence: listedForm,
  serviceDeclaration: declarationForm,
  afterFinding: findingForm,
}

const mostEntries = 50

/** JSON Pointer of the first member that is unknown or does not fit, or of a needed one that is not there. */
function misfit(object: JsonObject, members: Form, needed: readonly string[] = []): string | undefined {
  for (const [name, value] of Object.entries(object)) {
    const fits = Object.hasOwn(members, name) ? members[name] : undefined
    if (!fits || value === undefined || !fits(value)) return `/${name}`
  }
  const lacking = needed.find((name) => object[name] === undefined)
  return lacking === undefined ? undefined : `/${lacking}`
}

function misfitInList(
  value: JsonValue | undefined,
  look: (object: JsonObject) => string | undefined,
): string | undefined {
  if (!Array.isArray(value)) return undefined
  if (value.length > mostEntries) return `/${mostEntries}`
  for (const [index, entry] of (value as readonly JsonValue[]).entries()) {
    const place = isJsonObject(entry) ? look(entry) : ''
    if (place !== undefined) return `/${index}${place}`
  }
  return undefined
}

function misfitOfEntry(entry: JsonObject): string | undefined {
  const place = misfit(entry, entryForm, ['role', 'from'])
  if (place !== undefined) return place
  const { from, to, fullTimeYears, technicalYears } = entry as Record<string, string & number>
  if (to !== undefined && String(to) < String(from)) return '/to'
  return technicalYears !== undefined && fullTimeYears !== undefined && technicalYears > fullTimeYears
    ? '/technicalYears'
    : undefined
}

function misfitInside(value: JsonObject): string | undefined {
  for (const [name, members] of Object.entries(inner)) {
    const object = value[name]
    const place = isJsonObject(object) ? misfit(object, members) : undefined
    if (place !== undefined) return `/${name}${place}`
  }
  return undefined
}

/** What was not sent has no day and is not whole; leading years are a part of all years. */
function contradiction({ serviceDeclaration, afterFinding }: JsonObject): string | undefined {
  const { sent, complete, sentOn } = (serviceDeclaration ?? {}) as JsonObject
  if (sent === false && sentOn !== undefined) return '/serviceDeclaration/sentOn'
  if (sent === false && complete === true) return '/serviceDeclaration/complete'
  const { years, leadingYears } = (afterFinding ?? {}) as Record<string, number | undefined>
  return years !== undefined && leadingYears !== undefined && leadingYears > years
    ? '/afterFinding/leadingYears'
    : undefined
}

/** Place of the first thing that does not fit, from the top of the circumstances; undefined when all fits. */
export function findCircumstancesProblem(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined
  if (!isJsonObject(value)) return ''
  const place = misfit(value, form)
  if (place !== undefined) return place
  const entry = misfitInList(value.experience, misfitOfEntry)
  if (entry !== undefined) return `/experience${entry}`
  const evidence = misfitInList(value.languageEvidence, (one) => misfit(one, evidenceForm, ['language']))
  if (evidence !== undefined) return `/languageEvidence${evidence}`
  return misfitInside(value) ?? contradiction(value)
}

/**
 * Reads circumstances strictly: every member known and well formed; work does not end before it begins; years with
 * technical duties are no more than all years of the post, and the like. Example of a problem: `/experience/0/to`.
 */
export function parseCircumstances(value: JsonValue): Result<Circumstances, CircumstancesProblem> {
  const place = findCircumstancesProblem(value)
  if (place !== undefined) return fail({ code: 'circumstances_ill_formed', place: place === '' ? '/' : place })
  return succeed(value as unknown as Circumstances)
}
