import { typesOf } from '../document/detect-json-format.ts'
import type { PersonIdentifier } from '../vocabulary/request.ts'
import type { RecordKind, Subject } from '../vocabulary/record.ts'
import type { CredentialInput, RecordDraft } from './normalised-document.ts'
import { readAchievement } from './read-achievement.ts'
import { readAchievementDetails } from './read-achievement-details.ts'
import { readProfile } from './read-profile.ts'
import { readRecipient } from './read-recipient.ts'
import { remarkUnread } from './remark-unread.ts'
import { createRecordReader, type RecordReader } from './record-reader.ts'
import { readRightsClaimed } from './rights-claimed.ts'

/*
 * W3C Verifiable Credentials 1.1 and 2.0 and Open Badges 3.0, which is one of them. An achievement's alignments carry what
 * ELM has members for: levels, ESCO skills, outcomes of a competence framework.
 */

function plainIdentity(subject: RecordReader, type: RegExp): string | undefined {
  const found = subject.objects('identifier').find((one) => type.test(one.text('identityType') ?? ''))
  if (!found || found.raw('hashed') === true) return undefined
  return found.text('identityHash')
}

/** Kinds of an identity object that name a person otherwise than by number. */
const notNumbers = /name|birth|mail|hash/i

/** Numbers of the person that are written out: national id, student number and others by their kind (Open Badges 3.0). */
function plainIdentifiers(subject: RecordReader): readonly PersonIdentifier[] {
  return subject.objects('identifier').flatMap((one) => {
    const type = one.text('identityType') ?? ''
    const value = one.raw('hashed') === true ? undefined : one.text('identityHash')
    if (!value || type === '' || notNumbers.test(type)) return []
    return [{ scheme: type === 'nationalIdentityNumber' ? 'national-id' : type, value }]
  })
}

function readSubject(subject: RecordReader | undefined): Subject {
  if (!subject) return {}
  const id = subject.text('id')
  const fullName = subject.text('name') ?? plainIdentity(subject, /^name$/)
  const givenName = subject.text('givenName')
  const familyName = subject.text('familyName')
  const born = plainIdentity(subject, /birth-?date|dateOfBirth/i)
  const identifiers = plainIdentifiers(subject)
  const birthDate = subject.day('birthDate') ?? (born ? createRecordReader({ born }, []).day('born') : undefined)
  return {
    ...(id && { id }),
    ...(fullName && { fullName }),
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(birthDate && { birthDate }),
    ...(identifiers.length > 0 && { identifiers }),
  }
}

function dialectOf(reader: RecordReader): string {
  const types = typesOf(reader.object)
  if (types.includes('ClrCredential')) return 'clr-2.0'
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return 'open-badges-3.0'
  const contexts = reader.texts('@context')
  return contexts.includes('https://www.w3.org/2018/credentials/v1') ? 'vc-1.1' : 'vc-2.0'
}

function kindOf(reader: RecordReader, achievement: RecordReader | undefined): RecordKind {
  if (typesOf(reader.object).includes('EndorsementCredential')) return 'endorsement'
  const type = achievement?.text('achievementType') ?? ''
  return ['Course', 'CertificateOfCompletion', 'LearningProgram'].includes(type) ? 'course' : 'achievement'
}

function readDates(reader: RecordReader) {
  const validFrom = reader.text('validFrom') ?? reader.text('issuanceDate')
  const validUntil = reader.text('validUntil') ?? reader.text('expirationDate')
  const issuedOn = reader.day('validFrom') ?? reader.day('issuanceDate')
  const awardedOn = reader.day('awardedDate')
  return {
    ...(issuedOn && { issuedOn }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(awardedOn && { awardedOn }),
  }
}

/** One record a credential. The creator of an achievement decides the award; the issuer only signs. */
export function recordFromVerifiableCredential({ credential, basis, remarks }: CredentialInput): RecordDraft {
  const reader = createRecordReader(credential, remarks)
  const subjects = reader.objects('credentialSubject')
  const [subject] = subjects
  if (subjects.length > 1) reader.remark('further_subjects_not_read', 'credentialSubject')
  const achievement = subject?.child('achievement')
  const issuer = readProfile(reader, 'issuer')
  const awardingBody = achievement && readProfile(achievement, 'creator')
  const title = achievement?.multilingual('name') ?? reader.multilingual('name')
  if (!title) reader.remark('title_missing')
  remarkUnread(reader, subject)
  const language = achievement?.text('inLanguage')
  const details = readAchievementDetails({ award: reader, subject, achievement })
  const recipient = subject && readRecipient(subject.objects('identifier'))
  return {
    basis,
    kind: kindOf(reader, achievement),
    dialect: dialectOf(reader),
    title: title ?? { und: typesOf(credential).at(-1) ?? '—' },
    ...(issuer && { issuer }),
    ...(awardingBody && { awardingBody }),
    ...readRightsClaimed(reader),
    subject: { ...readSubject(subject), ...(recipient && { recipient }) },
    ...readDates(reader),
    ...readAchievement(achievement),
    attestations: [],
    hasStatus: reader.raw('credentialStatus') !== undefined,
    ...(details && { achievement: details }),
    ...(language && { language }),
    remarks,
  }
}
