import { findEqfLevelByUri } from '@wanderbuch/standards/eqf-level'
import { findLevelByUri } from '@wanderbuch/standards/ledger/find-framework'
import { typesOf } from '../document/detect-json-format.ts'
import type { LearningOutcome, Organisation, RecordKind, StatedLevel, Subject } from '../vocabulary/record.ts'
import type { PersonIdentifier } from '../vocabulary/request.ts'
import type { CredentialInput, RecordDraft } from './normalised-document.ts'
import { createRecordReader, type RecordReader } from './record-reader.ts'
import { readRightsClaimed } from './rights-claimed.ts'

/*
 * W3C Verifiable Credentials 1.1 and 2.0 and Open Badges 3.0, which is one of them. An achievement's alignments carry what
 * ELM has members for: levels, ESCO skills, outcomes of a competence framework.
 */

const escoSkill = /^https?:\/\/data\.europa\.eu\/esco\/skill\//
const iscedF = /^https?:\/\/data\.europa\.eu\/snb\/isced-f\/|^\d{2,4}$/

function readProfile(reader: RecordReader, member: string): Organisation | undefined {
  const value = reader.raw(member)
  if (typeof value === 'string') return { id: value, name: { und: value }, identifiers: [] }
  const profile = reader.child(member)
  if (!profile) return undefined
  const id = profile.text('id')
  const name = profile.multilingual('name') ?? profile.multilingual('legalName')
  if (!name && !id) return undefined
  const country = profile.child('address')?.country('addressCountryCode')
  const url = profile.text('url')
  const identifiers = profile.objects('otherIdentifier').flatMap((one) => one.text('identifier') ?? [])
  return {
    ...(id && { id }),
    name: name ?? { und: id ?? '' },
    ...(country && { country }),
    identifiers,
    ...(url && { url }),
  }
}

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

type Sorted =
  | { readonly kind: 'eqf'; readonly level: StatedLevel }
  | { readonly kind: 'nqf'; readonly level: StatedLevel }
  | { readonly kind: 'field'; readonly code: string }
  | { readonly kind: 'outcome'; readonly outcome: Omit<LearningOutcome, 'number'> }

function sortAlignment(alignment: RecordReader): Sorted | undefined {
  const url = alignment.text('targetUrl') ?? ''
  const code = alignment.text('targetCode')
  const type = alignment.text('targetType') ?? ''
  const eqf = findEqfLevelByUri(url)
  if (eqf !== undefined) return { kind: 'eqf', level: { uri: url, code: String(eqf) } }
  const national = findLevelByUri(url)
  if (national) return { kind: 'nqf', level: { uri: url, code: national.code, framework: national.framework } }
  const named = /nqf/i.test(type) ? { ...(code && { code }), ...(url && { uri: url }) } : undefined
  if (named) return { kind: 'nqf', level: named }
  if (iscedF.test(url)) return { kind: 'field', code: url }
  const text = alignment.multilingual('targetName') ?? alignment.multilingual('targetDescription')
  if (text)
    return {
      kind: 'outcome',
      outcome: { text, escoUris: escoSkill.test(url) ? [url.replace(/^https:/, 'http:')] : [] },
    }
  alignment.remark('alignment_without_words')
  return undefined
}

function ofKind<Kind extends Sorted['kind']>(sorted: readonly Sorted[], kind: Kind) {
  return sorted.filter((one): one is Extract<Sorted, { readonly kind: Kind }> => one.kind === kind)
}

function readAchievement(achievement: RecordReader | undefined) {
  const alignments = achievement?.objects('alignment') ?? achievement?.objects('alignments') ?? []
  const sorted = alignments.flatMap((one) => sortAlignment(one) ?? [])
  const field = achievement?.text('fieldOfStudy')
  const credits = achievement?.text('creditsAvailable')
  return {
    eqfLevelsStated: ofKind(sorted, 'eqf').map(({ level }) => level),
    nqfLevelsStated: ofKind(sorted, 'nqf').map(({ level }) => level),
    iscedFFields: [...ofKind(sorted, 'field').map(({ code }) => code), ...(field && iscedF.test(field) ? [field] : [])],
    learningOutcomes: ofKind(sorted, 'outcome').map(({ outcome }, index) => ({ number: index + 1, ...outcome })),
    ...(credits && { creditPoints: credits }),
  }
}

function dialectOf(reader: RecordReader): string {
  const types = typesOf(reader.object)
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
  const language = achievement?.text('inLanguage')
  return {
    basis,
    kind: kindOf(reader, achievement),
    dialect: dialectOf(reader),
    title: title ?? { und: typesOf(credential).at(-1) ?? '—' },
    ...(issuer && { issuer }),
    ...(awardingBody && { awardingBody }),
    ...readRightsClaimed(reader),
    subject: readSubject(subject),
    ...readDates(reader),
    ...readAchievement(achievement),
    attestations: [],
    hasStatus: reader.raw('credentialStatus') !== undefined,
    ...(language && { language }),
    remarks,
  }
}
