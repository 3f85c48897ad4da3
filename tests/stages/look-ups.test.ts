import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { answerFromKept, firstAnswer, keepSnapshots } from '@wanderbuch/core/look-ups/answer-from-copies'
import { listLookUps } from '@wanderbuch/core/look-ups/list-look-ups'
import { recordLookUps } from '@wanderbuch/core/look-ups/record-look-ups'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { createStatusBytes, encodeBitstring, signTokenStatusList } from '@wanderbuch/proofs/status/create-status-list'
import { writePlace } from '@wanderbuch/proofs/status/packed-list'
import { describe, expect, test } from 'vitest'
import {
  day,
  context,
  didWeb,
  didUrl,
  listUrl,
  issuer,
  metadataUrl,
  keysUrl,
  key,
  other,
  named,
  jwkOf,
  didDocument,
  metadata,
  keySet,
  statusEntry,
  badge,
  web,
  badgeToken,
  bitstring,
  sdJwt,
  type Places,
  snapshotOf,
  internet,
  normalise,
  checksOf,
} from './small-internet.ts'

describe('did:web, from the document to the checks', () => {
  test('without look-ups the key stays open, and the answer says that it can be looked up', async () => {
    const { codes, details } = await checksOf(await badgeToken())
    expect(codes).toMatchObject({ unchanged: 'key_not_looked_up', status: 'status_not_looked_up' })
    expect(details.unchanged).toMatchObject({ address: didUrl })
  })

  test.each([
    [0, 'status_valid'],
    [1, 'status_revoked'],
  ] as const)('looked up: the key holds, and place value %s says %s', async (value, status) => {
    const { lookUps, asked } = internet({ [didUrl]: didDocument(), [listUrl]: await bitstring(value) })
    const { codes, details } = await checksOf(await badgeToken(), recordLookUps(lookUps).lookUps)
    expect(codes).toMatchObject({ unchanged: 'signature_holds', origin: 'origin_not_pinned', status })
    expect(details.unchanged).toMatchObject({ keySource: didUrl, keyLookedUpOn: day })
    expect(details.status).toMatchObject({ list: listUrl, lookedUpOn: day })
    expect(asked).toEqual([`did-document ${didUrl}`, `status-list ${listUrl}`])
  })

  const shown = { id: '#key-1', type: 'JsonWebKey2020', controller: didWeb }
  test.each([
    ['of another DID', didDocument({ id: 'did:web:issuer.example' }), 'key_document_ill_formed'],
    ['a page', '<html></html>', 'key_document_ill_formed'],
    ['without the key', didDocument({ verificationMethod: [] }), 'key_not_listed'],
    ['for login alone', didDocument({ assertionMethod: [], authentication: ['#key-1'] }), 'key_not_for_purpose'],
    [
      'with a private key',
      didDocument({ verificationMethod: [{ ...shown, publicKeyJwk: { ...jwkOf(key), d: 'AA' } }] }),
      'key_ill_formed',
    ],
    [
      'of a key that another controls',
      didDocument({ verificationMethod: [{ ...shown, controller: 'did:web:b.example', publicKeyJwk: jwkOf(key) }] }),
      'key_not_listed',
    ],
    [
      'with another key under the name',
      didDocument({ verificationMethod: [{ ...shown, publicKeyJwk: jwkOf(other) }] }),
      'signature_wrong',
    ],
  ])('a document %s: %s', async (_what, document, code) => {
    const { lookUps } = internet({ [didUrl]: document })
    const { codes } = await checksOf(await badgeToken(), lookUps)
    expect(codes.unchanged).toBe(code)
    expect(codes.status).not.toBe('status_valid')
  })

  test('an address that does not answer leaves it open, with the reason', async () => {
    const { codes, details } = await checksOf(await badgeToken(), internet({}).lookUps)
    expect(codes.unchanged).toBe('key_not_reachable')
    expect(details.unchanged).toMatchObject({ address: didUrl, reason: 'status_404' })
  })
})

describe('SECURITY: what is asked, and when', () => {
  const places = async (): Promise<Places> => ({ [didUrl]: didDocument(), [listUrl]: await bitstring(0) })

  test('a changed document has its key looked up and nothing else', async () => {
    const { lookUps, asked } = internet(await places())
    const changed = (await badgeToken()).replace(/\.[^.]+$/, `.${'A'.repeat(86)}`)
    expect((await checksOf(changed, lookUps)).codes).toMatchObject({ unchanged: 'signature_wrong' })
    expect(new Set(asked)).toEqual(new Set([`did-document ${didUrl}`]))
  })

  test('a document of another signer than its issuer has no list looked up', async () => {
    const { lookUps, asked } = internet(await places())
    await checksOf(await badgeToken(web, { issuer: 'did:web:victim.example' }), lookUps)
    expect(asked.filter((one) => one.startsWith('status-list'))).toEqual([])
  })

  test.each(['did:web:127.0.0.1%3A80', 'did:web:[::1]', 'did:web:a.example:..:x', 'did:web:2130706433'])(
    '%s is not asked',
    async (did) => {
      const { lookUps, asked } = internet({})
      const { codes } = await checksOf(await badgeToken(named(`${did}#key-1`), { issuer: did }), lookUps)
      expect([codes.unchanged, asked]).toEqual(['key_not_resolvable', []])
    },
  )

  test('jwk, jku and x5u in a header are never asked', async () => {
    const { lookUps, asked } = internet({ [metadataUrl]: metadata(), [keysUrl]: keySet })
    const [head = '', ...rest] = (await sdJwt()).split('.')
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as JsonObject
    const more = { ...header, jku: 'https://evil.example/keys', x5u: 'https://evil.example/cert' }
    await checksOf([Buffer.from(JSON.stringify(more)).toString('base64url'), ...rest].join('.'), lookUps)
    expect(asked.filter((one) => one.includes('evil'))).toEqual([])
  })
})

describe('JWT VC Issuer Metadata', () => {
  test('keys behind jwks_uri: the one kid names', async () => {
    const { lookUps, asked } = internet({ [metadataUrl]: metadata(), [keysUrl]: keySet })
    const { codes, details } = await checksOf(await sdJwt(), lookUps)
    expect(codes.unchanged).toBe('signature_holds')
    expect(details.unchanged).toMatchObject({ keySource: keysUrl, keyLookedUpOn: day, signer: issuer })
    expect(asked).toEqual([`issuer-metadata ${metadataUrl}`, `issuer-keys ${keysUrl}`])
  })

  test.each([
    ['keys inside', metadata({ jwks_uri: undefined, jwks: keySet } as unknown as JsonObject), 'signature_holds'],
    ['of another issuer', metadata({ issuer: 'https://issuer.example' }), 'key_document_ill_formed'],
    ['keys inside and behind an address', metadata({ jwks: keySet }), 'key_document_ill_formed'],
    ['keys behind http', metadata({ jwks_uri: 'http://issuer.example/keys' }), 'key_document_ill_formed'],
    [
      'without the key',
      metadata({ jwks_uri: undefined, jwks: { keys: [{ ...jwkOf(other), kid: 'old' }] } } as unknown as JsonObject),
      'key_not_listed',
    ],
  ])('%s: %s', async (_what, document, code) => {
    const { lookUps } = internet({ [metadataUrl]: document, [keysUrl]: keySet })
    expect((await checksOf(await sdJwt(), lookUps)).codes.unchanged).toBe(code)
  })

  test('without look-ups the key stays open', async () => {
    expect((await checksOf(await sdJwt())).codes.unchanged).toBe('key_not_looked_up')
  })

  test.each([
    ['that names it', { issuer }, 'status_revoked'],
    ['that leaves its name out', {}, 'status_revoked'],
    ['of another', { issuer: 'https://other.example' }, 'status_list_not_proven'],
  ])('a Token Status List of the same issuer, %s', async (_what, stated, status) => {
    const bytes = createStatusBytes(131_072)
    writePlace(bytes, { index: 3, value: 1 }, { size: 1, from: 'right' })
    const list = { url: listUrl, ...stated, bits: 1, bytes, issuedAt: 1_763_000_000 } as const
    const { lookUps } = internet({
      [metadataUrl]: metadata(),
      [keysUrl]: keySet,
      [listUrl]: await signTokenStatusList(list, named('k1')),
    })
    const claims = { status: { status_list: { uri: listUrl, idx: 3 } } }
    expect((await checksOf(await sdJwt(named('k1'), claims), lookUps)).codes.status).toBe(status)
  })
})

describe('other kinds of list, looked up', () => {
  const places = async (list: string | JsonObject) => ({ [didUrl]: didDocument(), [listUrl]: list })

  test('StatusList2021', async () => {
    const bytes = createStatusBytes(131_072)
    writePlace(bytes, { index: 7, value: 1 }, { size: 1, from: 'left' })
    const subject = {
      type: 'StatusList2021',
      statusPurpose: 'revocation',
      encodedList: encodeBitstring(bytes).slice(1),
    }
    const document = {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vc/status-list/2021/v1'],
      id: listUrl,
      type: ['VerifiableCredential', 'StatusList2021Credential'],
      issuer: didWeb,
      credentialSubject: subject,
    }
    const { lookUps } = internet(await places(await signVcJwt({ document, signer: web })))
    const token = await badgeToken(web, { credentialStatus: { ...statusEntry, type: 'StatusList2021Entry' } })
    expect((await checksOf(token, lookUps)).codes).toMatchObject({
      unchanged: 'signature_holds',
      status: 'status_revoked',
    })
  })

  test.each([
    ['urn:uuid:1', 'status_revoked'],
    ['urn:uuid:2', 'status_valid'],
  ])('1EdTech revocation list, %s: %s', async (id, status) => {
    const list = {
      id: listUrl,
      type: '1EdTechRevocationList',
      issuer: didWeb,
      revokedCredential: [{ id: 'urn:uuid:1' }],
    }
    const { lookUps } = internet(await places(list))
    const token = await badgeToken(web, { id, credentialStatus: { id: listUrl, type: '1EdTechRevocationList' } })
    expect((await checksOf(token, lookUps)).codes.status).toBe(status)
  })
})

describe('what could be looked up', () => {
  test('comes in rounds: the key first, then the list, then nothing', async () => {
    const normalised = await normalise(await badgeToken())
    const keyRound = await listLookUps(normalised, context)
    expect(keyRound).toEqual([{ kind: 'did-document', url: didUrl }])
    const document = await snapshotOf(didUrl, didDocument())
    expect(await listLookUps(normalised, context, [document])).toEqual([{ kind: 'status-list', url: listUrl }])
    const list = await snapshotOf(listUrl, await bitstring(0))
    expect(await listLookUps(normalised, context, [document, list])).toEqual([])
  })

  test('an unsigned document names nothing to look up', async () => {
    expect(await listLookUps(await normalise(JSON.stringify(badge())), context)).toEqual([])
  })

  test('a snapshot whose bytes are not those of its digest counts as absent', async () => {
    const normalised = await normalise(await badgeToken())
    const document = await snapshotOf(didUrl, didDocument())
    const changed = { ...document, base64: Buffer.from(JSON.stringify(didDocument({ also: 1 }))).toString('base64') }
    expect(await listLookUps(normalised, context, [changed])).toEqual([{ kind: 'did-document', url: didUrl }])
  })

  test('with the key at hand and no list, status says that it was not looked up', async () => {
    const kept = keepSnapshots([await snapshotOf(didUrl, didDocument())], { pinned: true })
    const { codes } = await checksOf(await badgeToken(), answerFromKept(kept, nodeCrypto))
    expect(codes).toMatchObject({ unchanged: 'signature_holds', status: 'status_not_looked_up' })
  })

  test('one list looked up and one not: never a yes', async () => {
    const two = { credentialStatus: [statusEntry, { ...statusEntry, statusListCredential: `${listUrl}/other` }] }
    const known = [await snapshotOf(didUrl, didDocument()), await snapshotOf(listUrl, await bitstring(0))]
    const kept = keepSnapshots(known, { pinned: false })
    const { codes } = await checksOf(await badgeToken(web, two), answerFromKept(kept, nodeCrypto))
    expect(codes.status).toBe('status_not_looked_up')
  })
})

test('a pinned copy answers before the network, also when it is older than the list allows', async () => {
  const old = { ...(await snapshotOf(listUrl, await bitstring(1))), lookedUpAt: '2025-01-01T00:00:00Z' }
  const { lookUps, asked } = internet({ [didUrl]: didDocument(), [listUrl]: await bitstring(0) })
  const pinned = answerFromKept(keepSnapshots([old], { pinned: true }), nodeCrypto)
  const record = recordLookUps(firstAnswer([pinned, lookUps]))
  const { codes, details } = await checksOf(await badgeToken(), record.lookUps)
  expect(codes.status).toBe('status_revoked')
  expect(details.status).toMatchObject({ lookedUpOn: '2025-01-01' })
  expect(asked).toEqual([`did-document ${didUrl}`])
  expect(record.listKept()).toMatchObject([
    { kind: 'did-document', pinned: false },
    { kind: 'status-list', pinned: true, snapshot: { lookedUpAt: '2025-01-01T00:00:00Z' } },
  ])
})
