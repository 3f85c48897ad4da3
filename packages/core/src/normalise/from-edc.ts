import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { eqfConceptUri } from '@wanderbuch/standards/eqf-level'
import { edcTermKnown } from '@wanderbuch/standards/edc/edc-terms'
import { typesOf } from '../document/detect-json-format.ts'
import type { LearningOutcome, Organisation, RecordKind, StatedLevel, Subject } from '../vocabulary/record.ts'
import type { PersonIdentifier } from '../vocabulary/request.ts'
import type { CredentialInput, RecordDraft } from './normalised-document.ts'
import { isElm33, readPlainElm } from './elm-names.ts'
import { createRecordReader, type RecordReader } from './record-reader.ts'
import { readRightsClaimed } from './rights-claimed.ts'

/*
 * European Digital Credential, ELM 3: the classic form, the upload form, the EBSI dialect and ELM 3.3 with its other namespace.
 * Single values and lists of one stand for each other throughout.
 */

const escoSkill = /^http:\/\/data\.europa\.eu\/esco\/skill\//

function readCountryOf(organisation: RecordReader): string | undefined {
  const addresses = organisation.objects('location').flatMap((location) => location.objects('address'))
  const ofAddress = addresses.flatMap((address) => address.country('countryCode') ?? [])[0]
  const identifiers = ['registration', 'vatIdentifier', 'eIDASIdentifier', 'taxIdentifier']
  return ofAddress ?? identifiers.flatMap((name) => organisation.child(name)?.country('spatial') ?? [])[0]
}

function readOrganisation(reader: RecordReader | undefined): Organisation | undefined {
  if (!reader) return undefined
  const name = reader.multilingual('legalName') ?? reader.multilingual('prefLabel') ?? reader.multilingual('altLabel')
  const id = reader.text('id')
  if (!name && !id) return undefined
  const country = readCountryOf(reader)
  const url = reader.child('homepage')?.text('contentURL')
  const identifierNames = ['identifier', 'registration', 'vatIdentifier', 'eIDASIdentifier', 'taxIdentifier']
  const identifiers = identifierNames.flatMap((one) =>
    reader.objects(one).flatMap((found) => found.text('notation') ?? []),
  )
  return {
    ...(id && { id }),
    name: name ?? { und: id ?? '' },
    ...(country && { country }),
    identifiers,
    ...(url && { url }),
  }
}

const firstText = (text: Readonly<Record<string, string>> | undefined) => text && Object.values(text)[0]

/** Numbers of the person; one that does not say whose it is cannot be compared with anything. */
function readIdentifiers(reader: RecordReader, member: string, fallback?: string): readonly PersonIdentifier[] {
  return reader.objects(member).flatMap((one) => {
    const value = one.text('notation')
    const scheme = fallback ?? one.text('schemeName') ?? one.text('schemeId')
    return value && scheme ? [{ scheme, value }] : []
  })
}

function readSubject(reader: RecordReader | undefined): Subject {
  if (!reader) return {}
  const id = reader.text('id')
  const fullName = firstText(reader.multilingual('fullName'))
  const givenName = firstText(reader.multilingual('givenName'))
  const familyName = firstText(reader.multilingual('familyName'))
  const birthDate = reader.day('dateOfBirth')
  const identifiers = [
    ...readIdentifiers(reader, 'nationalID', 'national-id'),
    ...readIdentifiers(reader, 'identifier'),
  ]
  return {
    ...(id && { id }),
    ...(fullName && { fullName }),
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(birthDate && { birthDate }),
    ...(identifiers.length > 0 && { identifiers }),
  }
}

const conceptIds = (reader: RecordReader | undefined, name: string) =>
  reader ? reader.objects(name).flatMap((concept) => concept.text('id') ?? []) : []

function readLevels(reader: RecordReader | undefined, name: string): readonly StatedLevel[] {
  return conceptIds(reader, name).map((uri) => {
    const code = /^http:\/\/data\.europa\.eu\/snb\/eqf\/(.+)$/.exec(uri)?.[1]
    return { uri, ...(code && { code }) }
  })
}

/** EQF and national levels stand in either member; the URI tells which is which. */
function splitLevels(specification: RecordReader | undefined) {
  const all = [...readLevels(specification, 'eqfLevel'), ...readLevels(specification, 'EQFLevel')]
  const national = [...readLevels(specification, 'nqfLevel'), ...readLevels(specification, 'NQFLevel')]
  const eqfBase = eqfConceptUri(1).slice(0, -1)
  const isEqf = ({ uri }: StatedLevel) => uri?.startsWith(eqfBase) === true
  return { eqf: [...all, ...national.filter(isEqf)], nqf: national.filter((level) => !isEqf(level)) }
}

function readIscedF(specification: RecordReader | undefined): readonly string[] {
  const ids = ['ISCEDFCode', 'iscedFCode', 'thematicArea'].flatMap((name) => conceptIds(specification, name))
  return [...new Set(ids.filter((id) => id.includes('/isced-f/')))]
}

type OutcomeDraft = Omit<LearningOutcome, 'number'>

function readOutcomes(specification: RecordReader | undefined): readonly OutcomeDraft[] {
  if (!specification) return []
  return specification.objects('learningOutcome').flatMap((outcome) => {
    const text = outcome.multilingual('title') ?? outcome.multilingual('description')
    const linked = ['relatedESCOSkill', 'relatedSkill'].flatMap((name) => conceptIds(outcome, name))
    const escoUris = [...new Set(linked.filter((uri) => escoSkill.test(uri)))]
    if (text) return [{ text, escoUris }]
    outcome.remark('learning_outcome_without_words')
    return []
  })
}

/** Outcomes of the claim and of all its parts, the claim's own first. */
function collectOutcomes(claim: RecordReader, depth = 0): readonly OutcomeDraft[] {
  const own = claim.objects('specifiedBy').flatMap(readOutcomes)
  if (depth > 8) return own
  return [...own, ...claim.objects('hasPart').flatMap((part) => collectOutcomes(part, depth + 1))]
}

function kindOf(claim: RecordReader | undefined): RecordKind {
  const types = claim ? typesOf(claim.object) : []
  return types.includes('LearningActivity') ? 'course' : 'achievement'
}

function dialectOf(reader: RecordReader, received: JsonObject): string {
  if (isElm33(received)) return 'edc-elm-3.3'
  const types = typesOf(reader.object)
  const isVc2 = reader.texts('@context').includes('https://www.w3.org/ns/credentials/v2')
  if (isVc2 || types.includes('VerifiableAttestation') || !types.includes('EuropeanDigitalCredential'))
    return 'edc-ebsi'
  return reader.raw('issuer') === undefined ? 'edc-v3-upload' : 'edc-v3'
}

/** Terms the context does not know: signed as text, but no data to a reader of JSON-LD. */
function remarkUnmapped(reader: RecordReader, depth = 0): void {
  const [type] = typesOf(reader.object)
  for (const name of reader.names) {
    if (!name.startsWith('@') && !name.includes(':') && !edcTermKnown(type, name)) reader.remark('term_unmapped', name)
  }
  if (depth >= 3) return
  for (const name of ['credentialSubject', 'hasClaim', 'specifiedBy', 'awardedBy']) {
    for (const child of reader.objects(name)) remarkUnmapped(child, depth + 1)
  }
}

function readDates(reader: RecordReader) {
  const validFrom = reader.text('validFrom')
  const validUntil = reader.text('validUntil') ?? reader.text('expirationDate')
  const issuedOn = reader.day('issued') ?? reader.day('issuanceDate')
  return { ...(issuedOn && { issuedOn }), ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) }
}

function readClaim(claim: RecordReader | undefined) {
  const awarding = claim?.child('awardedBy')
  const awardingBody = readOrganisation(awarding?.child('awardingBody'))
  const awardedOn = awarding?.day('awardingDate')
  const specification = claim?.child('specifiedBy')
  const levels = splitLevels(specification)
  const workload = specification?.text('volumeOfLearning') ?? claim?.text('workload')
  const points = specification?.child('creditPoint')?.text('point')
  return {
    kind: kindOf(claim),
    ...(awardingBody && { awardingBody }),
    ...(awardedOn && { awardedOn }),
    eqfLevelsStated: levels.eqf,
    nqfLevelsStated: levels.nqf,
    iscedFFields: readIscedF(specification),
    ...(points && { creditPoints: points }),
    ...(workload && { workload }),
  }
}

/** One record a credential: its first claim gives title, body and level; outcomes of all claims and parts are taken. */
export function recordFromEdc({ credential, basis, remarks }: CredentialInput): RecordDraft {
  const reader = createRecordReader(readPlainElm(credential), remarks)
  remarkUnmapped(reader)
  const subject = reader.child('credentialSubject')
  const claims = subject?.objects('hasClaim') ?? []
  const [claim] = claims
  if (claims.length > 1) subject?.remark('further_claims_read_as_outcomes_only', 'hasClaim')
  const issuer = readOrganisation(reader.child('issuer'))
  const title = claim?.multilingual('title') ?? reader.child('displayParameter')?.multilingual('title')
  if (!title) reader.remark('title_missing')
  const outcomes = claims.flatMap((one) => collectOutcomes(one))
  return {
    basis,
    dialect: dialectOf(reader, credential),
    title: title ?? { und: '—' },
    ...(issuer && { issuer }),
    ...readRightsClaimed(reader, claim),
    subject: readSubject(subject),
    ...readDates(reader),
    ...readClaim(claim),
    learningOutcomes: outcomes.map((outcome, index) => ({ number: index + 1, ...outcome })),
    attestations: [],
    hasStatus: reader.raw('credentialStatus') !== undefined,
    remarks,
  }
}
