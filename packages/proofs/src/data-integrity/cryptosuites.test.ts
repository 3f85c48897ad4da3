import { describe, expect, test } from 'vitest'
import { makeTestKey, type TestKey } from '../../test-support/node-test-crypto.ts'
import { makePeer, peerVerifies, type PeerCurve } from '../../test-support/peer-data-integrity.ts'
import { makeBadge, makePresentation } from '../../test-support/sample-credentials.ts'
import { created, seal, verify, verifyOne } from '../../test-support/signed-badge.ts'
import { toList, type JsonObject } from '../json/json-object.ts'
import { cryptosuites, findCryptosuite, findSignerUse, type CryptosuiteName } from './cryptosuites.ts'

const algorithmOf = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384' } as const
type WholeSuite = Exclude<CryptosuiteName, 'ecdsa-sd-2023'>
const table: readonly (readonly [WholeSuite, PeerCurve])[] = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-384'],
  ['Ed25519Signature2020', 'Ed25519'],
]

const suiteContext = 'https://w3id.org/security/suites/ed25519-2020/v1'
/** The legacy suite brings words of its own. */
function badgeFor(suite: WholeSuite, issuer: string): JsonObject {
  const badge = makeBadge(issuer)
  const contexts = toList(badge['@context'])
  return suite === 'Ed25519Signature2020' ? { ...badge, '@context': [...contexts, suiteContext] } : badge
}

const sealWith = (cryptosuite: WholeSuite, key: TestKey, more: object = {}) =>
  seal(badgeFor(cryptosuite, key.did), { signer: key.signer, cryptosuite, ...more })

describe.each(table)('%s with %s', (suite, curve) => {
  const key = makeTestKey(algorithmOf[curve])

  test('what is signed here verifies here and there', async () => {
    const signed = await sealWith(suite, key)
    expect(await verifyOne(signed)).toMatchObject({ code: 'signature_holds', signerIsIssuer: 'yes' })
    expect((await verifyOne(signed))?.details.canonicalisation).toBeUndefined()
    expect(await peerVerifies(signed, created, suite)).toMatchObject({ verified: true })
  })

  test('what is signed there verifies here', async () => {
    const peer = await makePeer(suite, curve)
    const signed = await peer.sign(badgeFor(suite, peer.did))
    expect(await verifyOne(signed)).toMatchObject({ code: 'signature_holds', signerIsIssuer: 'yes' })
    expect(await verifyOne({ ...signed, name: 'Other' })).toMatchObject({ code: 'signature_wrong' })
  })

  test('without a time: nothing is claimed', async () => {
    const { created: _left, ...bare } = { created, signer: key.signer, cryptosuite: suite }
    const signed = await seal(badgeFor(suite, key.did), { ...bare, created: undefined })
    const result = await verifyOne(signed)
    expect(result).toMatchObject({ code: 'signature_holds' })
    expect(result).not.toHaveProperty('signedAt')
  })

  test.each([
    ['word', (signed: JsonObject) => ({ ...signed, name: 'Other' })],
    [
      'purpose of the proof',
      (signed: JsonObject) => withProof(signed, { proofPurpose: 'assertionMethod', nonce: 'x' }),
    ],
    ['time', (signed: JsonObject) => withProof(signed, { created: '2020-01-01T00:00:00Z' })],
    ['expiry added', (signed: JsonObject) => withProof(signed, { expires: '2099-01-01T00:00:00Z' })],
  ])('a changed %s fails', async (_what, change) => {
    expect(['signature_wrong', 'terms_not_mapped']).toContain(
      (await verifyOne(change(await sealWith(suite, key))))?.code,
    )
  })

  test('a signature of another length', async () => {
    const signed = await sealWith(suite, key)
    expect(await verifyOne(withProof(signed, { proofValue: 'z2NEpo7TZRRrLZSi2U' }))).toMatchObject({
      code: 'proof_value_ill_formed',
    })
  })

  test('expiry counts when the time of verification is given', async () => {
    const signed = await sealWith(
      suite,
      key,
      suite === 'Ed25519Signature2020' ? {} : { expires: '2026-12-01T00:00:00Z' },
    )
    const isBounded = suite !== 'Ed25519Signature2020'
    expect(await verifyOne(signed, { at: '2026-11-30T23:59:59Z' })).toMatchObject({ code: 'signature_holds' })
    expect(await verifyOne(signed, { at: '2026-12-01T00:00:00Z' })).toMatchObject({
      code: isBounded ? 'proof_expired' : 'signature_holds',
    })
  })
})

const withProof = (signed: JsonObject, change: JsonObject) => ({
  ...signed,
  proof: { ...(signed.proof as JsonObject), ...change },
})

describe('table of cryptosuites', () => {
  test.each([
    ['DataIntegrityProof', 'eddsa-rdfc-2022', 'eddsa-rdfc-2022'],
    ['DataIntegrityProof', 'Ed25519Signature2020', undefined],
    ['DataIntegrityProof', 'toString', undefined],
    ['DataIntegrityProof', 7, undefined],
    ['Ed25519Signature2020', undefined, 'Ed25519Signature2020'],
    ['Ed25519Signature2020', 'eddsa-rdfc-2022', 'Ed25519Signature2020'],
    ['eddsa-rdfc-2022', undefined, undefined],
  ])('type %s, cryptosuite %s: %s', (type, name, expected) => expect(findCryptosuite(type, name)).toBe(expected))

  test('a key of another type does not sign', async () => {
    expect(findSignerUse('eddsa-rdfc-2022', 'ES256')).toBeUndefined()
    expect(Object.keys(cryptosuites)).toHaveLength(6)
    await expect(sealWith('ecdsa-rdfc-2019', makeTestKey('EdDSA'))).rejects.toThrow('does not sign with EdDSA')
  })

  test.each([
    ['eddsa-rdfc-2022', 'ES256'],
    ['ecdsa-rdfc-2019', 'EdDSA'],
    ['ecdsa-jcs-2019', 'ES512'],
  ] as const)('%s with a %s key', async (suite, algorithm) => {
    const signer = makeTestKey(suite === 'eddsa-rdfc-2022' ? 'EdDSA' : 'ES256')
    const signed = await sealWith(suite, signer)
    const { verificationMethod } = makeTestKey(algorithm)
    expect(await verifyOne(withProof(signed, { verificationMethod }))).toMatchObject({ code: 'key_not_for_algorithm' })
  })
})

describe('domain', () => {
  test('one receiver among several', async () => {
    const key = makeTestKey('EdDSA')
    const presentation = makePresentation(key.did, await sealWith('eddsa-rdfc-2022', key))
    const purpose = 'authentication'
    const signed = await seal(presentation, { signer: key.signer, purpose, domain: ['a.example', 'b.example'] })
    expect(await verifyOne(signed, { purpose, domain: 'b.example' })).toMatchObject({ code: 'signature_holds' })
    expect(await verifyOne(signed, { purpose, domain: 'c.example' })).toMatchObject({ code: 'proof_domain_wrong' })
  })
})

describe('proof sets and chains (previousProof)', () => {
  const first = makeTestKey('EdDSA')
  const second = makeTestKey('ES256')
  const id = 'urn:uuid:5b1b6b62-0000-4000-8000-000000000001'
  const suites = ['rdfc', 'jcs'] as const

  const chain = async (form: (typeof suites)[number]) => {
    const [ed, ec] =
      form === 'rdfc'
        ? (['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'] as const)
        : (['eddsa-jcs-2022', 'ecdsa-jcs-2019'] as const)
    const once = await seal(makeBadge(first.did), { signer: first.signer, cryptosuite: ed, id })
    return seal(once, { signer: second.signer, cryptosuite: ec, previousProof: id })
  }
  const codes = async (document: JsonObject) => (await verify(document)).results.map(({ code }) => code)

  test.each(suites)('%s: the second proof covers the first', async (form) => {
    const signed = await chain(form)
    expect(await codes(signed)).toEqual(['signature_holds', 'signer_is_not_issuer'])
    const [one, two] = signed.proof as readonly JsonObject[]
    const forged = { ...one, created: '2025-01-01T00:00:00Z' }
    expect(await codes({ ...signed, proof: [forged, two ?? null] })).toEqual(['signature_wrong', 'signature_wrong'])
    expect(await codes({ ...signed, proof: [two ?? null, one ?? null] })).toEqual([
      'signer_is_not_issuer',
      'signature_holds',
    ])
  })

  test.each(suites)('%s: a proof that is named must be there, once', async (form) => {
    const signed = await chain(form)
    const [one, two] = signed.proof as readonly JsonObject[]
    expect(await codes({ ...signed, proof: two ?? null })).toEqual(['previous_proof_missing'])
    expect(await codes({ ...signed, proof: [one ?? null, one ?? null, two ?? null] })).toEqual([
      'signature_holds',
      'signature_holds',
      'previous_proof_missing',
    ])
    const { previousProof: _cut, ...alone } = two ?? {}
    expect(await codes({ ...signed, proof: [one ?? null, alone] })).toEqual(['signature_holds', 'signature_wrong'])
  })

  test('proofs that name each other: no end is looked for', async () => {
    const signed = await chain('rdfc')
    const [one, two] = signed.proof as readonly JsonObject[]
    const other = 'urn:uuid:5b1b6b62-0000-4000-8000-000000000002'
    const ring = [
      { ...one, previousProof: other },
      { ...two, id: other },
    ]
    expect(await codes({ ...signed, proof: ring })).toEqual(['signature_wrong', 'signature_wrong'])
  })

  test('a set: neither proof covers the other', async () => {
    const once = await seal(makeBadge(first.did), { signer: first.signer })
    const twice = await seal(once, { signer: second.signer, cryptosuite: 'ecdsa-rdfc-2019' })
    const [, two] = twice.proof as readonly JsonObject[]
    expect(await codes({ ...twice, proof: two ?? null })).toEqual(['signer_is_not_issuer'])
  })
})

describe('JCS: the JSON is signed, the contexts of the proof count', () => {
  const key = makeTestKey('EdDSA')
  const signed = sealWith('eddsa-jcs-2022', key)

  test('the proof carries the contexts; the document may only add to them', async () => {
    const document = await signed
    expect((document.proof as JsonObject)['@context']).toEqual(document['@context'])
    const more = [...toList(document['@context']), 'https://w3id.org/security/data-integrity/v2']
    expect(await verifyOne({ ...document, '@context': more })).toMatchObject({ code: 'signature_holds' })
    const other = ['https://www.w3.org/ns/credentials/v2', 'https://example.org/other']
    expect(await verifyOne({ ...document, '@context': other })).toMatchObject({ code: 'proof_contexts_differ' })
    const without = { ...document, '@context': toList(document['@context']).slice(0, 1) }
    expect(await verifyOne(without)).toMatchObject({ code: 'proof_contexts_differ' })
  })

  test('order of members does not matter, a number in another spelling neither', async () => {
    const document = await signed
    expect(await verifyOne(Object.fromEntries(Object.entries(document).reverse()))).toMatchObject({ unchanged: 'yes' })
  })

  test.each([
    [
      'a word without meaning',
      { honours: 'summa cum laude' },
      { meaning: 'terms_not_mapped', meaningFound: 'honours' },
    ],
    [
      'a context in place',
      { evidence: { '@context': {} } },
      { meaning: 'context_inline', meaningFound: '/evidence/@context' },
    ],
    ['nothing odd', {}, {}],
  ])('%s: the signature holds, and it is said', async (_what, more, details) => {
    const document = { ...makeBadge(key.did), ...more } as JsonObject
    const sealed = await seal(document, { signer: key.signer, cryptosuite: 'eddsa-jcs-2022' })
    const result = await verifyOne(sealed)
    expect(result).toMatchObject({ code: 'signature_holds', details })
    expect(Object.keys(result?.details ?? {}).filter((name) => name.startsWith('meaning'))).toEqual(
      Object.keys(details),
    )
  })

  test.each([
    ['too deep', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), 'nested too deep'],
    ['with `__proto__` as a name', '{"__proto__":{"a":1}}', 'forbidden name'],
  ])('%s: a code, never an error', async (_what, text, reason) => {
    const document = { ...(await signed), evidence: JSON.parse(text) as JsonObject }
    expect(await verifyOne(document)).toMatchObject({ code: 'json_ld_ill_formed', details: { reason } })
  })

  test('plain JSON without contexts', async () => {
    const { '@context': _none, ...plain } = makeBadge(key.did)
    const sealed = await seal(plain, { signer: key.signer, cryptosuite: 'eddsa-jcs-2022' })
    expect(sealed.proof).not.toHaveProperty('@context')
    expect(await verifyOne(sealed)).toMatchObject({ code: 'signature_holds' })
  })
})
