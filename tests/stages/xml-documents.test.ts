import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { listLookedAt } from '@wanderbuch/core/verify/looked-at'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'
import { sealXml } from '@wanderbuch/proofs/xml-signature/seal-xml'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/* ELMO with its XML signature through document, normalise and verify. The person and the body do not exist. */

const day = '2026-11-22' as IsoDay
const received = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}/received/record-of-studies.xml`, import.meta.url), 'utf8')
const signedText = received('elmo-signed')
const signature = /<ds:Signature[^]*<\/ds:Signature>/
const bareText = signedText.replace(signature, '')

async function look(text: string) {
  const files = [{ fileName: 'file.xml', bytes: new TextEncoder().encode(text) }]
  const normalised = normaliseReceived(await receiveFiles(files, nodeCrypto))
  const records = await verifyNormalised(normalised, { trustLists: [], day, crypto: nodeCrypto })
  const answers = records.map(({ checks }) => checks.slice(0, 2).map(({ outcome, code }) => `${outcome} ${code}`))
  return { records, answers, unreadable: normalised.unreadable }
}

test('one signature stands for every record of the file', async () => {
  const { answers, records } = await look(signedText)
  const each = ['yes signature_holds', 'not-determined origin_not_pinned']
  expect(answers).toEqual([each, each])
  expect(records.map(({ record }) => record.basis)).toEqual(['secured', 'secured'])
})

test('without a signature it is unsecured', async () => {
  const { answers, records } = await look(bareText)
  expect(records[0]?.record.basis).toBe('unsecured')
  expect(answers[0]).toEqual(['not-determined no_proof', 'not-determined origin_needs_unchanged'])
})

test('a changed word: no, for every record', async () => {
  const { answers } = await look(received('elmo-changed-word'))
  expect(answers.flat().filter((one) => one.startsWith('no '))).toEqual(['no signature_wrong', 'no signature_wrong'])
})

test('SECURITY: what is read stands in the signed bytes; a comment cannot hide or split a value', async () => {
  const { records, answers } = await look(
    signedText.replace('<bday>1996', '<bday>1996<!-- -->').replace('Pop', 'Po<!---->p'),
  )
  expect(answers[0]?.[0]).toBe('yes signature_holds')
  expect(records[0]?.record.subject).toEqual({ givenName: 'Ana', familyName: 'Pop', birthDate: '1996-03-14' })
})

test('a key that only stands beside the signature: unchanged, and nobody is named', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: 'test' })
  const publicKey = createPublicKey(privateKey)
  const certificate = await createSelfSignedCertificate({
    subject: [['CN', 'Universitatea Tehnică Exemplu (sample university)']],
    publicKeyInfo: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    signer,
    serialNumber: Uint8Array.of(1),
    notBefore: '2023-01-01T00:00:00Z',
    notAfter: '2033-01-01T00:00:00Z',
  })
  const sealed = await sealXml({ text: bareText, signer, certificates: [certificate], crypto: nodeCrypto })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.of(4), ...[x, y].map((one) => Buffer.from(one, 'base64url'))]).toString('base64')
  const value = `<ds:KeyValue><k:ECKeyValue xmlns:k="http://www.w3.org/2009/xmldsig11#"><k:NamedCurve URI="urn:oid:1.2.840.10045.3.1.7"/><k:PublicKey>${point}</k:PublicKey></k:ECKeyValue></ds:KeyValue>`
  const { answers } = await look(sealed.replace(/<ds:X509Data>.*<\/ds:X509Data>/, value))
  expect(answers[0]).toEqual(['yes key_without_name', 'not-determined origin_key_without_name'])
})

test('a certificate that only names the university: unchanged, never from it', async () => {
  const { answers } = await look(signedText)
  expect(answers[0]?.[1]).toBe('not-determined origin_not_pinned')
})

const unread = (parts: string) =>
  `<xades:UnsignedProperties><xades:UnsignedSignatureProperties>${parts}</xades:UnsignedSignatureProperties></xades:UnsignedProperties>`

async function partsNotLookedAt(text: string) {
  const { answers, records } = await look(text)
  const [record] = records
  const [check] = record?.checks ?? []
  if (!record || !check) throw new Error('no check')
  const rows = listLookedAt({ verified: record, check, day, trustLists: [] })
  return { answer: answers[0]?.[0], row: rows.find(({ name }) => name === 'not-looked-at')?.value }
}

test.each([
  [
    'of a seal',
    () =>
      readFileSync(new URL('../../fixtures/edci-xml-signed/received/credential.xml', import.meta.url), 'utf8').replace(
        '</xades:QualifyingProperties>',
        `${unread('<xades:RefsOnlyTimeStamp/>')}$&`,
      ),
    'yes seal_time_claimed',
    'time-stamp-of-references',
  ],
  [
    'of a plain signature, which has no place for them',
    () =>
      signedText.replace(
        '</ds:Signature>',
        `<ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#">${unread('<xades:SignatureTimeStamp/>')}</xades:QualifyingProperties></ds:Object>$&`,
      ),
    'yes seal_parts_not_read',
    'time-stamp',
  ],
])('parts that nobody signed, %s: unchanged, and told by their names', async (_, make, answer, part) => {
  const found = await partsNotLookedAt(make())
  expect(found.answer).toBe(answer)
  expect(found.row).toEqual({ kind: 'list', items: [{ kind: 'message', key: `seal-part.${part}` }] })
})

test('the root may stand behind a long comment', async () => {
  const late = signedText.replace('?>', `?><!--${' long'.repeat(2000)}-->`)
  expect((await look(late)).answers[0]?.[0]).toBe('yes signature_holds')
})

test('SECURITY: mutated files are read or refused, never an error; what holds says what was signed', async () => {
  const texts = [
    signedText,
    readFileSync(new URL('../../fixtures/edci-xml-signed/received/credential.xml', import.meta.url), 'utf8'),
  ]
  const told = await Promise.all(
    texts.map(async (text) => JSON.stringify((await look(text)).records.map(({ record }) => record))),
  )
  const piece = fc.constantFrom(
    '<',
    '</',
    '>',
    '&',
    '"',
    '<a/>',
    '<hasPart>',
    ' id="x"',
    '<!--',
    '\u0000',
    '9',
    ' xmlns=""',
    '',
  )
  const mutation = fc.tuple(fc.nat(1), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), piece)
  await fc.assert(
    fc.asyncProperty(mutation, async ([which, share, cut, inserted]) => {
      const text = texts[which] ?? ''
      const at = Math.floor(share * text.length)
      const { records, answers } = await look(text.slice(0, at) + inserted + text.slice(at + cut))
      const holds = answers.some(([unchanged]) => unchanged?.startsWith('yes'))
      if (holds) expect(JSON.stringify(records.map(({ record }) => record))).toBe(told[which])
    }),
    { numRuns: 300 },
  )
})

test('SECURITY: a document type declaration is refused with its place', async () => {
  const { unreadable } = await look(received('elmo-with-dtd'))
  expect(unreadable).toMatchObject([{ code: 'document_xml_refused', details: { reason: 'xml_doctype', line: 3 } }])
})
