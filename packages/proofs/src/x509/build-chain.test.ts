import { Certificate, CertificateChainValidationEngine } from 'pkijs'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import { certify, type Holder } from '../../test-support/test-authority.ts'
import { buildChain } from './build-chain.ts'
import { writeSequence } from './write-der.ts'
import { writeExtension } from './write-values.ts'

const at = '2026-11-20T10:00:00Z'
const authorityUse = 0x06
const asAuthority = { keyUsage: authorityUse, authority: {} }
const root = await certify('Root', asAuthority)

/** The leaf below one authority that is as `details` say. */
async function below(details: Parameters<typeof certify>[1]) {
  const authority = await certify('Authority', { by: root, ...asAuthority, ...details })
  return [await certify('Leaf', { by: authority }), authority, root] as const
}

const build = ([leaf, ...candidates]: readonly Holder[]) => {
  if (!leaf) throw new Error('a leaf is expected')
  return buildChain({ leaf, candidates, at, crypto: testCrypto })
}

/** What another implementation says of the same certificates, the root being trusted. */
async function peerAccepts(certificates: readonly Holder[]): Promise<boolean> {
  const read = certificates.map(({ der }) => Certificate.fromBER(Uint8Array.from(der)))
  // It takes the last one for the one in question.
  const [leaf, ...others] = read
  const engine = new CertificateChainValidationEngine({
    trustedCerts: read.slice(-1),
    certs: [...others.slice(0, -1), ...(leaf ? [leaf] : [])],
    checkDate: new Date(at),
  })
  return (await engine.verify()).result
}

const noConstraints = { keyUsage: authorityUse }

describe('chains of certificates (RFC 5280 section 6.1), beside pkijs', () => {
  test.each([
    ['as it should be', () => below({}), 'self-issued', 2],
    ['not an authority', () => below({ ...noConstraints, authority: undefined as never }), 'issuer-unfit', 0],
    ['not for signing certificates', () => below({ keyUsage: 0x80 }), 'issuer-unfit', 0],
    ['ended', () => below({ notAfter: '2026-11-20T09:59:59Z' }), 'issuer-unfit', 0],
    ['not begun', () => below({ notBefore: '2026-11-20T10:00:01Z' }), 'issuer-unfit', 0],
  ] as const)('an authority that is %s', async (_, make, end, length) => {
    const certificates = await make()
    const chain = await build(certificates)
    expect([chain.end, chain.above.length]).toEqual([end, length])
    expect(await peerAccepts(certificates)).toBe(end === 'self-issued')
  })

  test('a name with another key', async () => {
    const [leaf] = await below({})
    const [, impostor] = await below({})
    expect(await build([leaf, impostor, root])).toEqual({ above: [], end: 'issuer-unfit' })
    expect(await peerAccepts([leaf, impostor, root])).toBe(false)
    expect(await build([leaf, root])).toEqual({ above: [], end: 'issuer-missing' })
  })

  test('deeper than an authority allows', async () => {
    const first = await certify('First', { by: root, keyUsage: authorityUse, authority: { pathLength: 0 } })
    const second = await certify('Second', { by: first, ...asAuthority })
    const leaf = await certify('Leaf', { by: second })
    const chain = await build([leaf, second, first, root])
    expect([chain.end, chain.above.map(({ text }) => text)]).toEqual(['issuer-unfit', [second.text]])
    // pkijs does not ask for the depth; OpenSSL does (openssl.test.ts).
  })

  test('a binding rule that is not understood', async () => {
    const extensions = [writeExtension('2.5.29.30', writeSequence(), true)]
    expect(await build(await below({ extensions }))).toMatchObject({ end: 'issuer-unfit', above: [] })
  })

  test('the right one is found among those of the same name, whatever the order', async () => {
    const [leaf, authority] = await below({})
    const impostors = await Promise.all([below({}), below({})])
    const candidates = [...impostors.map(([, one]) => one), authority, root]
    for (const list of [candidates, candidates.toReversed()])
      expect((await build([leaf, ...list])).above).toHaveLength(2)
  })

  test('two authorities that certify each other: the circle ends', async () => {
    const one = await certify('One', asAuthority)
    const other = await certify('Other', asAuthority)
    const oneByOther = await certify('One', { by: other, ...asAuthority })
    const otherByOne = await certify('Other', { by: oneByOther, ...asAuthority })
    const back = await certify('One', { by: otherByOne, ...asAuthority })
    const leaf = await certify('Leaf', { by: back })
    const chain = await build([leaf, one, other, oneByOther, otherByOne, back])
    expect(chain.above.length).toBeLessThanOrEqual(5)
    expect(new Set(chain.above.map(({ text }) => text)).size).toBe(chain.above.length)
  })

  test('more steps than are followed', async () => {
    const line = [root]
    for (let step = 0; step < 10; step += 1) {
      const by = line[0] ?? root
      line.unshift(await certify(`Step ${step}`, { by, ...asAuthority }))
    }
    const leaf = await certify('Leaf', { by: line[0] ?? root })
    const chain = await build([leaf, ...line])
    expect([chain.end, chain.above.length]).toEqual(['too-long', 8])
  })

  test('more impostors than are tried', async () => {
    const [leaf, authority] = await below({})
    const impostors = await Promise.all(
      Array.from({ length: 25 }, () => certify('Authority', { by: root, ...asAuthority })),
    )
    expect((await build([leaf, ...impostors, authority, root])).end).toBe('too-long')
  })
})
