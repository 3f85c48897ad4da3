import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Awaitable, CryptoPort, DigestAlgorithm, Signer } from '../crypto-port.ts'
import { encodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { signCompactJws } from '../jose/compact-jws.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { namesPlace, type ClaimSelector } from './claim-selection.ts'
import { digestOfText } from './disclosure.ts'
import { isAlwaysVisible, type ClaimPath } from './resolve-disclosures.ts'
import { formatSdJwt } from './split-sd-jwt.ts'

/** Bytes from a source of chance fit for keys. */
export type RandomBytes = (length: number) => Uint8Array

export interface SdJwtToIssue {
  /** All claims; `vct` for an SD-JWT VC, `cnf` with the holder's key where it is to be bound. */
  readonly claims: JsonObject
  /** Claims the holder may keep back. A claim inside a hidden one may be hidden by itself too. */
  readonly conceal: readonly ClaimSelector[]
  /** Digests that stand for nothing, beside the hidden claims of the top: they hide how many there are. */
  readonly decoys?: number
  readonly digestAlgorithm?: DigestAlgorithm
  readonly typ?: 'dc+sd-jwt' | 'vc+sd-jwt' | 'vp+sd-jwt'
}

export interface SdJwtIssuer {
  readonly signer: Signer
  /** DER, the signing certificate first; takes the place of `kid`. */
  readonly certificates?: readonly Uint8Array[]
  readonly randomBytes: RandomBytes
  readonly crypto: CryptoPort
}

interface Concealing {
  readonly conceal: readonly ClaimSelector[]
  readonly disclosures: string[]
  readonly toDigest: (text: string) => Awaitable<string>
  readonly salt: () => string
}

/** Length of a salt in bytes (RFC 9901 section 9.3 asks for 128 bits). */
const saltLength = 16

/**
 * Signs claims as SD-JWT, compact, with all disclosures. Claims that must stay visible (issuer, dates, type, key, status)
 * are not hidden: asking for it is refused, and so are claims with reserved names.
 */
export async function issueSdJwt(document: SdJwtToIssue, issuer: SdJwtIssuer): Promise<Result<string, ProofProblem>> {
  const { claims, conceal, decoys = 0, digestAlgorithm = 'sha-256', typ = 'dc+sd-jwt' } = document
  const hiding = conceal.find(isAlwaysVisible)
  if (hiding) return failProof('registered_claim_disclosed', { found: String(hiding[0]) })
  if (hasReservedName(claims)) return failProof('disclosure_name_forbidden')
  const { crypto, randomBytes } = issuer
  const salt = () => encodeBase64Url(randomBytes(saltLength))
  const toDigest = (text: string) => digestOfText(text, digestAlgorithm, crypto)
  const disclosures: string[] = []
  const hidden = await concealObject(claims, [], { conceal, disclosures, toDigest, salt })
  const extra: string[] = []
  for (let count = 0; count < decoys; count += 1) extra.push(await toDigest(salt()))
  const payload = addDigests(hidden, extra)
  const hasDigests = disclosures.length > 0 || decoys > 0
  const issuerToken = await signToken(hasDigests ? { ...payload, _sd_alg: digestAlgorithm } : payload, typ, issuer)
  return succeed(formatSdJwt({ issuerToken, disclosures }))
}

function signToken(payload: JsonObject, typ: string, { signer, certificates }: SdJwtIssuer): Promise<string> {
  const key = certificates ? { x5c: certificates.map(encodeBase64) } : { kid: signer.verificationMethod }
  return signCompactJws({ header: { typ, ...key }, payload: encodeUtf8(JSON.stringify(payload)), signer })
}

function hasReservedName(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasReservedName)
  if (!isJsonObject(value)) return false
  const names = Object.keys(value)
  return (
    ['_sd', '...', '_sd_alg', '__proto__'].some((name) => names.includes(name)) ||
    Object.values(value).some(hasReservedName)
  )
}

/** Digests in the order of their letters: the place of a digest must not tell which claim it hides. */
function addDigests(object: JsonObject, digests: readonly string[]): JsonObject {
  const own = Array.isArray(object._sd) ? (object._sd as readonly string[]) : []
  const all = [...own, ...digests].sort()
  return all.length === 0 ? object : { ...object, _sd: all }
}

const isConcealed = (path: ClaimPath, { conceal }: Concealing) => conceal.some((selector) => namesPlace(selector, path))

/** Inner claims first, so that a hidden claim carries the digests of what is hidden within it. */
async function concealValue(value: JsonValue, path: ClaimPath, concealing: Concealing): Promise<JsonValue> {
  if (Array.isArray(value)) return concealList(value as readonly JsonValue[], path, concealing)
  return isJsonObject(value) ? concealObject(value, path, concealing) : value
}

async function concealObject(object: JsonObject, path: ClaimPath, concealing: Concealing): Promise<JsonObject> {
  const members: Record<string, JsonValue> = {}
  const digests: string[] = []
  for (const [name, value] of Object.entries(object)) {
    const here = [...path, name]
    const inner = await concealValue(value, here, concealing)
    if (isConcealed(here, concealing)) digests.push(await addDisclosure([concealing.salt(), name, inner], concealing))
    else members[name] = inner
  }
  return addDigests(members, digests)
}

async function concealList(list: readonly JsonValue[], path: ClaimPath, concealing: Concealing): Promise<JsonValue[]> {
  const items: JsonValue[] = []
  for (const [index, value] of list.entries()) {
    const here = [...path, index]
    const inner = await concealValue(value, here, concealing)
    if (!isConcealed(here, concealing)) items.push(inner)
    else items.push({ '...': await addDisclosure([concealing.salt(), inner], concealing) })
  }
  return items
}

async function addDisclosure(disclosure: JsonValue[], { disclosures, toDigest }: Concealing): Promise<string> {
  const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(disclosure)))
  disclosures.push(encoded)
  return toDigest(encoded)
}
