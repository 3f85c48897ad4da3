import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { readSealedContent, type SealedDocument, understoodInSeals } from '@wanderbuch/proofs/jades/parse-sealed'
import { readSealCertificate } from '@wanderbuch/proofs/jades/seal-certificate'
import type { CompactJws } from '@wanderbuch/proofs/jose/compact-jws'
import { parseProtectedHeader } from '@wanderbuch/proofs/jose/protected-header'
import type { VcJwt } from '@wanderbuch/proofs/jose/parse-vc-jwt'
import { type JsonObject, omitMembers } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { readDisclosure } from '@wanderbuch/proofs/sd-jwt/disclosure'
import type { SdJwtVc } from '@wanderbuch/proofs/sd-jwt/parse-sd-jwt-vc'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { succeed } from '@wanderbuch/standards/result'
import { listMembers } from './list-members.ts'
import { type SignatureStep, type SignatureSteps, textStep } from './signature-step.ts'

/** A token, taken apart. */
export interface Signed {
  readonly header: JsonObject
  /** The content that is signed, byte by byte, and what it says. */
  readonly content: Uint8Array
  readonly value: JsonValue
  readonly signedBytes: Uint8Array
  readonly signature: string
  /** The key as the signature names it. */
  readonly key: readonly string[]
  /** Whether the signature fits, where it is tried here. */
  readonly fits?: Outcome
}

async function sha256(bytes: Uint8Array, crypto: CryptoPort) {
  return { algorithm: 'sha-256', hex: encodeHex(await crypto.digest('sha-256', bytes)) } as const
}

/** Certificates are named by the key step; their bytes would bury the rest. */
const headerMembers = (header: JsonObject) => listMembers(omitMembers(header, ['x5c']))

/** The steps of anything that is signed as header and content. */
export async function signedSteps(signed: Signed, crypto: CryptoPort): Promise<readonly SignatureStep[]> {
  const { header, content, value, signedBytes, signature, key, fits } = signed
  return [
    { kind: 'header', about: 'explain.about.header', lines: headerMembers(header), form: 'members' },
    {
      kind: 'payload',
      about: 'explain.about.payload',
      hash: await sha256(content, crypto),
      lines: listMembers(value),
      form: 'members',
    },
    { ...textStep('signed', [], 'explain.about.signed-text'), hash: await sha256(signedBytes, crypto) },
    textStep('key', key),
    { ...textStep('signature', [signature]), ...(fits && { fits }) },
  ]
}

export const fromJws = ({ header, payload, signedBytes, signature }: CompactJws, value: JsonValue): Signed => ({
  header: header.members,
  content: payload,
  value,
  signedBytes,
  signature: encodeHex(signature),
  key: [header.members.kid].filter((kid) => typeof kid === 'string'),
})

/** The issuer as the key, where the header does not name one. */
function withIssuer(signed: Signed, issuer: JsonValue | undefined): Signed {
  const named = signed.key.length > 0 || typeof issuer !== 'string' ? signed.key : [issuer]
  return { ...signed, key: named }
}

/** The steps of a credential as a signed token. */
export async function jwtSteps({ jws, payload }: VcJwt, crypto: CryptoPort): Promise<SignatureSteps> {
  return succeed(await signedSteps(withIssuer(fromJws(jws, payload), payload.iss), crypto))
}

/** The steps of an SD-JWT: as a token, with the parts shown between content and signature. */
export async function sdJwtSteps(vc: SdJwtVc, crypto: CryptoPort): Promise<SignatureSteps> {
  const payload = parseJsonStrictly(vc.jws.payload)
  const value = payload.ok ? payload.value : null
  const steps = await signedSteps(withIssuer(fromJws(vc.jws, value), vc.claims.iss), crypto)
  const lines: string[] = []
  for (const encoded of vc.parts.disclosures) {
    const read = await readDisclosure(encoded, vc.digestAlgorithm, crypto)
    if (read.ok) lines.push(`${read.value.name ?? '…'} = ${JSON.stringify(read.value.value)} (${read.value.digest})`)
  }
  const shown = { kind: 'disclosures', about: 'explain.about.disclosures', lines, form: 'members' } as const
  return succeed([...steps.slice(0, 2), shown, ...steps.slice(2)])
}

/** The steps of one seal around a European Digital Credential. */
export async function sealSteps(
  { sealed, index }: { readonly sealed: SealedDocument; readonly index: number },
  crypto: CryptoPort,
): Promise<SignatureSteps> {
  const { protected: encoded = '', signature = '' } = sealed.signatures[index] ?? {}
  const header = parseProtectedHeader(encoded, understoodInSeals)
  if (!header.ok) return header
  const { members } = header.value
  const words = readSealedContent(sealed)
  const value = words.ok ? parseJsonStrictly(encodeUtf8(words.value)) : words
  const certificate = await readSealCertificate(members, crypto)
  const signer = certificate.ok ? certificate.value.signer : undefined
  const signed = {
    header: members,
    content: encodeUtf8(sealed.payload),
    value: value.ok ? value.value : sealed.payload,
    signedBytes: encodeUtf8(`${encoded}.${sealed.payload}`),
    signature,
    key: signer ? [signer.subject, `SHA-256 ${signer.sha256}`] : [],
  }
  return succeed(await signedSteps(signed, crypto))
}
