import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import {
  hasOpenssl,
  makeOpensslAuthority,
  openWorkshop,
  type OpensslKey,
  type Workshop,
} from '../../test-support/openssl.ts'
import { answerAbout, certify, listBy, makeTestAuthority, stampAt } from '../../test-support/test-authority.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { checkRevocation } from '../revocation/check-revocation.ts'
import { parseOcspResponse } from '../revocation/ocsp-response.ts'
import { parseRevocationList } from '../revocation/revocation-list.ts'
import { parseTimestamp } from '../timestamp/parse-timestamp.ts'
import { verifyTimestamp } from '../timestamp/verify-timestamp.ts'
import { buildChain } from './build-chain.ts'
import { readKnownCertificate, type KnownCertificate } from './known-certificate.ts'

/*
 * Another implementation makes what is read here, and reads what is made here: certificates, lists, answers and time stamps.
 */

const data = encodeUtf8('words to stamp')
const kinds: readonly OpensslKey[] = ['rsa', 'rsa-pss', 'P-256', 'P-384', 'P-521']

describe.skipIf(!hasOpenssl).each(kinds)('made by OpenSSL with %s, read here', (kind) => {
  let workshop: Workshop
  const known = (name: string): KnownCertificate => {
    const found = readKnownCertificate(encodeBase64(workshop.read(`${name}.der`)))
    if (!found) throw new Error(name)
    return found
  }
  const now = () => new Date().toISOString().replace(/\.\d+/, '')

  beforeAll(() => {
    workshop = openWorkshop()
    makeOpensslAuthority(workshop, kind)
  }, 60_000)
  afterAll(() => workshop.close())

  test('the chain', async () => {
    const candidates = ['responder', 'root', 'stamper', 'authority'].map(known)
    const { above, end } = await buildChain({ leaf: known('seal'), candidates, at: now(), crypto: testCrypto })
    expect([above.map(({ text }) => text), end]).toEqual([[known('authority').text, known('root').text], 'self-issued'])
  })

  test.each(['sha256', 'sha512'])('a time stamp over %s', async (digest) => {
    const { openssl, write, read } = workshop
    write('data', data)
    openssl('ts', '-query', '-data', 'data', `-${digest}`, '-cert', '-out', 'query')
    const by = ['-signer', 'stamper.pem', '-inkey', 'stamper.key', '-chain', 'root.pem']
    openssl('ts', '-reply', '-queryfile', 'query', '-config', 'settings.cnf', ...by, '-token_out', '-out', 'token')
    const verifying = { token: read('token'), candidates: [], crypto: testCrypto }
    expect(await verifyTimestamp({ ...verifying, data: [data] })).toMatchObject({
      code: 'timestamp_holds',
      authority: { text: known('stamper').text },
      chain: { above: [{ text: known('root').text }] },
    })
    expect(await verifyTimestamp({ ...verifying, data: [encodeUtf8('others')] })).toMatchObject({
      code: 'timestamp_imprint_wrong',
    })
  })

  test('a list and an answer, before and after a revocation', async () => {
    const { openssl, read } = workshop
    const signing = ['-config', 'settings.cnf', '-keyfile', 'authority.key', '-cert', 'authority.pem']
    const [leaf, issuer] = [known('seal'), known('authority')]
    const statusAt = async () => {
      openssl('ca', '-gencrl', ...signing, '-out', 'list.pem')
      openssl('crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.der')
      openssl('ocsp', '-issuer', 'authority.pem', '-cert', 'seal.pem', '-no_nonce', '-reqout', 'question')
      const asked = ['-index', 'index.txt', '-CA', 'authority.pem', '-reqin', 'question', '-ndays', '7']
      openssl('ocsp', ...asked, '-rsigner', 'responder.pem', '-rkey', 'responder.key', '-respout', 'answer')
      const [list, response] = [parseRevocationList(read('list.der')), parseOcspResponse(read('answer'))]
      if (!list || !response) throw new Error('not read')
      const time = { at: now(), proven: true }
      const shared = { known: leaf, issuer, candidates: [], time, crypto: testCrypto }
      const none = { lists: [], responses: [], unreadable: 0 }
      const byList = await checkRevocation({ ...shared, values: { ...none, lists: [list] } })
      const byAnswer = await checkRevocation({ ...shared, values: { ...none, responses: [response] } })
      return [byList.code, byAnswer.code]
    }
    expect((await statusAt())[0]).toBe('certificate_valid')
    openssl('ca', ...signing, '-valid', 'seal.pem')
    expect(await statusAt()).toEqual(['certificate_valid', 'certificate_valid'])
    openssl('ca', ...signing, '-revoke', 'seal.pem', '-crl_reason', 'keyCompromise')
    expect(await statusAt()).toEqual(['certificate_revoked_before', 'certificate_revoked_before'])
  })
})

describe.skipIf(!hasOpenssl)('SHA-1', () => {
  test('a time stamp over SHA-1 proves nothing', () => {
    const workshop = openWorkshop()
    makeOpensslAuthority(workshop, 'P-256')
    workshop.write('data', data)
    workshop.openssl('ts', '-query', '-data', 'data', '-sha1', '-cert', '-out', 'query')
    const by = ['-signer', 'stamper.pem', '-inkey', 'stamper.key', '-token_out', '-out', 'token']
    workshop.openssl('ts', '-reply', '-queryfile', 'query', '-config', 'settings.cnf', ...by)
    expect(parseTimestamp(workshop.read('token'))?.imprint.algorithm).toBeUndefined()
    workshop.close()
  }, 60_000)
})

describe.skipIf(!hasOpenssl)('made here, read by OpenSSL', () => {
  const pem = (der: Uint8Array, what: string) =>
    `-----BEGIN ${what}-----\n${encodeBase64(der)
      .match(/.{1,64}/g)
      ?.join('\n')}\n-----END ${what}-----\n`

  test('an authority below one that allows none is refused there too', async () => {
    const { root, authority } = await makeTestAuthority()
    const second = await certify('Second', { by: authority, keyUsage: 0x06, authority: {} })
    const leaf = await certify('Leaf', { by: second })
    const workshop = openWorkshop()
    for (const [name, list] of Object.entries({ root: [root], above: [authority, second], leaf: [leaf] }))
      workshop.write(`${name}.pem`, list.map(({ der }) => pem(der, 'CERTIFICATE')).join(''))
    const at = '2026-11-20T10:00:05Z'
    const trusted = ['-CAfile', 'root.pem', '-untrusted', 'above.pem', '-attime', String(Date.parse(at) / 1000)]
    expect(workshop.accepts('verify', ...trusted, 'leaf.pem')).toBe(false)
    const chain = await buildChain({ leaf, candidates: [root, authority, second], at, crypto: testCrypto })
    expect(chain.end).toBe('issuer-unfit')
    workshop.close()
  })

  test.each(['RS256', 'ES256', 'ES384', 'ES512'] as const)(
    '%s',
    async (algorithm) => {
      const made = await makeTestAuthority(algorithm)
      const { root, authority, leaf, stamper, responder } = made
      const workshop = openWorkshop()
      const { write, accepts } = workshop
      for (const [name, { der }] of Object.entries({ root, authority, leaf, stamper, responder }))
        write(`${name}.pem`, pem(der, 'CERTIFICATE'))
      const trusted = ['-CAfile', 'root.pem', '-untrusted', 'authority.pem']
      const at = ['-attime', String(Date.parse('2026-11-20T10:00:05Z') / 1000)]
      expect(accepts('verify', ...trusted, ...at, 'leaf.pem')).toBe(true)
      expect(accepts('verify', '-CAfile', 'root.pem', ...at, 'leaf.pem')).toBe(false)

      write('data', data)
      write('other', encodeUtf8('others'))
      write('token', await stampAt(stamper, '2026-11-20T10:00:05Z')(data))
      const token = ['-token_in', '-in', 'token', '-CAfile', 'root.pem', ...at]
      expect(accepts('ts', '-verify', '-data', 'data', ...token)).toBe(true)
      expect(accepts('ts', '-verify', '-data', 'other', ...token)).toBe(false)

      const { serialNumber } = leaf.certificate
      write('list.der', await listBy(authority, [{ serialNumber, revokedAt: '2026-11-20T09:00:00Z', reason: 1 }]))
      workshop.openssl('crl', '-in', 'list.der', '-inform', 'DER', '-out', 'list.pem')
      write('both.pem', pem(root.der, 'CERTIFICATE') + pem(authority.der, 'CERTIFICATE'))
      const crl = workshop.openssl('crl', '-in', 'list.pem', '-noout', '-text')
      expect(crl).toMatch(new RegExp(`Serial Number: ${serialNumber}`, 'i'))
      expect(accepts('verify', '-crl_check', '-CRLfile', 'list.pem', ...trusted, ...at, 'leaf.pem')).toBe(false)
      write('answer', await answerAbout(leaf, made))
      const answered = [
        '-respin',
        'answer',
        '-CAfile',
        'both.pem',
        '-issuer',
        'authority.pem',
        '-cert',
        'leaf.pem',
        ...at,
      ]
      const said = workshop.openssl('ocsp', ...answered, '-no_nonce', '-validity_period', '315360000')
      expect(said).toMatch(/leaf\.pem: good/)
      workshop.close()
    },
    30_000,
  )
})
