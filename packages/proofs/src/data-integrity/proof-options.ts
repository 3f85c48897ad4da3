import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { parseDateTimeStamp } from '../data-model/date-time-stamp.ts'
import type { ProofPurpose } from '../did/resolved-did.ts'
import { decodeBase58 } from '../encoding/base58.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { describeValue } from '../json/describe-value.ts'
import { toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { isAbsoluteIri } from '../rdf/json-ld-words.ts'
import { cryptosuites, findCryptosuite, type CryptosuiteName } from './cryptosuites.ts'

/** What the receiver expects of a proof. */
export interface ProofExpectation {
  readonly purpose: ProofPurpose
  /** The challenge given to the holder; when present the proof must carry it. */
  readonly challenge?: string
  /** The receiver; when present the proof must name it, alone or among others. */
  readonly domain?: string
  /** UTC time of verification, `2026-11-22T10:00:00Z`: a proof that expired before fails. Without it, `expires` is only reported. */
  readonly at?: string
}

/** A proof of a known suite, its members read. */
export interface ReadProof {
  readonly suite: CryptosuiteName
  readonly verificationMethod: string
  /** Bytes of `proofValue`. */
  readonly value: Uint8Array
  readonly created?: string
  /** Identifiers of the proofs this one rests on. */
  readonly previous: readonly string[]
}

/** Reads a Data Integrity proof and holds it against what is expected. Source: W3C VC Data Integrity 1.0 sections 2.1, 4.4. */
export function parseProof(proof: JsonObject, expected: ProofExpectation): Result<ReadProof, ProofProblem> {
  const suite = readSuite(proof)
  if (!suite.ok) return suite
  const wrong = findWrongForm(proof, suite.value) ?? findWrongUse(proof, expected)
  if (wrong) return wrong
  const { verificationMethod, created, previousProof } = proof
  if (typeof verificationMethod !== 'string' || !verificationMethod) return failProof('key_reference_missing')
  const value = parseProofValue(proof.proofValue, cryptosuites[suite.value].form === 'sd' ? 'u' : 'z')
  if (!value) return failProof('proof_value_ill_formed')
  return succeed({
    suite: suite.value,
    verificationMethod,
    value,
    previous: toList(previousProof) as readonly string[],
    ...(typeof created === 'string' && { created }),
  })
}

function readSuite({ type, cryptosuite }: JsonObject): Result<CryptosuiteName, ProofProblem> {
  if (typeof type !== 'string') return failProof('proof_ill_formed', { found: 'type' })
  const suite = findCryptosuite(type, cryptosuite)
  if (suite) return succeed(suite)
  return type === 'DataIntegrityProof'
    ? failProof('cryptosuite_unsupported', { found: describeValue(cryptosuite) })
    : failProof('proof_type_unsupported', { found: type })
}

/** Members whose form does not depend on who asks. Only JCS proofs have contexts of their own. */
function findWrongForm(proof: JsonObject, suite: CryptosuiteName) {
  const { id, created, expires, previousProof } = proof
  const say = (found: string) => failProof('proof_ill_formed', { found })
  if (id !== undefined && !isUrl(id)) return say('id')
  if (created !== undefined && !isTime(created)) return say('created')
  if (expires !== undefined && !isTime(expires)) return say('expires')
  if (previousProof !== undefined && !toList(previousProof).every(isUrl)) return say('previousProof')
  if (Object.hasOwn(proof, '@context') && cryptosuites[suite].form !== 'jcs') return say('@context')
  return undefined
}

const isUrl = (value: JsonValue) => typeof value === 'string' && isAbsoluteIri(value) && !value.startsWith('_:')
/** xsd:dateTimeStamp; a time zone left out is UTC (section 2.1). */
const isTime = (value: JsonValue) => parseDateTimeStamp(value) !== undefined

function findWrongUse({ proofPurpose, challenge, domain, expires }: JsonObject, expected: ProofExpectation) {
  if (typeof proofPurpose !== 'string') return failProof('proof_ill_formed', { found: 'proofPurpose' })
  if (proofPurpose !== expected.purpose)
    return failProof('proof_purpose_wrong', { found: proofPurpose, expected: expected.purpose })
  if (expected.challenge !== undefined && challenge !== expected.challenge) return failProof('proof_challenge_wrong')
  if (expected.domain !== undefined && !toList(domain).includes(expected.domain)) return failProof('proof_domain_wrong')
  if (expected.at === undefined || typeof expires !== 'string') return undefined
  // A time that cannot be compared counts as over.
  const end = parseDateTimeStamp(expires)?.milliseconds ?? Number.NaN
  return end > Date.parse(expected.at) ? undefined : failProof('proof_expired', { found: expires })
}

/** Multibase: `z` base58btc, `u` base64url without padding. Source: W3C Controlled Identifiers 1.0, section 2.4. */
function parseProofValue(value: unknown, letter: 'z' | 'u'): Uint8Array | undefined {
  if (typeof value !== 'string' || !value.startsWith(letter)) return undefined
  const bytes = letter === 'z' ? decodeBase58(value.slice(1)) : decodeBase64Url(value.slice(1))
  return bytes.ok ? bytes.value : undefined
}
