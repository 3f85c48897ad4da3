import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { concatBytes } from '../encoding/concat-bytes.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import { parseProtectedHeader } from '../jose/protected-header.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import {
  codeOfMisfit,
  toProofResult,
  type ProofCircumstances,
  type ProofDetails,
  type ProofResult,
} from '../proof-report.ts'
import { isUnencoded, understoodInSeals, type SealSignature } from './parse-sealed.ts'
import { readSealCertificate, type SealCertificate } from './seal-certificate.ts'

interface SignatureToCheck {
  readonly signature: SealSignature
  /** What is signed beside the protected header, by the members of that header. */
  readonly payloadOf: (members: JsonObject) => Uint8Array
  readonly details: ProofDetails
  readonly crypto: CryptoPort
}

/** A signature that holds; what its certificate and time are worth is not looked at yet. */
interface HoldingSignature {
  readonly certificate: SealCertificate
  readonly members: JsonObject
  readonly known: ProofCircumstances
  /** UTC with seconds; undefined when no readable time is claimed. */
  readonly claimedAt: string | undefined
}

/** Checks one JWS signature against the certificate it carries; a result when it does not hold or cannot be told. */
export async function checkSealSignature(input: SignatureToCheck): Promise<HoldingSignature | ProofResult> {
  const { signature, payloadOf, crypto } = input
  const header = parseProtectedHeader(signature.protected, understoodInSeals)
  if (!header.ok) return toProofResult(header.problem.code, header.problem)
  const { alg, members } = header.value
  const known = readCircumstances(members, { alg, ...input.details })
  const refused = findRefusedForm(members, known)
  if (refused) return refused
  const found = await readSealCertificate(members, crypto, signature)
  if (!found.ok) return toProofResult(found.problem.code, known)
  const { signer } = found.value
  const bytes = decodeBase64Url(signature.signature)
  if (!bytes.ok) return toProofResult('jws_ill_formed', { ...known, signer })
  const { publicKey } = found.value.known.certificate
  if (!publicKey || !isAlgorithmOfKey(alg, publicKey.keyType))
    return toProofResult('key_not_for_algorithm', { ...known, signer })
  const data = concatBytes([encodeUtf8(`${signature.protected}.`), payloadOf(members)])
  const holds = await crypto.verify({ algorithm: alg, publicKey, data, signature: bytes.value })
  if (!holds) return toProofResult(codeOfMisfit(alg, crypto), { ...known, signer })
  return { certificate: found.value, members, known, claimedAt: findClaimedSecond(known.signedAt) }
}

function readCircumstances({ sigT, iat }: JsonObject, details: ProofDetails): ProofCircumstances {
  const signedAt = typeof sigT === 'string' ? sigT : formatNumericDate(iat)
  return { details, ...(signedAt !== undefined && { signedAt }) }
}

function findRefusedForm(members: JsonObject, known: ProofCircumstances): ProofResult | undefined {
  const { b64, crit, sigD } = members
  const isCritical = Array.isArray(crit) && crit.includes('b64')
  if (b64 !== undefined && typeof b64 !== 'boolean') return toProofResult('jws_header_ill_formed', known)
  if (isUnencoded(members) && !isCritical) return toProofResult('b64_not_critical', known)
  if (sigD === undefined) return undefined
  return toProofResult('detached_data_unsupported', {
    ...known,
    details: { ...known.details, ...describeDetached(sigD) },
  })
}

const mechanismPrefix = 'http://uri.etsi.org/19182/'

/** Which way of naming data elsewhere: `ObjectIdByURIHash`, `ObjectIdByURI`, `HttpHeaders` (ETSI TS 119 182-1 clause 5.2.8). */
function describeDetached(sigD: JsonObject[string]): ProofDetails {
  const mechanism = isJsonObject(sigD) ? sigD.mId : undefined
  const isKnown = typeof mechanism === 'string' && mechanism.startsWith(mechanismPrefix)
  return isKnown ? { found: mechanism.slice(mechanismPrefix.length, mechanismPrefix.length + 40) } : {}
}

const utcSeconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

const findClaimedSecond = (signedAt: string | undefined) =>
  signedAt !== undefined && utcSeconds.test(signedAt) ? `${signedAt.slice(0, 19)}Z` : undefined
