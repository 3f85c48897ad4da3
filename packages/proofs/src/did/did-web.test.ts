import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTestKey } from '../../test-support/node-test-crypto.ts'
import { encodeBase58 } from '../encoding/base58.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { formatMultikey } from '../encoding/multikey.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { issuerMetadataUrl } from '../jose/issuer-metadata.ts'
import { didWebUrl } from './did-web.ts'
import { parseDidDocument } from './parse-did-document.ts'

describe('W3C CCG did:web Method: from the DID to the address', () => {
  test.each([
    ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
    ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
    ['did:web:example.com%3A3000', 'https://example.com:3000/.well-known/did.json'],
    ['did:web:example.com%3a3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
    ['did:web:Example.COM:User', 'https://example.com/User/did.json'],
    ['did:web:xn--bcher-kva.example:a%20b', 'https://xn--bcher-kva.example/a%20b/did.json'],
  ])('%s', (did, url) => expect(didWebUrl(did)).toEqual({ ok: true, value: url }))

  test.each([
    'did:web:',
    'did:web:localhost',
    'did:web:127.0.0.1',
    'did:web:127.0.0.1%3A80',
    'did:web:0x7f.1',
    'did:web:1.2',
    'did:web:[::1]',
    'did:web:a.example%3A',
    'did:web:a.example%3A0',
    'did:web:a.example%3A99999',
    'did:web:a.example.',
    'did:web:a.example:',
    'did:web:a.example::x',
    'did:web:a.example:..',
    'did:web:a.example:%2e%2E:x',
    'did:web:.example',
    'did:web:a.example:x%2Fy',
    'did:web:a.example:x%5Cy',
    'did:web:a.example:x%3Fy',
    'did:web:a.example:%00',
    'did:web:-a.example',
    'did:web:user@a.example',
    'did:web:a.example/x',
    'did:web:a.example?x',
    'did:web:a.example:%ff',
    'did:key:z6Mk',
    'did:web:a b.example',
    `did:web:a.example:${'x'.repeat(1_000)}`,
  ])('%s has none', (did) => expect(didWebUrl(did)).toEqual({ ok: false, problem: { code: 'did_ill_formed' } }))

  test('whatever is written: no crash, and the address has the host of the DID', () => {
    const part = fc.constantFrom('a.example', ':', '%3A', '%2e', '..', '/', '@', '127.0.0.1', '#', '?', '80')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const url = didWebUrl(`did:web:${parts.join('')}`)
        if (url.ok) expect(new URL(url.value).hostname).toBe(parts.join('').split(/:|%3A/i)[0]?.toLowerCase())
      }),
    )
  })
})

describe('JWT VC Issuer Metadata: from the issuer to the address', () => {
  test.each([
    ['https://example.com', 'https://example.com/.well-known/jwt-vc-issuer'],
    ['https://example.com/', 'https://example.com/.well-known/jwt-vc-issuer'],
    ['https://example.com/tenant/1234', 'https://example.com/.well-known/jwt-vc-issuer/tenant/1234'],
  ])('%s', (issuer, url) => expect(issuerMetadataUrl(issuer)).toEqual({ ok: true, value: url }))

  test.each([
    'http://example.com',
    'https://',
    'https://a@b.example',
    'https://a.example?x',
    'https://a.example#x',
    'did:web:a',
  ])('%s has none', (issuer) => expect(issuerMetadataUrl(issuer).ok).toBe(false))
})

const did = 'did:web:a.example'
const key = makeTestKey('EdDSA').publicKey
const jwk = key.kind === 'jwk' ? { ...key.jwk } : {}
const raw = decodeBase64Url(String((jwk as { x?: string }).x))
const parse = (document: unknown) => parseDidDocument(encodeUtf8(JSON.stringify(document)), did)
const method = (change: object) => ({ id: '#k', controller: did, ...change })
const documentOf = (change: object) => ({ id: did, verificationMethod: [method(change)], assertionMethod: ['#k'] })

describe('DID documents', () => {
  test.each([
    ['Multikey', { publicKeyMultibase: formatMultikey(key) }],
    ['Ed25519VerificationKey2020', { publicKeyMultibase: formatMultikey(key) }],
    ['JsonWebKey', { publicKeyJwk: jwk }],
    ['JsonWebKey2020', { publicKeyJwk: jwk }],
    ['Ed25519VerificationKey2018', { publicKeyBase58: raw.ok && encodeBase58(raw.value) }],
  ])('a key as %s', (type, members) => {
    expect(parse(documentOf({ type, ...members }))).toEqual({
      ok: true,
      value: {
        did,
        verificationMethods: [{ id: `${did}#k`, controller: did, publicKey: key, purposes: ['assertionMethod'] }],
      },
    })
  })

  test('a method inside the relationship it is for', () => {
    const embedded = { ...method({ type: 'JsonWebKey', publicKeyJwk: jwk }), id: `${did}#login` }
    expect(parse({ id: did, authentication: [embedded] })).toMatchObject({
      value: { verificationMethods: [{ id: `${did}#login`, purposes: ['authentication'] }] },
    })
  })

  test.each([
    ['of a kind not read here', documentOf({ type: 'EcdsaSecp256k1VerificationKey2019', publicKeyJwk: jwk })],
    ['for encryption', documentOf({ type: 'JsonWebKey', publicKeyJwk: { ...jwk, use: 'enc' } })],
    ['that another controls', documentOf({ type: 'JsonWebKey', publicKeyJwk: jwk, controller: 'did:web:b.example' })],
    ['of another DID', documentOf({ type: 'JsonWebKey', publicKeyJwk: jwk, id: 'did:web:b.example#k' })],
    ['of another length', documentOf({ type: 'Ed25519VerificationKey2018', publicKeyBase58: '11' })],
    ['in the wrong member', documentOf({ type: 'Multikey', publicKeyJwk: jwk })],
  ])('a key %s is left out', (_what, document) => {
    expect(parse(document)).toEqual({ ok: true, value: { did, verificationMethods: [] } })
  })

  const twice = [method({ type: 'JsonWebKey', publicKeyJwk: jwk }), method({ type: 'JsonWebKey', publicKeyJwk: jwk })]
  test.each([
    ['of another DID', { ...documentOf({}), id: 'did:web:a.example:x' }, 'did_document_ill_formed'],
    ['in another case', { ...documentOf({}), id: 'did:web:A.example' }, 'did_document_ill_formed'],
    ['that names a key twice', { id: did, verificationMethod: twice }, 'did_document_ill_formed'],
    [
      'of very many keys',
      { id: did, verificationMethod: Array.from({ length: 65 }, () => method({})) },
      'did_document_ill_formed',
    ],
    ['that is a list', [], 'did_document_ill_formed'],
    [
      'with a private JWK',
      documentOf({ type: 'JsonWebKey', publicKeyJwk: { ...jwk, d: 'x' } }),
      'did_shows_private_key',
    ],
    ['with a private multibase', documentOf({ type: 'Multikey', privateKeyMultibase: 'z' }), 'did_shows_private_key'],
  ])('a document %s: %s', (_what, document, code) => {
    expect(parse(document)).toMatchObject({ ok: false, problem: { code } })
  })

  test.each(['', '{', '<html>', '{"id":1,"id":2}'])('%j is no document', (text) => {
    expect(parseDidDocument(encodeUtf8(text), did)).toMatchObject({ problem: { code: 'did_document_ill_formed' } })
  })

  test('whatever stands there: no crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        parse({ id: did, verificationMethod: one, assertionMethod: other, authentication: one })
      }),
    )
  })
})
