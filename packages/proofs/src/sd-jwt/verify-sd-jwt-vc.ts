import { verifyIssuedToken } from '../jose/verify-issued-token.ts'
import { verifySignedToken, type KeySources, type SignedToken } from '../jose/verify-signed-token.ts'
import { findParty } from '../named-party.ts'
import { toProofResult, type ProofReport, type ProofResult } from '../proof-report.ts'
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

function verifyIssuer(vc: SdJwtVc, sources: KeySources): Promise<ProofResult> {
  const token = toSignedToken(vc)
  return vc.style === 'w3c' ? verifySignedToken(token, sources) : verifyIssuedToken(token, sources)
}

function toSignedToken({ jws, kind, claims, document, style, vct, placed, withheld }: SdJwtVc): SignedToken {
  const named = style === 'w3c' ? (kind === 'credential' ? document.issuer : document.holder) : claims.iss
  const counts = { disclosed: placed.length, withheld }
  const details = { style, ...counts, ...(vct !== undefined && { vct }) }
  return { jws, kind, iss: claims.iss, iat: claims.iat, party: findParty(named), details }
}
