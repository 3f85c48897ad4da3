import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'

const path = join(import.meta.dirname, '../../fixtures/valid-pinned/received/badge.json')

/** The badge of the fixture, its proof claiming an end; the signature does not cover that claim. */
async function unchangedCode(expires: string | undefined) {
  const badge = JSON.parse(readFileSync(path, 'utf8')) as { readonly proof: object }
  const claiming = { ...badge, proof: { ...badge.proof, ...(expires && { expires }) } }
  const bytes = Buffer.from(JSON.stringify(claiming))
  const normalised = normaliseReceived(await receiveFiles([{ fileName: 'badge.json', bytes }], nodeCrypto))
  const context = { trustLists: [], day: '2026-11-22' as IsoDay, crypto: nodeCrypto }
  const [verified] = await verifyNormalised(normalised, context)
  return verified?.checks.find(({ name }) => name === 'unchanged')?.code
}

test.each([
  ['none claimed', undefined, 'signature_holds'],
  ['before the day', '2026-11-21T23:59:59Z', 'proof_expired'],
  ['on the day: the signature decides', '2026-11-22T00:00:01Z', 'signature_wrong'],
  ['later: the signature decides', '2030-01-01T00:00:00Z', 'signature_wrong'],
])('SECURITY: an end that the proof claims, %s', async (_, expires, code) => {
  expect(await unchangedCode(expires)).toBe(code)
})
