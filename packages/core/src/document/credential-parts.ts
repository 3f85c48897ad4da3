import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { parseSealed, readSealedContent } from '@wanderbuch/proofs/jades/parse-sealed'
import { parseVcJwt } from '@wanderbuch/proofs/jose/parse-vc-jwt'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { typesOf } from './detect-json-format.ts'
import type { ReceivedDocument } from './receive-document.ts'

/** What is signed, and how: JSON with proofs inside, a compact JWT, a JAdES seal around the words. */
export type SecuredForm =
  | { readonly form: 'json'; readonly document: JsonObject }
  | { readonly form: 'token'; readonly token: string }
  | { readonly form: 'sealed'; readonly value: JsonValue }

/** One credential of a document, and the form its own proof has. */
export interface CredentialPart {
  readonly credential: JsonObject
  readonly secured: SecuredForm
}

/** The credentials of a document in their order; `presentation` is what a holder put around them. */
export interface CredentialParts {
  readonly parts: readonly CredentialPart[]
  readonly presentation?: SecuredForm
  /** What was shown together with them and cannot be read. */
  readonly unread: readonly PartsProblem[]
}

/** Why a document of a known format holds nothing that can be read. */
export interface PartsProblem {
  readonly code: 'document_ill_formed'
  /** JSON Pointer. */
  readonly place: string
  readonly details: Readonly<Record<string, string | number>>
}

const illFormed = (reason: string, place = '/'): { readonly ok: false; readonly problem: PartsProblem } =>
  fail({ code: 'document_ill_formed', place, details: { reason } })

/** Most credentials that are read out of one presentation. */
const maxShown = 50

/** Token inside an EnvelopedVerifiableCredential (VC Data Model 2.0, section 4.13); undefined for other media types. */
const envelope = /^data:application\/(?:vc\+jwt|vc\+ld\+jwt|vc-ld\+jwt|jwt),([A-Za-z0-9_.-]+)$/

function tokenPart(token: string, place: string): Result<CredentialPart, PartsProblem> {
  const parsed = parseVcJwt(token)
  if (!parsed.ok) return illFormed(parsed.problem.code, place)
  if (parsed.value.kind !== 'credential') return illFormed('presentation_inside_presentation', place)
  return succeed({ credential: parsed.value.document, secured: { form: 'token', token } })
}

function shownPart(shown: JsonValue, place: string): Result<CredentialPart, PartsProblem> {
  if (typeof shown === 'string') return tokenPart(shown, place)
  if (!isJsonObject(shown)) return illFormed('credential_form_not_read', place)
  if (!typesOf(shown).includes('EnvelopedVerifiableCredential')) {
    return succeed({ credential: shown, secured: { form: 'json', document: shown } })
  }
  const token = typeof shown.id === 'string' ? envelope.exec(shown.id)?.[1] : undefined
  return token === undefined ? illFormed('envelope_not_read', place) : tokenPart(token, place)
}

function partsOfPresentation(document: JsonObject, presentation: SecuredForm): Result<CredentialParts, PartsProblem> {
  const shown = toList(document.verifiableCredential)
  if (shown.length === 0) return illFormed('presentation_empty', '/verifiableCredential')
  if (shown.length > maxShown) return illFormed('presentation_too_large', '/verifiableCredential')
  const looked = shown.map((one, index) => shownPart(one, `/verifiableCredential/${index}`))
  const parts = looked.flatMap((part) => (part.ok ? [part.value] : []))
  const unread = looked.flatMap((part) => (part.ok ? [] : [part.problem]))
  const [first] = unread
  return parts.length === 0 && first ? fail(first) : succeed({ parts, presentation, unread })
}

function partsOfToken(token: string): Result<CredentialParts, PartsProblem> {
  const parsed = parseVcJwt(token)
  if (!parsed.ok) return illFormed(parsed.problem.code)
  const { kind, document } = parsed.value
  const secured = { form: 'token', token } as const
  return kind === 'presentation'
    ? partsOfPresentation(document, secured)
    : succeed({ parts: [{ credential: document, secured }], unread: [] })
}

function partsOfSealed(value: JsonValue): Result<CredentialParts, PartsProblem> {
  const sealed = parseSealed(value)
  const content = sealed.ok ? readSealedContent(sealed.value) : sealed
  if (!content.ok) return illFormed(content.problem.code)
  const parsed = parseJsonStrictly(encodeUtf8(content.value))
  if (!parsed.ok) return illFormed(parsed.problem.code, `/payload${parsed.problem.pointer}`)
  if (!isJsonObject(parsed.value)) return illFormed('sealed_content_not_an_object', '/payload')
  return succeed({ parts: [{ credential: parsed.value, secured: { form: 'sealed', value } }], unread: [] })
}

/**
 * The credentials inside a received document, each with the form of its proof. Reading and verifying both start here, so
 * that a proof is never held against another credential than its own. One that cannot be read does not stop the others.
 * Not for declarations.
 */
export function credentialParts({ format, content }: ReceivedDocument): Result<CredentialParts, PartsProblem> {
  if (content.kind === 'text') return partsOfToken(content.text)
  if (format === 'edc-sealed') return partsOfSealed(content.value)
  if (!isJsonObject(content.value)) return illFormed('not_an_object')
  const document = content.value
  if (format === 'presentation-json') return partsOfPresentation(document, { form: 'json', document })
  const inner = isJsonObject(document.credential) && format === 'edc-unsealed' ? document.credential : document
  return succeed({ parts: [{ credential: inner, secured: { form: 'json', document: inner } }], unread: [] })
}
