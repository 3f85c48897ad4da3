import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeTestKey } from '../test-support/node-test-crypto.ts'
import { createWebCrypto } from './web-crypto.ts'

const port = createWebCrypto(webcrypto.subtle)
const data = Buffer.from('signed words')

describe('crypto port on WebCrypto', () => {
  test.each(['ES256', 'ES384', 'ES512', 'RS256'] as const)('%s: right, changed, foreign key', async (algorithm) => {
    const { signer, publicKey } = makeTestKey(algorithm)
    const signature = await signer.sign(data)
    expect(await port.verify({ algorithm, publicKey, data, signature })).toBe(true)
    expect(await port.verify({ algorithm, publicKey, data: Buffer.from('Signed words'), signature })).toBe(false)
    const foreign = makeTestKey(algorithm).publicKey
    expect(await port.verify({ algorithm, publicKey: foreign, data, signature })).toBe(false)
  })

  test('an algorithm of another key type is refused', async () => {
    const { signer, publicKey } = makeTestKey('RS256')
    const signature = await signer.sign(data)
    expect(await port.verify({ algorithm: 'ES256', publicKey, data, signature })).toBe(false)
    expect(await port.verify({ algorithm: 'PS256', publicKey, data, signature })).toBe(false)
  })

  test('a key that cannot be read verifies nothing', async () => {
    const publicKey = { kind: 'spki', keyType: 'P-256', bytes: Buffer.from('no key') } as const
    expect(await port.verify({ algorithm: 'ES256', publicKey, data, signature: data })).toBe(false)
  })

  test('SHA-256 of nothing (FIPS 180-4)', async () => {
    const digest = await port.digest('sha-256', new Uint8Array())
    expect(Buffer.from(digest).toString('hex').slice(0, 16)).toBe('e3b0c44298fc1c14')
  })
})
