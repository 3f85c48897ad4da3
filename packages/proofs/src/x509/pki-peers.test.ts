import { createHash, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import {
  BasicOCSPResponse,
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  OCSPResponse,
  SignedData,
  TSTInfo,
} from 'pkijs'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import { hasSharedData, readSharedText, sayWhenLeftOut } from '../../test-support/shared-data.ts'
import { answerAbout, listBy, makeTestAuthority, stampAt, stampedAt } from '../../test-support/test-authority.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { encodeHex } from '../encoding/hex.ts'
import { sha1OfIdentifier } from '../encoding/sha-1.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { isJsonObject } from '../json/json-object.ts'
import { parseSealed } from '../jades/parse-sealed.ts'
import { readTexts, readTokens, readUnsignedParts, readValues } from '../jades/unsigned-parts.ts'
import { findRevoked, parseRevocationList } from '../revocation/revocation-list.ts'
import { parseOcspResponse } from '../revocation/ocsp-response.ts'
import { parseTimestamp } from '../timestamp/parse-timestamp.ts'
import { verifyTimestamp } from '../timestamp/verify-timestamp.ts'
import { formatName } from './distinguished-name.ts'
import { readKnownCertificate } from './known-certificate.ts'
import { isSignedBy } from './signed-der.ts'

/*
 * What is read here beside what pkijs and Node read: certificates, lists, answers and tokens, of real samples and synthetic.
 */

sayWhenLeftOut('certificates, lists, answers and tokens of official samples')

const files = [
  'edc-2.0.6/credential-signed.jsonld',
  'edc-2.0.6/json_sealed_advanced.json',
  'edc-2.0.6/json_to_seal-signed-jades-baseline-lta.json',
  'official/Sample-MC-Annex1-signed.jsonld',
]

interface Material {
  readonly certificates: readonly string[]
  readonly lists: readonly Uint8Array[]
  readonly responses: readonly Uint8Array[]
  readonly tokens: readonly Uint8Array[]
}

function materialOf(file: string): Material {
  const sealed = parseSealed(JSON.parse(readSharedText(`elm/samples/${file}`)) as never)
  const parts = sealed.ok ? sealed.value.signatures.flatMap(({ etsiU }) => readUnsignedParts(etsiU)) : []
  const named = (name: string) => parts.filter((part) => part.name === name).map(({ value }) => value)
  const certificates = named('xVals').flatMap((list) =>
    (list as readonly { x509Cert: never }[]).map((one) => one.x509Cert),
  )
  const values = (name: string) => named('rVals').flatMap((one) => (isJsonObject(one) ? readValues(one[name]) : []))
  return {
    certificates: readTexts(certificates),
    lists: values('crlVals'),
    responses: values('ocspVals'),
    tokens: [...named('sigTst'), ...named('arcTst')].flatMap(readTokens),
  }
}

const made = await makeTestAuthority()
const { serialNumber } = made.leaf.certificate
const synthetic: Material = {
  certificates: Object.values(made).map(({ text }) => text),
  lists: [await listBy(made.authority, [{ serialNumber, revokedAt: '2026-11-20T09:00:00Z', reason: 1 }])],
  responses: [await answerAbout(made.leaf, made)],
  tokens: [await stampAt(made.stamper, stampedAt)(encodeUtf8('words'))],
}
const materials = [
  ['synthetic', synthetic] as const,
  ...(hasSharedData ? files : []).map((file) => [file, materialOf(file)] as const),
]

const own = (bytes: Uint8Array) => Uint8Array.from(bytes)
const second = (date: Date) => date.toISOString().replace('.000', '')

describe.each(materials)('%s', (_, { certificates, lists, responses, tokens }) => {
  test('certificates: names, period, number, use', () => {
    expect(certificates.length).toBeGreaterThan(3)
    for (const text of certificates) {
      const ours = readKnownCertificate(text)?.certificate
      const der = Buffer.from(text, 'base64')
      const [node, peer] = [new X509Certificate(der), Certificate.fromBER(own(der))]
      expect(ours?.serialNumber).toBe(node.serialNumber.toLowerCase().replace(/^00(?=.)/, ''))
      expect([ours?.notBefore, ours?.notAfter]).toEqual([second(peer.notBefore.value), second(peer.notAfter.value)])
      expect(ours?.extensions.isAuthority).toBe(node.ca)
      expect(ours?.extensions.extendedKeyUsage?.purposes).toEqual(
        (node as unknown as { keyUsage?: readonly string[] }).keyUsage,
      )
      const common = /CN=(.*)/.exec(node.subject)?.[1]
      expect(formatName(ours?.subject ?? [])).toContain(`CN=${common}`)
      expect(encodeHex(sha1OfIdentifier(der))).toBe(node.fingerprint.replaceAll(':', '').toLowerCase())
    }
  })

  test('who signed whom', async () => {
    const known = certificates.flatMap((text) => readKnownCertificate(text) ?? [])
    for (const one of known)
      for (const issuer of known) {
        const node = new X509Certificate(one.der)
        const isSha1 = one.certificate.signed.algorithm === undefined
        const theirs = !isSha1 && node.verify(new X509Certificate(issuer.der).publicKey)
        expect(await isSignedBy(one.certificate.signed, issuer.certificate.publicKey, testCrypto)).toBe(theirs)
      }
  })

  test('lists: times, entries, signature', async () => {
    for (const der of lists) {
      const ours = parseRevocationList(der)
      const peer = CertificateRevocationList.fromBER(own(der))
      expect([ours?.thisUpdate, ours?.nextUpdate]).toEqual([
        second(peer.thisUpdate.value),
        peer.nextUpdate && second(peer.nextUpdate.value),
      ])
      for (const entry of peer.revokedCertificates ?? []) {
        const number = encodeHex(new Uint8Array(entry.userCertificate.valueBlock.valueHexView)).replace(/^00(?=.)/, '')
        expect(ours && findRevoked(ours, number)).toMatchObject({ revokedAt: second(entry.revocationDate.value) })
      }
      expect(ours && findRevoked(ours, '7fffffff')).toBeUndefined()
      for (const text of certificates) {
        const issuer = readKnownCertificate(text)
        if (!ours || !issuer) throw new Error('not read')
        const theirs = await peer.verify({ issuerCertificate: Certificate.fromBER(own(issuer.der)) }).catch(() => false)
        expect(await isSignedBy(ours.signed, issuer.certificate.publicKey, testCrypto)).toBe(theirs)
      }
    }
  })

  test('answers: status, times', () => {
    for (const der of responses) {
      const ours = parseOcspResponse(der)
      const bytes = OCSPResponse.fromBER(own(der)).responseBytes?.response.valueBlock.valueHexView
      const peer = BasicOCSPResponse.fromBER(own(bytes ?? new Uint8Array()))
      expect(ours?.producedAt).toBe(
        second(new Date(Math.floor(peer.tbsResponseData.producedAt.getTime() / 1000) * 1000)),
      )
      expect(ours?.certificates.length).toBe(peer.certs?.length)
      const [mine, theirs] = [ours?.answers[0], peer.tbsResponseData.responses[0]]
      expect(mine?.status).toBe('good')
      expect((theirs?.certStatus as { idBlock: { tagNumber: number } } | undefined)?.idBlock.tagNumber).toBe(0)
      expect(mine?.serialNumber).toBe(
        encodeHex(new Uint8Array(theirs?.certID.serialNumber.valueBlock.valueHexView ?? [])).replace(/^00(?=.)/, ''),
      )
    }
  })

  test('tokens: time, imprint, certificates', () => {
    for (const der of tokens) {
      const ours = parseTimestamp(der)
      const peer = new SignedData({ schema: ContentInfo.fromBER(own(der)).content as never })
      const content = new Uint8Array(peer.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0))
      const info = TSTInfo.fromBER(content)
      expect(ours?.time).toBe(second(info.genTime))
      expect(ours && encodeHex(ours.imprint.digest)).toBe(
        encodeHex(new Uint8Array(info.messageImprint.hashedMessage.valueBlock.valueHexView)),
      )
      const inside = [...(peer.certificates ?? [])]
      expect(ours?.certificates.length).toBe(inside.length)
    }
  })
})

test('SHA-1 as Node computes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(encodeHex(sha1OfIdentifier(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'))
    }),
  )
})

describe('SECURITY: DER that was changed, cut or made to cost', () => {
  const [list, response, token] = [synthetic.lists[0], synthetic.responses[0], synthetic.tokens[0]] as const
  const readers = {
    certificate: [made.leaf.der, (der: Uint8Array) => readKnownCertificate(encodeBase64(der))],
    list: [list ?? new Uint8Array(), (der: Uint8Array) => parseRevocationList(der)],
    answer: [response ?? new Uint8Array(), parseOcspResponse],
    token: [token ?? new Uint8Array(), parseTimestamp],
  } as const

  test.each(Object.entries(readers))(
    '%s: any changed or cut bytes are read or refused, never an error',
    (_, [der, read]) => {
      expect(read(der)).toBeDefined()
      fc.assert(
        fc.property(fc.nat(der.length - 1), fc.nat(255), fc.nat(der.length), (place, byte, end) => {
          const changed = der.slice(0, Math.max(end, place))
          if (place < changed.length) changed[place] = byte
          read(changed)
        }),
        { numRuns: 2000 },
      )
      fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)))
      expect(read(Uint8Array.from([...der, 0]))).toBeUndefined()
      expect(read(der.slice(0, -1))).toBeUndefined()
    },
  )

  test.each([
    ['a length of four bytes', [0x30, 0x84, 0x7f, 0xff, 0xff, 0xff]],
    ['a length that is not the shortest', [0x30, 0x81, 0x03, 0x02, 0x01, 0x00]],
    ['no fixed length', [0x30, 0x80, 0x00, 0x00]],
    ['a tag of several bytes', [0x3f, 0x81, 0x01, 0x00]],
  ])('%s', (_, bytes) => {
    for (const [, read] of Object.values(readers)) expect(read(Uint8Array.from(bytes))).toBeUndefined()
  })

  test('sequences in sequences, very deep', () => {
    let der = Uint8Array.of(0x30, 0)
    for (let depth = 0; depth < 5000; depth += 1) {
      const { length } = der
      const header = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
      der = Uint8Array.from([0x30, ...header, ...der])
    }
    for (const [, read] of Object.values(readers)) expect(read(der)).toBeUndefined()
  })

  test('a list of more entries than are read says nothing', async () => {
    const entry = { serialNumber: '05', revokedAt: '2026-11-20T09:00:00Z' }
    const entries = (count: number) => Array.from({ length: count }, () => entry)
    const short = parseRevocationList(await listBy(made.authority, entries(20)))
    const whole = short?.entries ?? new Uint8Array()
    const long = new Uint8Array(whole.length * 10_001)
    for (let copy = 0; copy < 10_001; copy += 1) long.set(whole, copy * whole.length)
    expect(short && findRevoked({ ...short, entries: long }, '06')).toBe('ill-formed')
    expect(short && findRevoked({ ...short, entries: long.subarray(0, whole.length * 10_000) }, '06')).toBeUndefined()
    expect(parseRevocationList(new Uint8Array(8_000_001).fill(0x30))).toBeUndefined()
  })

  test('a changed token is never taken for one that holds', async () => {
    const stamped = token ?? new Uint8Array()
    await fc.assert(
      fc.asyncProperty(fc.nat(stamped.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const changed = stamped.slice()
        changed[place] = (changed[place] ?? 0) ^ flip
        const data = [encodeUtf8('words')]
        const { code } = await verifyTimestamp({ token: changed, data, candidates: [], crypto: testCrypto })
        if (code === 'timestamp_holds') expect(insignificant(changed)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  /** Versions, the list of digests and the number in SignerInfo are not signed; the time and the imprint are. */
  const insignificant = (changed: Uint8Array) => {
    const [before, after] = [parseTimestamp(token ?? new Uint8Array()), parseTimestamp(changed)]
    return (
      before?.time === after?.time &&
      encodeHex(before?.content ?? new Uint8Array()) === encodeHex(after?.content ?? new Uint8Array())
    )
  }
})
