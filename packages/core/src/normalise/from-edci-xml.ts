import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Organisation, Subject } from '../vocabulary/record.ts'
import { readActivity, readClaim } from './edci-claims.ts'
import { follow, readOrganisation, readReferences, type EdciReferences } from './edci-references.ts'
import type { NormaliseProblem, RecordDraft } from './normalised-document.ts'
import { createXmlRecordReader, type XmlRecordReader } from './xml-record-reader.ts'

/*
 * European credentials before ELM 3: the XML of the Europass Digital Credentials Infrastructure, versions 0.8 (2019, without a
 * namespace) to 1.2, alone or in a presentation. Source: the schemas published with EDC 2.0.6.
 */

const namespaces = [
  'http://data.europa.eu/snb',
  'http://data.europa.eu/snb/vp',
  'http://data.europa.eu/europass/model/credentials/w3c#',
  '',
]

const firstText = (text: Readonly<Record<string, string>> | undefined) => text && Object.values(text)[0]

function readSubject(reader: XmlRecordReader | undefined): Subject {
  if (!reader) return {}
  const id = reader.attribute('id') ?? reader.text('id')
  const fullName = firstText(reader.multilingual('fullName'))
  const givenName = firstText(reader.multilingual('givenNames'))
  const familyName = firstText(reader.multilingual('familyName'))
  const birthDate = reader.day('dateOfBirth')
  return {
    ...(id && { id }),
    ...(fullName && { fullName }),
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(birthDate && { birthDate }),
  }
}

function readDates(credential: XmlRecordReader) {
  const issuedOn = credential.day('issued') ?? credential.day('issuanceDate')
  const validFrom = credential.text('validFrom')
  const validUntil = credential.text('validUntil') ?? credential.text('expirationDate')
  return { ...(issuedOn && { issuedOn }), ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) }
}

function readIssuer(credential: XmlRecordReader, references: EdciReferences): Organisation | undefined {
  const [named, ...more] = credential.children('issuer')
  if (more.length > 0) credential.remark('further_issuers_not_read', 'issuer')
  return readOrganisation(follow(named?.child('organization') ?? named, references))
}

/** Achievements give a record each; without any, the activities do; without those, the credential itself. */
function readClaims(subject: XmlRecordReader | undefined, references: EdciReferences): readonly Partial<RecordDraft>[] {
  const lists = subject?.children('achievements') ?? []
  const achievements = lists.flatMap((list) => [
    ...list.children('learningAchievement'),
    ...list.children('learningAward'),
  ])
  if (achievements.length > 0) return achievements.map((one) => readClaim(one, references))
  const activities = subject?.children('activities').flatMap((list) => list.children('activity')) ?? []
  if (activities.length > 0) return activities.map(readActivity)
  subject?.remark('claims_missing')
  return [{}]
}

interface CredentialToRead {
  readonly credential: XmlRecordReader
  readonly basis: 'secured' | 'unsecured'
  /** The body that sealed a presentation around it. */
  readonly sealedBy: Organisation | undefined
}

function fromCredential({ credential, basis, sealedBy }: CredentialToRead): readonly RecordDraft[] {
  const references = readReferences(credential)
  const named = readIssuer(credential, references)
  // Issued by mandate: another body sealed the presentation than the one that issued.
  if (sealedBy && named) credential.remark('issued_by_mandate', 'issuer')
  const issuer = sealedBy ?? named
  const title = credential.multilingual('title')
  const subject = credential.child('credentialSubject')
  const base = {
    basis,
    kind: 'achievement',
    dialect: 'edci-xml',
    title: title ?? { und: '—' },
    ...(issuer && { issuer }),
    subject: readSubject(subject),
    ...readDates(credential),
    eqfLevelsStated: [],
    nqfLevelsStated: [],
    iscedFFields: [],
    learningOutcomes: [],
    attestations: [],
    hasStatus: false,
    remarks: [],
  } as const
  const own = readClaims(subject, references).map((claim) => ({ ...base, ...claim }))
  if (own.some((record) => record.title === base.title) && !title) credential.remark('title_missing', 'title')
  const inside = credential.children('contains').flatMap((one) => fromCredential({ credential: one, basis, sealedBy }))
  return [...own, ...inside]
}

function listCredentials(root: XmlRecordReader): readonly XmlRecordReader[] {
  if (root.element.localName !== 'verifiablePresentation') return [root]
  return [...root.children('europassCredential'), ...root.children('presentedCredential')]
}

/**
 * The records of an older European credential in XML. Accreditations speak of bodies and qualifications, not of a person's
 * learning: they give no record, which is told. What was not taken over is told with the first record.
 */
export function recordsFromEdciXml(
  root: XmlElement,
  basis: 'secured' | 'unsecured',
): Result<readonly RecordDraft[], NormaliseProblem> {
  const place = `/${root.localName}`
  if (root.localName === 'qmsAccreditations') return fail({ code: 'document_about_a_body', place, details: {} })
  const { reader, listRemarks } = createXmlRecordReader(root, namespaces)
  const isPresentation = root.localName === 'verifiablePresentation'
  const sealedBy = isPresentation ? readOrganisation(reader.child('issuer')) : undefined
  const drafts = listCredentials(reader).flatMap((credential) => fromCredential({ credential, basis, sealedBy }))
  if (drafts.length === 0)
    return fail({ code: 'document_ill_formed', place, details: { reason: 'presentation_empty' } })
  const remarks = listRemarks()
  return succeed(drafts.map((draft, index) => ({ ...draft, remarks: index === 0 ? remarks : [] })))
}
