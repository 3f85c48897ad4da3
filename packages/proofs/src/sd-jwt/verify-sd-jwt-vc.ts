import { isAlgorithmOfKey } from '../crypto-port.ts'
import { readSealCertificate } from '../jades/seal-certificate.ts'
import {
  digestOf,
  readCircumstances,
  verifySignedToken,
  type KeySources,
  type SignedToken,
} from '../jose/verify-signed-token.ts'
import { findParty } from '../named-party.ts'
import type { ProofCode } from '../proof-codes.ts'
import { toProofResult, type ProofReport, type ProofResult } from '../proof-report.ts'
import type { Certificate } from '../x509/certificate.ts'
import { verifyKeyBinding, type KeyBindingRequest } from './key-binding.ts'
import { parseSdJwtVc, type SdJwtVc } from './parse-sd-jwt-vc.ts'
import type { SdJwtParts } from './split-sd-jwt.ts'

export interface SdJwtInput extends KeySources {
  readonly parts: SdJwtParts
}

/** What was found about the credential, and apart from it about whoever shows it. */
export interface SdJwtReport extends ProofReport {
  /** Never `yes` unless the holder's key answered a request of the verifier. */
  readonly holder: ProofResult
}

/**
 * Verifies an SD-JWT VC as a credential: issuer's signature and disclosures. Nobody was asked to show anything, so an
 * answer of the holder that came along is not looked at and `holder` stays open; to judge it, use
 * `verifySdJwtPresentation`, which cannot be called without a nonce. Dates are only read: no clock here.
 */
export async function verifySdJwtVc(input: SdJwtInput): Promise<SdJwtReport> {
  const parsed = await parseSdJwtVc(input.parts, input.crypto)
  if (!parsed.ok) return toReport(toProofResult(parsed.problem.code, parsed.problem), needsCredential)
  return verifyParsedSdJwtVc(parsed.value, input)
}

/** As `verifySdJwtVc`, for a credential that was read before. */
export async function verifyParsedSdJwtVc(vc: SdJwtVc, sources: KeySources): Promise<SdJwtReport> {
  const holder = toProofResult(vc.claims.cnf === undefined ? 'holder_key_not_named' : 'holder_key_not_shown')
  return toReport(await verifyIssuer(vc, sources), holder)
}

/**
 * Verifies an SD-JWT VC that a holder shows on request. Key binding is part of it whenever the credential names a key:
 * `request` is mandatory, and a credential without the holder's answer gives `key_binding_missing`.
 */
export async function verifySdJwtPresentation(
  input: SdJwtInput & { readonly request: KeyBindingRequest },
): Promise<SdJwtReport> {
  const parsed = await parseSdJwtVc(input.parts, input.crypto)
  if (!parsed.ok) return toReport(toProofResult(parsed.problem.code, parsed.problem), needsCredential)
  const result = await verifyIssuer(parsed.value, input)
  if (result.unchanged !== 'yes') return toReport(result, needsCredential)
  return toReport(result, await verifyKeyBinding(parsed.value, input.request, input))
}

const needsCredential = toProofResult('key_binding_needs_credential')

const toReport = (result: ProofResult, holder: ProofResult): SdJwtReport => ({
  mechanism: 'sd-jwt',
  results: [result],
  holder,
})

/** By DID when the issuer is one; else by the certificate in the header, as issuers of the EUDI wallet sign. */
function verifyIssuer(vc: SdJwtVc, sources: KeySources): Promise<ProofResult> {
  const token = toSignedToken(vc)
  const { members } = vc.jws.header
  const namesDid = token.party?.startsWith('did:') ?? false
  if (namesDid || vc.style === 'w3c') return verifySignedToken(token, sources)
  if (members.x5c !== undefined) return verifyByCertificate(token, sources)
  if (token.party === undefined) return Promise.resolve(toProofResult('key_reference_missing', readKnown(token)))
  // The keys of an issuer named by an address come in through `resolveDid` (JWT VC Issuer Metadata) or not at all.
  return verifySignedToken(token, sources)
}

function toSignedToken({ jws, kind, claims, document, style, vct, placed, withheld }: SdJwtVc): SignedToken {
  const named = style === 'w3c' ? (kind === 'credential' ? document.issuer : document.holder) : claims.iss
  const counts = { disclosed: placed.length, withheld }
  const details = { style, ...counts, ...(vct !== undefined && { vct }) }
  return { jws, kind, iss: claims.iss, iat: claims.iat, party: findParty(named), details }
}

const readKnown = (token: SignedToken) => readCircumstances(token, ['jwk', 'jku', 'x5u'])

/** The key of the first certificate of `x5c`. Who vouches for the certificate is another question, as with seals. */
async function verifyByCertificate(token: SignedToken, { crypto }: KeySources): Promise<ProofResult> {
  const known = readKnown(token)
  const { header, signedBytes: data, signature } = token.jws
  const found = await readSealCertificate(header.members, crypto)
  if (!found.ok) return toProofResult(found.problem.code, known)
  const { certificate, signer } = found.value
  const details = { ...known.details, digest: await digestOf(token.jws, crypto) }
  const whoSigned = { ...known, details, signer }
  const { publicKey } = certificate
  if (!publicKey || !isAlgorithmOfKey(header.alg, publicKey.keyType))
    return toProofResult('key_not_for_algorithm', whoSigned)
  const holds = await crypto.verify({ algorithm: header.alg, publicKey, data, signature })
  return toProofResult(holds ? codeOfCertificate(certificate, known.signedAt) : 'signature_wrong', whoSigned)
}

/** A credential need not say when it was signed; where it does, the certificate must have been in force. */
function codeOfCertificate(
  { isForSigning, notBefore, notAfter }: Certificate,
  signedAt: string | undefined,
): ProofCode {
  if (!isForSigning) return 'certificate_not_for_signing'
  if (signedAt === undefined) return 'sealing_time_missing'
  return notBefore <= signedAt && signedAt <= notAfter ? 'signature_holds' : 'sealed_outside_certificate_period'
}
