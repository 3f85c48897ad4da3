import type { Outcome } from '@wanderbuch/standards/outcome'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { describeDidSigner, findVerificationMethod } from '../did/find-verification-method.ts'
import type { ResolveDid } from '../did/resolved-did.ts'
import { encodeHex } from '../encoding/hex.ts'
import { findParty } from '../named-party.ts'
import type { ProofCode } from '../proof-codes.ts'
import { failProof, toProofResult, type ProofProblem, type ProofReport, type ProofResult } from '../proof-report.ts'
import { formatNumericDate } from './numeric-date.ts'
import { parseVcJwt, type VcJwt } from './parse-vc-jwt.ts'

export interface VcJwtInput {
  /** Compact JWS, without blanks around it. */
  readonly token: string
  readonly resolveDid: ResolveDid
  readonly crypto: CryptoPort
}

/**
 * Verifies a VC-JWT. The key is the one `kid` names, else the only key of `iss` or of the issuer inside; keys and addresses
 * in the header (jwk, jku, x5u, x5c) never count. Dates are only read: no clock here.
 */
export async function verifyVcJwt(input: VcJwtInput): Promise<ProofReport> {
  const parsed = parseVcJwt(input.token)
  const result = parsed.ok
    ? await verifyParsed(parsed.value, input)
    : toProofResult(parsed.problem.code, parsed.problem)
  return { mechanism: 'vc-jwt', results: [result] }
}

async function verifyParsed(jwt: VcJwt, { resolveDid, crypto }: VcJwtInput): Promise<ProofResult> {
  const { header, payload, signature, signedBytes } = jwt.jws
  const known = readCircumstances(jwt)
  const url = findKeyUrl(jwt)
  if (!url.ok)
    return toProofResult(url.problem.code, { ...known, details: { ...known.details, ...url.problem.details } })
  const purpose = jwt.kind === 'credential' ? 'assertionMethod' : 'authentication'
  const method = await findVerificationMethod(url.value, purpose, resolveDid)
  if (!method.ok)
    return toProofResult(method.problem.code, { ...known, details: { ...known.details, ...method.problem.details } })
  const { publicKey, controller } = method.value
  const signer = await describeDidSigner(method.value, crypto)
  const digest = encodeHex(await crypto.digest('sha-256', payload))
  const details = { ...known.details, verificationMethod: method.value.id, digest }
  const whoSigned = { ...known, details, signer, signerIsIssuer: isNamedParty(controller, jwt) }
  if (!isAlgorithmOfKey(header.alg, publicKey.keyType)) {
    return toProofResult('key_not_for_algorithm', { ...whoSigned, details: { ...details, found: publicKey.keyType } })
  }
  const holds = await crypto.verify({ algorithm: header.alg, publicKey, data: signedBytes, signature })
  return toProofResult(holds ? codeWhenItHolds(whoSigned.signerIsIssuer, jwt) : 'signature_wrong', whoSigned)
}

const neverFollowed = ['jwk', 'jku', 'x5u', 'x5c']

function readCircumstances({ jws, payload, style }: VcJwt) {
  const { alg, members } = jws.header
  const ignored = neverFollowed.filter((name) => Object.hasOwn(members, name)).join(' ')
  const signedAt = formatNumericDate(payload.iat)
  return { details: { alg, style, ...(ignored && { ignored }) }, ...(signedAt !== undefined && { signedAt }) }
}

/** The DID URL of the key: `kid` when absolute, `kid` as fragment of the party, or the party alone. */
function findKeyUrl({ jws, payload, document, kind }: VcJwt): Result<string, ProofProblem> {
  const { kid } = jws.header.members
  const iss = payload.iss ?? jws.header.members.iss
  const party = findParty(iss) ?? findParty(kind === 'credential' ? document.issuer : document.holder)
  if (kid !== undefined && typeof kid !== 'string') return failProof('key_reference_missing', { found: 'kid' })
  if (kid?.startsWith('did:')) return succeed(kid)
  if (party === undefined) return failProof('key_reference_missing')
  if (kid === undefined || !party.startsWith('did:')) return succeed(party)
  return succeed(`${party}#${kid.replace(/^#/, '')}`)
}

function isNamedParty(controller: string, { document, kind }: VcJwt): Outcome {
  const party = findParty(kind === 'credential' ? document.issuer : document.holder)
  if (party !== undefined) return party === controller ? 'yes' : 'no'
  return kind === 'credential' ? 'no' : 'not-determined'
}

function codeWhenItHolds(signerIsIssuer: Outcome, { kind }: VcJwt): ProofCode {
  if (signerIsIssuer !== 'no') return 'signature_holds'
  return kind === 'credential' ? 'signer_is_not_issuer' : 'signer_is_not_holder'
}
