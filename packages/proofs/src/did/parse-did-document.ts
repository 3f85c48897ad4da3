import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { PublicKey } from '../crypto-port.ts'
import { decodeBase58 } from '../encoding/base58.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { parseMultikey } from '../encoding/multikey.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { parsePublicJwk } from './public-jwk.ts'
import type { DidProblem, ProofPurpose, ResolvedDid, VerificationMethod } from './resolved-did.ts'

const limits = { maxBytes: 262_144, maxDepth: 12, maxNodes: 10_000 }
const maxMethods = 64
const purposes = ['assertionMethod', 'authentication'] as const satisfies readonly ProofPurpose[]

const illFormed = (reason: string): { ok: false; problem: DidProblem } =>
  fail({ code: 'did_document_ill_formed', details: { reason } })

/**
 * Reads the document of a DID, or of an https address, whose keys stand at an address. Its `id` must be the one asked for, a
 * method counts only when that one controls it, and a document that shows a private key is refused as a whole. Methods of a kind not read here are
 * left out. Source: W3C Decentralized Identifiers 1.0, Controlled Identifiers 1.0.
 */
export function parseDidDocument(bytes: Uint8Array, did: string): Result<ResolvedDid, DidProblem> {
  const parsed = parseJsonStrictly(bytes, limits)
  if (!parsed.ok) return illFormed(parsed.problem.code)
  const document = parsed.value
  if (!isJsonObject(document)) return illFormed('object')
  if (document.id !== did) return illFormed('id')
  const found = listMethods(document)
  if (found.length > maxMethods) return illFormed('too_many_methods')
  if (found.some(({ method }) => showsPrivateKey(method))) return fail({ code: 'did_shows_private_key' })
  const read = found.flatMap(({ method, embeddedIn }) => readMethod(method, { did, document, embeddedIn }) ?? [])
  if (new Set(read.map(({ id }) => id)).size < read.length) return illFormed('id_repeated')
  return succeed({ did, verificationMethods: read })
}

interface FoundMethod {
  readonly method: JsonObject
  /** A method may stand inside the one relationship it is for. */
  readonly embeddedIn?: ProofPurpose
}

function listMethods(document: JsonObject): readonly FoundMethod[] {
  const listed = toList(document.verificationMethod).filter(isJsonObject)
  const embedded = purposes.flatMap((embeddedIn) =>
    toList(document[embeddedIn])
      .filter(isJsonObject)
      .map((method) => ({ method, embeddedIn })),
  )
  return [...listed.map((method) => ({ method })), ...embedded]
}

const privateMembers = [
  'privateKeyJwk',
  'privateKeyMultibase',
  'privateKeyBase58',
  'secretKeyMultibase',
  'secretKeyJwk',
]

function showsPrivateKey(method: JsonObject): boolean {
  const jwk = parsePublicJwk(method.publicKeyJwk)
  return (!jwk.ok && jwk.problem.code === 'jwk_private') || privateMembers.some((name) => Object.hasOwn(method, name))
}

interface MethodPlace {
  readonly did: string
  readonly document: JsonObject
  readonly embeddedIn: ProofPurpose | undefined
}

function readMethod(method: JsonObject, { did, document, embeddedIn }: MethodPlace): VerificationMethod | undefined {
  const id = absoluteId(method.id, did)
  if (!id?.startsWith(`${did}#`) || method.controller !== did) return undefined
  const publicKey = readKey(method)
  if (!publicKey) return undefined
  const isFor = (purpose: ProofPurpose) =>
    embeddedIn === purpose || toList(document[purpose]).some((one) => absoluteId(one, did) === id)
  return { id, controller: did, publicKey, purposes: purposes.filter(isFor) }
}

/** A name may be given as fragment alone (Decentralized Identifiers 1.0, section 3.2.2). */
function absoluteId(id: JsonValue | undefined, did: string): string | undefined {
  if (typeof id !== 'string') return undefined
  return id.startsWith('#') ? `${did}${id}` : id
}

/** The member a kind of method holds its key in. */
function readKey(method: JsonObject): PublicKey | undefined {
  const { type, publicKeyMultibase, publicKeyJwk, publicKeyBase58 } = method
  switch (type) {
    case 'Multikey':
      return readMultikey(publicKeyMultibase)
    case 'Ed25519VerificationKey2020':
      return onlyEd25519(readMultikey(publicKeyMultibase))
    case 'JsonWebKey':
    case 'JsonWebKey2020':
      return readJwk(publicKeyJwk)
    case 'Ed25519VerificationKey2018':
      return readRawEd25519(publicKeyBase58)
    default:
      return undefined
  }
}

const onlyEd25519 = (key: PublicKey | undefined) => (key?.keyType === 'Ed25519' ? key : undefined)

function readMultikey(text: JsonValue | undefined): PublicKey | undefined {
  const key = typeof text === 'string' ? parseMultikey(text) : undefined
  return key?.ok ? key.value : undefined
}

/** A key marked for encryption signs nothing. */
export function readJwk(jwk: JsonValue | undefined): PublicKey | undefined {
  if (!isJsonObject(jwk) || jwk.use === 'enc') return undefined
  const key = parsePublicJwk(jwk)
  return key.ok ? key.value : undefined
}

function readRawEd25519(text: JsonValue | undefined): PublicKey | undefined {
  const bytes = typeof text === 'string' ? decodeBase58(text) : undefined
  if (!bytes?.ok || bytes.value.length !== 32) return undefined
  return { kind: 'jwk', keyType: 'Ed25519', jwk: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(bytes.value) } }
}
