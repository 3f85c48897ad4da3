import { formatNumericDate } from '@wanderbuch/proofs/jose/numeric-date'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { Organisation, StatedLevel, Subject } from '../vocabulary/record.ts'
import type { RecordDraft } from './normalised-document.ts'
import { createRecordReader, type RecordReader, type Remark } from './record-reader.ts'

/*
 * SD-JWT VC: claims of JWT with a type in `vct`. Read is the learning credential of the EUDI reference issuer, whose claims
 * follow Annex I of the Council Recommendation on micro-credentials (2022/C 243/02). No published rulebook of that type was
 * found, so what its claims mean is taken from their names, and the record says so.
 */

/** Type of the learning credential, as the reference issuer writes it. */
export const learningCredentialType = 'urn:eu.europa.ec.eudi:learning:credential:1'

/** Claims that are read here, or that belong to the token and not to its words. */
const readClaims: readonly string[] = [
  'iss',
  'sub',
  'iat',
  'nbf',
  'exp',
  'jti',
  'cnf',
  'vct',
  'vct#integrity',
  'status',
  'issuing_authority',
  'issuing_country',
  'date_of_issuance',
  'date_of_expiry',
  'family_name',
  'given_name',
  'birthdate',
  'birth_date',
  'achievement_title',
  'learning_outcomes',
  'language_of_classes',
  'expected_study_time',
  'level_of_learning_experience',
  'credit_received_points',
  'credit_received_framework',
]

function readIssuer(reader: RecordReader): Organisation | undefined {
  const id = reader.text('iss')
  const name = reader.text('issuing_authority') ?? id
  if (name === undefined) return undefined
  const country = reader.country('issuing_country')
  return { ...(id && { id }), name: { und: name }, ...(country && { country }), identifiers: [] }
}

function readSubject(reader: RecordReader): Subject {
  const id = reader.text('sub')
  const familyName = reader.text('family_name')
  const givenName = reader.text('given_name')
  const birthDate = reader.day(reader.raw('birthdate') === undefined ? 'birth_date' : 'birthdate')
  return {
    ...(id && { id }),
    ...(familyName && { familyName }),
    ...(givenName && { givenName }),
    ...(birthDate && { birthDate }),
  }
}

/** The token ends, and the credential in it may end by its own words: what ends first counts. */
function readEnd(reader: RecordReader): string | undefined {
  const ends = [formatNumericDate(reader.raw('exp')), reader.text('date_of_expiry')].filter((end) => end !== undefined)
  return ends.sort()[0]
}

function readDates(reader: RecordReader) {
  const issuedAt = formatNumericDate(reader.raw('iat'))
  const issuedOn = reader.day('date_of_issuance') ?? (issuedAt && createRecordReader({ issuedAt }, []).day('issuedAt'))
  const validFrom = formatNumericDate(reader.raw('nbf'))
  const validUntil = readEnd(reader)
  return { ...(issuedOn && { issuedOn }), ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) }
}

function readLearning(reader: RecordReader) {
  const outcomes = reader.texts('learning_outcomes')
  const points = reader.text('credit_received_points')
  const creditPoints = points && [points, reader.text('credit_received_framework')].filter(Boolean).join(' ')
  const workload = reader.text('expected_study_time')
  const language = reader.text('language_of_classes')
  return {
    learningOutcomes: outcomes.map((text, index) => ({ number: index + 1, text: { und: text }, escoUris: [] })),
    ...(creditPoints && { creditPoints }),
    ...(workload && { workload }),
    ...(language && { language }),
  }
}

function remarkUnread(reader: RecordReader): void {
  for (const name of reader.names) if (!readClaims.includes(name)) reader.remark('claim_not_read', name)
}

/** A number from 1 to 8 without a word on whose levels these are: kept as stated, placed in no framework. */
function readLevels(reader: RecordReader): readonly StatedLevel[] {
  const code = reader.text('level_of_learning_experience')
  if (code === undefined) return []
  reader.remark('level_scale_not_stated', 'level_of_learning_experience')
  return [{ code, framework: '' }]
}

/** One record from the claims of an SD-JWT VC, hidden ones absent. Types other than the learning credential give a bare record. */
export function recordFromSdJwtVc(claims: JsonObject): RecordDraft {
  const remarks: Remark[] = []
  const reader = createRecordReader(claims, remarks)
  const type = reader.text('vct') ?? ''
  reader.remark(type === learningCredentialType ? 'credential_type_without_rulebook' : 'credential_type_unknown', 'vct')
  const title = reader.text('achievement_title')
  if (!title) reader.remark('title_missing')
  remarkUnread(reader)
  const issuer = readIssuer(reader)
  return {
    basis: 'secured',
    kind: 'achievement',
    dialect: 'sd-jwt-vc',
    title: { und: title ?? type },
    ...(issuer && { issuer }),
    subject: readSubject(reader),
    ...readDates(reader),
    eqfLevelsStated: [],
    nqfLevelsStated: readLevels(reader),
    iscedFFields: [],
    ...readLearning(reader),
    attestations: [],
    hasStatus: reader.raw('status') !== undefined,
    remarks,
  }
}
