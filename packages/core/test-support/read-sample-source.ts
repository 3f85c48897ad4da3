import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { readTrustFile } from '../src/trust/read-trust-file.ts'
import type { TrustSource } from '../src/vocabulary/trust-source.ts'
import { webCrypto } from './sample-certificate.ts'

export const readText = (text: string, pinned = false) =>
  readTrustFile({ bytes: encodeUtf8(text), source: 'sample', pinned }, webCrypto)

/** Reads a list that must be readable. */
export async function readSource(text: string, pinned = false): Promise<TrustSource> {
  const read = await readText(text, pinned)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  if (read.value.kind !== 'trust-source') throw new Error('a list kept by hand')
  return read.value.source
}

/** The list inside a snapshot, as a look-up would keep it. */
export async function inSnapshot(text: string, changes: object = {}): Promise<string> {
  const bytes = encodeUtf8(text)
  const digest = await webCrypto.digest('sha-256', bytes)
  return JSON.stringify({
    kind: 'wanderbuch-snapshot',
    source: 'https://registry.example/list',
    lookedUpAt: '2026-11-20T10:00:00Z',
    mediaType: 'application/octet-stream',
    sha256: Buffer.from(digest).toString('hex'),
    base64: Buffer.from(bytes).toString('base64'),
    ...changes,
  })
}
