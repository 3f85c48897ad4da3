import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { checkContextList, checkId, checkParty, checkType } from './check-identifiers.ts'
import { checkTypedParts } from './check-parts.ts'
import { checkPeriod } from './check-period.ts'
import { checkRelatedResources, type FindPublishedDigests } from './check-related-resources.ts'
import { checkTexts } from './check-texts.ts'
import { problemAt, type ConformanceProblems } from './conformance-problem.ts'

export const baseContext = 'https://www.w3.org/ns/credentials/v2'
export const baseContextOfVersion1 = 'https://www.w3.org/2018/credentials/v1'

/** What the checks may know of the world. */
export interface ConformanceSources {
  /** Left out: digests of related resources are only read, not compared. */
  readonly findPublishedDigests?: FindPublishedDigests
}

/**
 * Where a credential does not fit the data model: every place, each with a code. Whether it is signed, by whom, and whether
 * its words have a meaning, are other questions. A credential of VC 1.1 is held to what 1.1 demands.
 * Sources: W3C VC Data Model 2.0, sections 4 and 5; VC Data Model 1.1, sections 4 and 5.
 * Example: `checkCredential({ ...credential, issuer: 'school' })` gives `[{ code: 'issuer_not_url', pointer: '/issuer' }]`.
 */
export function checkCredential(credential: JsonObject, sources: ConformanceSources = {}): ConformanceProblems {
  return [
    ...checkId(credential),
    ...checkType(credential, '', 'VerifiableCredential'),
    ...checkIssuer(credential),
    ...checkSubjects(credential),
    ...checkTypedParts(credential),
    ...(isVersion1(credential) ? checkVersion1(credential) : checkVersion2(credential, sources)),
  ]
}

export const isVersion1 = (document: JsonObject): boolean => toList(document['@context'])[0] === baseContextOfVersion1

function checkVersion1(credential: JsonObject): ConformanceProblems {
  const { issuanceDate } = credential
  return [
    ...checkContextList(credential, baseContextOfVersion1),
    ...(issuanceDate === undefined ? problemAt('issuance_date_missing', '/issuanceDate') : []),
    ...checkPeriod(credential, ['issuanceDate', 'expirationDate']),
  ]
}

function checkVersion2(credential: JsonObject, { findPublishedDigests }: ConformanceSources): ConformanceProblems {
  const { issuer } = credential
  return [
    ...checkContextList(credential, baseContext),
    ...checkPeriod(credential, ['validFrom', 'validUntil']),
    ...checkTexts(credential),
    ...(issuer !== undefined && isJsonObject(issuer) ? checkTexts(issuer, '/issuer') : []),
    ...checkRelatedResources(credential, findPublishedDigests),
  ]
}

function checkIssuer({ issuer }: JsonObject): ConformanceProblems {
  return issuer === undefined ? problemAt('issuer_missing', '/issuer') : checkParty(issuer, 'issuer_not_url', '/issuer')
}

/** Each subject is an object about which something is said; an identifier counts. */
function checkSubjects({ credentialSubject: value }: JsonObject): ConformanceProblems {
  const subjects = toList(value)
  if (subjects.length === 0) return problemAt('subject_missing', '/credentialSubject')
  return subjects.flatMap((subject, at) => {
    const pointer = Array.isArray(value) ? `/credentialSubject/${at}` : '/credentialSubject'
    if (!isJsonObject(subject)) return problemAt('subject_ill_formed', pointer)
    if (Object.keys(subject).length === 0) return problemAt('subject_without_claims', pointer)
    return checkId(subject, pointer)
  })
}
