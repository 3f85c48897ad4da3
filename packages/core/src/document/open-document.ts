import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import {
  isCollection,
  openCredentials,
  type OpenedCredential,
  readShown,
  readToken,
} from '@wanderbuch/proofs/jose/open-credentials'
import { openJsonToken } from '@wanderbuch/proofs/jose/open-json-token'
import { isEnveloped } from '@wanderbuch/proofs/jose/parse-enveloped'
import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import { succeed } from '@wanderbuch/standards/result'
import type { DocumentContent } from './document-content.ts'
import type { ReadableFormat } from './formats.ts'

/** A document as it was looked at. */
interface LookedAt {
  readonly format: ReadableFormat
  readonly content: DocumentContent
}

const tokenFormats: readonly string[] = ['vc-jwt', 'sd-jwt']

/**
 * The credentials inside a token or a presentation, whatever they are packed in; undefined for documents that are one
 * credential in JSON. Reading and verifying both start from these, so that no proof is held against another credential.
 */
export async function openDocument(
  { format, content }: LookedAt,
  crypto: CryptoPort,
): Promise<readonly OpenedCredential[] | undefined> {
  const received = await openOuter({ format, content }, crypto)
  if (!received) return undefined
  return received.ok ? openCredentials(received.value, crypto) : [{ place: '', around: [], content: received }]
}

async function openOuter(
  { format, content }: LookedAt,
  crypto: CryptoPort,
): Promise<OpenedCredential['content'] | undefined> {
  if (content.kind === 'xml') return undefined
  const value = content.kind === 'json' && isJsonObject(content.value) ? content.value : undefined
  if (value && isEnveloped(value)) return readShown(value, crypto)
  if (tokenFormats.includes(format))
    return content.kind === 'text' ? readToken(content.text, crypto) : openJsonToken(content.value, crypto)
  const isOpened = value && (format === 'presentation-json' || isCollection({ kind: 'document', document: value }))
  return isOpened ? succeed({ kind: 'document', document: value }) : undefined
}
