import { webcrypto } from 'node:crypto'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import { badge, seal } from '../test-support/signed-badge.ts'
import { makeTestKey } from '../test-support/node-test-crypto.ts'
import type { CryptoPort } from './crypto-port.ts'
import { verifyDataIntegrity } from './data-integrity/verify-data-integrity.ts'
import { resolveLocalDid } from './did/resolve-local-did.ts'
import { createWebCrypto, findLackingAlgorithms } from './web-crypto.ts'

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

  test('P-521 is there in Node; what is not there is missed', async () => {
    expect(await findLackingAlgorithms(webcrypto.subtle)).not.toContain('ES512')
    const refuse = () => Promise.reject(new Error('NotSupportedError'))
    const old = { digest: refuse, importKey: refuse, verify: refuse }
    expect(await findLackingAlgorithms(old)).toEqual(['EdDSA', 'ES512'])
  })
})

test('a method that is lacking leaves a good signature not determined, never wrong', async () => {
  const document = await seal(badge)
  const verify = (crypto: CryptoPort) =>
    verifyDataIntegrity({
      document,
      expected: { purpose: 'assertionMethod' },
      resolveDid: resolveLocalDid,
      findContext: findAllowedContext,
      crypto,
    })
  const without = { ...createWebCrypto(webcrypto.subtle, ['EdDSA']), verify: () => false }
  expect((await verify(without)).results[0]).toMatchObject({
    unchanged: 'not-determined',
    code: 'algorithm_not_available',
  })
  expect((await verify({ ...without, lacks: [] })).results[0]?.code).toBe('signature_wrong')
})
