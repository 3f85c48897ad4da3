import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { parseSealed, readSealedContent } from '@wanderbuch/proofs/jades/parse-sealed'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { frameNodes } from './frame-nodes.ts'
import type { ReceivedDocument } from './receive-document.ts'

/** What is signed, and how: JSON with proofs inside, or a JAdES seal around the words. */
export type SecuredForm =
  { readonly form: 'json'; readonly document: JsonObject } | { readonly form: 'sealed'; readonly value: JsonValue }

/** The credential of a document, and the form its own proof has. */
export interface CredentialPart {
  readonly credential: JsonObject
  readonly secured: SecuredForm
}

/** Why a document of a known format holds nothing that can be read. */
export interface PartProblem {
  readonly code: 'document_ill_formed'
  /** JSON Pointer. */
  readonly place: string
  readonly details: Readonly<Record<string, string | number>>
}

const illFormed = (reason: string, place = '/'): { readonly ok: false; readonly problem: PartProblem } =>
  fail({ code: 'document_ill_formed', place, details: { reason } })

function sealedPart(value: JsonValue): Result<CredentialPart, PartProblem> {
  const sealed = parseSealed(value)
  const content = sealed.ok ? readSealedContent(sealed.value) : sealed
  if (!content.ok) return illFormed(content.problem.code)
  const parsed = parseJsonStrictly(encodeUtf8(content.value))
  if (!parsed.ok) return illFormed(parsed.problem.code, `/payload${parsed.problem.pointer}`)
  if (!isJsonObject(parsed.value)) return illFormed('sealed_content_not_an_object', '/payload')
  return succeed({ credential: parsed.value, secured: { form: 'sealed', value } })
}

/**
 * The one credential of a document that is neither token nor presentation (those are `opened` when they are received), with
 * the form of its proof. Reading and verifying both start here, so that a proof is never held against another credential
 * than its own. Not for declarations.
 */
export function credentialPart({ format, content }: ReceivedDocument): Result<CredentialPart, PartProblem> {
  if (content.kind !== 'json') return illFormed('not_an_object')
  if (format === 'edc-sealed') return sealedPart(content.value)
  if (!isJsonObject(content.value)) return illFormed('not_an_object')
  const document = content.value
  const framed = document['@graph'] === undefined ? undefined : frameNodes(document)
  if (framed) return succeed({ credential: framed, secured: { form: 'json', document } })
  const inner = isJsonObject(document.credential) && format === 'edc-unsealed' ? document.credential : document
  return succeed({ credential: inner, secured: { form: 'json', document: inner } })
}
