import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { succeed } from '@wanderbuch/standards/result'
import { verifyDataIntegrity } from '../src/data-integrity/verify-data-integrity.ts'
import type { ProofPurpose } from '../src/did/resolved-did.ts'
import { encodeUtf8 } from '../src/encoding/utf8.ts'
import type { JsonObject } from '../src/json/json-object.ts'
import type { ProofSigner } from '../src/proof-report.ts'
import { createStatusBytes, writeBitstringListCredential } from '../src/status/create-status-list.ts'
import { lookUpStatus, type StatusQuestion } from '../src/status/look-up-status.ts'
import { writePlace } from '../src/status/packed-list.ts'
import type { StatusAnswer, StatusSource } from '../src/status/status-source.ts'
import { testKeyOfSeed } from './node-test-crypto.ts'
import { keySources } from './sample-sd-jwt.ts'

export const issuerKey = testKeyOfSeed(1)
export const listUrl = 'https://issuer.example.org/status/1'
export const now = '2026-11-22T10:00:00Z'
export const signer: ProofSigner = {
  kind: 'did',
  did: issuerKey.did,
  verificationMethod: issuerKey.verificationMethod,
  publicKeyThumbprint: '',
}

export const verifyDocument = (document: JsonObject, purpose: ProofPurpose) =>
  verifyDataIntegrity({ document, expected: { purpose }, findContext: findAllowedContext, ...keySources })

/** A list in which some places are set. */
export function bytesWith(
  values: Readonly<Record<number, number>>,
  size = 1,
  from: 'left' | 'right' = 'left',
): Uint8Array {
  const bytes = createStatusBytes(131_072, size)
  for (const [index, value] of Object.entries(values))
    writePlace(bytes, { index: Number(index), value }, { size, from })
  return bytes
}

export const bitstringList = (change: Partial<Parameters<typeof writeBitstringListCredential>[0]> = {}) =>
  writeBitstringListCredential({
    url: listUrl,
    issuer: issuerKey.did,
    purpose: 'revocation',
    bytes: bytesWith({ 7: 1 }),
    validFrom: '2026-11-01T00:00:00Z',
    ...change,
  })

export const answerOf = (content: string | JsonObject, more: Partial<StatusAnswer> = {}): StatusAnswer => ({
  bytes: encodeUtf8(typeof content === 'string' ? content : JSON.stringify(content)),
  lookedUpAt: now,
  ...more,
})

export async function ask(
  entries: StatusQuestion['entries'],
  source: StatusAnswer | StatusSource,
  change: Partial<Omit<StatusQuestion, 'entries'>> = {},
) {
  const statusSource = typeof source === 'function' ? source : () => succeed(source)
  return lookUpStatus(
    { entries, signer, issuer: issuerKey.did, now, ...change },
    { ...keySources, verifyDocument, statusSource },
  )
}
