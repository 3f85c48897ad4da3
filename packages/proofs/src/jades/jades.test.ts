import { createHash, X509Certificate } from 'node:crypto'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import { makeTestSeal, type SealAlgorithm, type TestSeal } from '../../test-support/test-certificate.ts'
import { encodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { createSelfSignedCertificate } from '../x509/create-self-signed-certificate.ts'
import { parseCertificate } from '../x509/certificate.ts'
import { parseSealed, readSealedContent } from './parse-sealed.ts'
import { sealJades } from './seal-jades.ts'
import { verifyJades } from './verify-jades.ts'

const payload = JSON.stringify({
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  note: 'synthetic – ⚒ "é"',
})
const sealedAt = '2026-11-22T10:00:00Z'

const seal = ({ signer, certificate }: TestSeal, more: { payload?: string; sealedAt?: string } = {}) =>
  sealJades({ payload, sealedAt, timeMember: 'sigT', signer, certificates: [certificate], crypto: testCrypto, ...more })

/** As received: through text and the strict parser. */
const verify = async (value: JsonValue) => {
  const received = parseJsonStrictly(encodeUtf8(JSON.stringify(value)))
  if (!received.ok) throw new Error(received.problem.code)
  const sealed = parseSealed(received.value)
  if (!sealed.ok) return sealed.problem
  const { results } = await verifyJades(sealed.value, testCrypto)
  return results[0]
}

const elliptic = await makeTestSeal('ES256')
const sealed = await seal(elliptic)
const signatures = sealed.signatures as readonly { readonly protected: string; readonly signature: string }[]
const header = JSON.parse(Buffer.from(signatures[0]?.protected ?? '', 'base64url').toString()) as JsonObject

/** A seal whose header the attacker (who holds the key) writes as they like. */
async function sealWith(change: (header: JsonObject) => object, { signer } = elliptic) {
  const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(change(header))))
  const signature = encodeBase64Url(await signer.sign(encodeUtf8(`${encoded}.${payload}`)))
  return { payload, signatures: [{ protected: encoded, signature }] }
}

describe('JAdES (ETSI TS 119 182-1) in the form of European Digital Credentials', () => {
  test.each(['RS256', 'ES256', 'ES384'] as const)(
    '%s: sealed, verified, certificate named',
    async (algorithm: SealAlgorithm) => {
      const made = await makeTestSeal(algorithm)
      expect(await verify(await seal(made))).toMatchObject({
        unchanged: 'yes',
        code: 'signature_holds',
        signedAt: sealedAt,
        signerIsIssuer: 'not-determined',
        details: { alg: algorithm, digest: createHash('sha256').update(payload).digest('hex') },
        signer: {
          kind: 'x509',
          subject: 'CN=SYNTHETIC TEST SEAL,O=Synthetic Body (test),C=ES',
          commonName: 'SYNTHETIC TEST SEAL',
          organisation: 'Synthetic Body (test)',
          country: 'ES',
          serialNumber: '0a1b2c3d',
          notBefore: '2026-01-01T00:00:00Z',
          notAfter: '2027-12-31T23:59:59Z',
          sha256: createHash('sha256').update(made.certificate).digest('hex'),
          der: encodeBase64(made.certificate),
        },
      })
    },
  )

  test('a changed word fails', async () => {
    expect(await verify({ ...sealed, payload: payload.replace('synthetic', 'Synthetic') })).toMatchObject({
      unchanged: 'no',
      code: 'signature_wrong',
    })
  })

  test('even a changed space fails: the stored words are signed, not their meaning', async () => {
    expect(await verify({ ...sealed, payload: `${payload} ` })).toMatchObject({ code: 'signature_wrong' })
  })

  test('the same words escaped otherwise in the file are the same words', () => {
    const text = JSON.stringify(sealed).replace('é', '\\u00e9')
    const received = parseJsonStrictly(encodeUtf8(text))
    expect(received).toMatchObject({ value: { payload } })
  })

  test('two seals: each is judged by itself', async () => {
    const other = await seal(await makeTestSeal('RS256'), { payload: 'other words' })
    const both = { payload, signatures: [...signatures, ...(other.signatures as JsonValue[])] }
    const parsed = parseSealed(both)
    const report = parsed.ok ? await verifyJades(parsed.value, testCrypto) : undefined
    expect(report).toMatchObject({
      mechanism: 'jades',
      results: [{ code: 'signature_holds' }, { code: 'signature_wrong' }],
    })
  })

  test.each([
    ['2025-12-31T23:59:59Z', 'sealed_outside_certificate_period'],
    ['2026-01-01T00:00:00Z', 'signature_holds'],
    ['2027-12-31T23:59:59.999Z', 'signature_holds'],
    ['2028-01-01T00:00:00Z', 'sealed_outside_certificate_period'],
    ['yesterday', 'sealing_time_missing'],
  ])('claimed time %s: %s', async (day, code) => {
    expect(await verify(await seal(elliptic, { sealedAt: day }))).toMatchObject({ unchanged: 'yes', code })
  })

  test('base64url payloads are read when the seal says so', async () => {
    const { b64: _b64, crit: _crit, ...plain } = header
    const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(plain)))
    const parsed = parseSealed({
      payload: encodeBase64Url(encodeUtf8('{"a":1}')),
      signatures: [{ protected: encoded, signature: '' }],
    })
    expect(parsed.ok && readSealedContent(parsed.value)).toEqual({ ok: true, value: '{"a":1}' })
    const asStored = parseSealed(sealed)
    expect(asStored.ok && readSealedContent(asStored.value)).toEqual({ ok: true, value: payload })
  })
})

describe('JAdES against attacks', () => {
  const without =
    (...names: string[]) =>
    (all: JsonObject) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))

  test.each([
    ['none', (all: JsonObject) => ({ ...all, alg: 'none' }), 'alg_none'],
    ['HS256', (all: JsonObject) => ({ ...all, alg: 'HS256' }), 'alg_symmetric'],
    ['RS256 with an EC key', (all: JsonObject) => ({ ...all, alg: 'RS256' }), 'key_not_for_algorithm'],
    ['ES384 with a P-256 key', (all: JsonObject) => ({ ...all, alg: 'ES384' }), 'key_not_for_algorithm'],
    ['unknown crit', (all: JsonObject) => ({ ...all, crit: ['b64', 'sigT', 'other'], other: 1 }), 'crit_unknown'],
    ['crit of an absent member', (all: JsonObject) => ({ ...all, crit: ['b64', 'sigT', 'adoTst'] }), 'crit_unknown'],
    ['crit twice', (all: JsonObject) => ({ ...all, crit: ['b64', 'b64'] }), 'crit_unknown'],
    ['crit of a base member', (all: JsonObject) => ({ ...all, crit: ['b64', 'alg'] }), 'crit_unknown'],
    ['b64 not critical', (all: JsonObject) => ({ ...all, crit: ['sigT'] }), 'b64_not_critical'],
    ['b64 of another type', (all: JsonObject) => ({ ...all, b64: 'false' }), 'jws_header_ill_formed'],
    [
      'detached data',
      (all: JsonObject) => ({ ...all, sigD: {}, crit: ['b64', 'sigT', 'sigD'] }),
      'detached_data_unsupported',
    ],
    ['no certificate', without('x5c'), 'certificate_missing'],
    ['empty x5c', (all: JsonObject) => ({ ...all, x5c: [] }), 'certificate_ill_formed'],
    [
      'certificate by address',
      (all: JsonObject) => ({ ...without('x5c')(all), x5u: 'https://example.org' }),
      'certificate_missing',
    ],
    ['other fingerprint', (all: JsonObject) => ({ ...all, 'x5t#S256': 'A'.repeat(43) }), 'certificate_reference_wrong'],
    [
      'cut certificate',
      (all: JsonObject) => ({ ...all, x5c: [encodeBase64(elliptic.certificate.subarray(0, 200))] }),
      'certificate_ill_formed',
    ],
    [
      'longer certificate',
      (all: JsonObject) => ({ ...all, x5c: [encodeBase64(Uint8Array.from([...elliptic.certificate, 0]))] }),
      'certificate_ill_formed',
    ],
  ])('%s', async (_name, change: (all: JsonObject) => object, code) => {
    const result = await verify(await sealWith(change))
    expect(result).toMatchObject({ code })
    expect(result && 'unchanged' in result && result.unchanged).not.toBe('yes')
  })

  test('nothing is taken from the unprotected header', async () => {
    const { x5c, ...rest } = header
    const hidden = await sealWith(() => rest)
    const [first] = hidden.signatures
    const attack = { payload, signatures: [{ ...first, header: { x5c: x5c ?? null, etsiU: [] } }] }
    expect(await verify(attack as JsonObject)).toMatchObject({ code: 'certificate_missing' })
    const marked = { payload, signatures: [{ ...signatures[0], header: { etsiU: ['any'], alg: 'none' } }] }
    expect(await verify(marked as JsonObject)).toMatchObject({ code: 'signature_holds' })
  })

  test('a certificate put in place of the sealing one', async () => {
    const foreign = await makeTestSeal('ES256', { subject: [['CN', 'University']] })
    const attack = await sealWith(({ 'x5t#S256': _digest, ...all }) => ({
      ...all,
      x5c: [encodeBase64(foreign.certificate)],
    }))
    expect(await verify(attack)).toMatchObject({ unchanged: 'no', code: 'signature_wrong' })
  })

  test('a certificate that is not for signing', async () => {
    const made = await makeTestSeal('ES256', { keyUsage: 0x20 })
    expect(await verify(await seal(made))).toMatchObject({ code: 'certificate_not_for_signing' })
  })

  test('a weak RSA key does not count', async () => {
    const made = await makeTestSeal('RS256', { bits: 1024 })
    expect(await verify(await seal(made))).toMatchObject({ unchanged: 'no', code: 'key_not_for_algorithm' })
  })

  test.each([
    [null, 'jws_ill_formed'],
    [{ payload: {}, signatures: [] }, 'jws_ill_formed'],
    [{ payload: 'a', signatures: [] }, 'jws_without_signatures'],
    [{ payload: 'a', signatures: [{}] }, 'jws_ill_formed'],
    [{ payload: 'a', signatures: Array.from({ length: 17 }, () => ({})) }, 'too_many_proofs'],
    [{ payload: 'a', protected: 'b', signature: 'c' }, 'jws_ill_formed'],
    [{ payload: 'a', signatures: [{ protected: 'ä', signature: '' }] }, 'jws_header_ill_formed'],
  ])('%j: %s', async (value, code) => {
    expect(await verify(value as JsonValue)).toMatchObject({ code })
  })
})

describe('X.509 (RFC 5280)', () => {
  test.each(['RS256', 'ES256', 'ES384'] as const)(
    '%s: Node reads what is written here, and both read the same',
    async (algorithm) => {
      const { certificate } = await makeTestSeal(algorithm, {
        subject: [
          ['C', 'IT'],
          ['ST', 'Lazio'],
          ['O', 'A, "B" + C'],
          ['OU', 'Ünï – ☃'],
          ['CN', 'Name'],
        ],
        notAfter: '2055-06-30T23:59:59Z',
      })
      const theirs = new X509Certificate(certificate)
      expect(theirs.verify(theirs.publicKey)).toBe(true)
      const ours = parseCertificate(certificate)
      if (!ours.ok) throw new Error(ours.problem.code)
      const { subject, notBefore, notAfter, serialNumber, publicKey } = ours.value
      expect(theirs.subject).toBe('C=IT\nST=Lazio\nO=A\\, \\"B\\" \\+ C\nOU=Ünï – ☃\nCN=Name')
      expect(subject.map(({ value }) => value)).toEqual(['IT', 'Lazio', 'A, "B" + C', 'Ünï – ☃', 'Name'])
      expect([notBefore, notAfter]).toEqual(['2026-01-01T00:00:00Z', '2055-06-30T23:59:59Z'])
      expect(new Date(theirs.validTo).toISOString()).toBe('2055-06-30T23:59:59.000Z')
      expect(serialNumber).toBe(theirs.serialNumber.toLowerCase())
      const spki = theirs.publicKey.export({ type: 'spki', format: 'der' })
      expect(publicKey?.kind === 'spki' && Buffer.from(publicKey.bytes)).toEqual(spki)
    },
  )

  test('an algorithm without a certificate form is a mistake of the caller', async () => {
    const { signer } = await makeTestSeal('ES256')
    const input = {
      subject: [],
      publicKeyInfo: new Uint8Array(),
      serialNumber: Uint8Array.of(1),
      notBefore: '',
      notAfter: '',
    }
    const made = createSelfSignedCertificate({ ...input, signer: { ...signer, algorithm: 'PS256' } })
    await expect(made).rejects.toThrow('PS256')
  })

  test('changed bytes: a problem or a certificate, never an error', () => {
    const { certificate } = elliptic
    fc.assert(
      fc.property(fc.nat(certificate.length - 1), fc.nat(255), fc.nat(certificate.length), (at, byte, end) => {
        const changed = certificate.slice(0, end)
        if (at < end) changed[at] = byte
        parseCertificate(changed)
      }),
      { numRuns: 2000 },
    )
  })
})
