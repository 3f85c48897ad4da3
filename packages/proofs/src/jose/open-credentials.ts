import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort } from '../crypto-port.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { parseSdJwtVc, type SdJwtVc } from '../sd-jwt/parse-sd-jwt-vc.ts'
import { splitSdJwt } from '../sd-jwt/split-sd-jwt.ts'
import { isEnveloped, parseEnveloped, type Enveloped } from './parse-enveloped.ts'
import { parseVcJwt, type VcJwt } from './parse-vc-jwt.ts'

/** A credential or presentation, read and not yet verified. `further`: more signatures over the same words (JWS in JSON). */
export type SecuredObject =
  /** JSON as it stands, with its proof inside it or none. */
  | { readonly kind: 'document'; readonly document: JsonObject }
  | { readonly kind: 'vc-jwt'; readonly jwt: VcJwt; readonly further: readonly VcJwt[] }
  | { readonly kind: 'sd-jwt'; readonly vc: SdJwtVc; readonly further: readonly SdJwtVc[] }

/** A credential among those shown together. */
export interface OpenedCredential {
  /** JSON Pointer in the outermost presentation; a step into a token is a step like any other. */
  readonly place: string
  /** The presentations it lies in, outermost first. */
  readonly around: readonly SecuredObject[]
  /** The credential, or why it cannot be read. */
  readonly content: Result<SecuredObject, ProofProblem>
}

/** Presentations followed into each other, and credentials looked at in all. */
export const openingLimits = { maxDepth: 4, maxCredentials: 64 } as const

/** What was received, with the words that are a presentation's or a credential's whatever the form. */
export function wordsOf(secured: SecuredObject): JsonObject {
  if (secured.kind === 'document') return secured.document
  return secured.kind === 'vc-jwt' ? secured.jwt.document : secured.vc.document
}

/**
 * Every credential inside something received, in order: itself, or what the presentations in it show, whether as JSON, as
 * token or in an envelope. What cannot be read stands in its place with the reason. Nothing is verified.
 */
export async function openCredentials(
  received: SecuredObject,
  crypto: CryptoPort,
): Promise<readonly OpenedCredential[]> {
  const opened: OpenedCredential[] = []
  await open(succeed(received), { place: '', around: [] }, { opened, crypto })
  return opened
}

interface Opening {
  readonly opened: OpenedCredential[]
  readonly crypto: CryptoPort
}
type Where = Pick<OpenedCredential, 'place' | 'around'>

async function open(content: OpenedCredential['content'], where: Where, opening: Opening): Promise<void> {
  const { opened, crypto } = opening
  if (opened.length > openingLimits.maxCredentials) return
  if (opened.length === openingLimits.maxCredentials) return void opened.push({ ...where, content: tooMany })
  if (content.ok && isCollection(content.value)) return openCollection(content.value, where, opening)
  if (!content.ok || !isPresentation(content.value)) return void opened.push({ ...where, content })
  const around = [...where.around, content.value]
  const shown = toList(wordsOf(content.value).verifiableCredential)
  if (around.length > openingLimits.maxDepth)
    return void opened.push({ ...where, content: failProof('presentation_too_deep') })
  if (shown.length > openingLimits.maxCredentials) return void opened.push({ ...where, content: tooMany })
  for (const [index, one] of shown.entries()) {
    const place = `${where.place}/verifiableCredential/${index}`
    await open(await readShown(one, crypto), { place, around }, opening)
  }
}

/** A credential of credentials: itself first, then each in it, as if it lay beside; nobody shows one by putting it in. */
async function openCollection(collection: SecuredObject, where: Where, opening: Opening): Promise<void> {
  const { opened, crypto } = opening
  opened.push({ ...where, content: succeed(collection) })
  for (const [number, subject] of toList(wordsOf(collection).credentialSubject).entries()) {
    const inside = isJsonObject(subject) ? toList(subject.verifiableCredential) : []
    for (const [index, one] of inside.slice(0, openingLimits.maxCredentials).entries()) {
      if (opened.length > openingLimits.maxCredentials) return
      const isFull = opened.length === openingLimits.maxCredentials
      const place = `${where.place}/credentialSubject/${number}/verifiableCredential/${index}`
      opened.push({ place, around: where.around, content: isFull ? tooMany : await readShown(one, crypto) })
    }
  }
}

/** Comprehensive Learner Record 2.0 of 1EdTech. */
export function isCollection(secured: SecuredObject): boolean {
  return toList(wordsOf(secured).type).includes('ClrCredential')
}

const tooMany = failProof('too_many_proofs', { allowed: openingLimits.maxCredentials })

function isPresentation(secured: SecuredObject): boolean {
  if (secured.kind === 'document') return toList(secured.document.type).includes('VerifiablePresentation')
  return (secured.kind === 'vc-jwt' ? secured.jwt : secured.vc).kind === 'presentation'
}

/** A credential as it may stand in a presentation: JSON, token, or envelope. */
export async function readShown(one: JsonValue, crypto: CryptoPort): Promise<OpenedCredential['content']> {
  if (typeof one === 'string') return readToken(one, crypto)
  if (!isJsonObject(one)) return failProof('enveloped_ill_formed')
  if (!isEnveloped(one)) return succeed({ kind: 'document', document: one })
  const enveloped = parseEnveloped(one)
  return enveloped.ok ? readEnveloped(enveloped.value, crypto) : enveloped
}

async function readEnveloped(
  { form, kind, token }: Enveloped,
  crypto: CryptoPort,
): Promise<OpenedCredential['content']> {
  const read = await (form === 'sd-jwt' ? readSdJwt(token, crypto) : readVcJwt(token))
  if (!read.ok) return read
  // The media type outside and the words inside must agree on what this is.
  return isPresentation(read.value) === (kind === 'presentation') ? read : failProof('typ_unexpected', { found: kind })
}

/** A token as text: VC-JWT, or SD-JWT when a tilde says so. */
export function readToken(token: string, crypto: CryptoPort): Promise<OpenedCredential['content']> {
  return token.includes('~') ? readSdJwt(token, crypto) : Promise.resolve(readVcJwt(token))
}

function readVcJwt(token: string): OpenedCredential['content'] {
  const jwt = parseVcJwt(token)
  return jwt.ok ? succeed({ kind: 'vc-jwt', jwt: jwt.value, further: [] }) : jwt
}

async function readSdJwt(text: string, crypto: CryptoPort): Promise<OpenedCredential['content']> {
  const parts = splitSdJwt(text)
  const vc = parts.ok ? await parseSdJwtVc(parts.value, crypto) : parts
  return vc.ok ? succeed({ kind: 'sd-jwt', vc: vc.value, further: [] }) : vc
}
