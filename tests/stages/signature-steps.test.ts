import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { compareSteps } from '@wanderbuch/core/verify/signature-steps/compare-steps'
import { explainDocument } from '@wanderbuch/core/verify/signature-steps/explain-document'
import { explainFile, stepsOfRecord } from '@wanderbuch/core/verify/signature-steps/explain-file'
import { listMembers, maxLines } from '@wanderbuch/core/verify/signature-steps/list-members'
import { readStatement } from '@wanderbuch/core/verify/signature-steps/read-statement'
import type { SignatureStep } from '@wanderbuch/core/verify/signature-steps/signature-step'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'

const day = '2026-11-22' as IsoDay
const fixtures = new URL('../../fixtures/', import.meta.url).pathname
const read = (path: string) => ({ fileName: basename(path), bytes: new Uint8Array(readFileSync(fixtures + path)) })
const asFile = (text: string) => ({ fileName: 'x', bytes: new TextEncoder().encode(text) })

async function stepsOf(file: Parameters<typeof explainFile>[0]): Promise<readonly SignatureStep[]> {
  const [[[first] = []] = []] = await explainFile(file, { crypto: nodeCrypto, day })
  if (!first?.ok) throw new Error(first?.problem.code ?? 'no signature')
  return first.value
}

const kinds = (steps: readonly SignatureStep[]) => steps.map(({ kind }) => kind)
const find = (steps: readonly SignatureStep[], kind: string) => steps.find((step) => step.kind === kind)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('Data Integrity: canonical forms, their hashes, and what is signed of them', async () => {
  const steps = await stepsOf(read('valid-pinned/received/badge.json'))
  expect(kinds(steps)).toEqual(['proof-options', 'document', 'signed', 'key', 'signature'])
  const [options, document, signed] = steps
  expect(document?.hash?.hex).toBe(sha256((document?.lines ?? []).map((line) => `${line}\n`).join('')))
  expect(signed?.lines[0]).toBe(`${options?.hash?.hex}${document?.hash?.hex}`)
})

test('VC-JWT: header, content, what is signed', async () => {
  const file = read('vc-jwt/received/course.jwt')
  const steps = await stepsOf(file)
  expect(kinds(steps)).toEqual(['header', 'payload', 'signed', 'key', 'signature'])
  const text = new TextDecoder().decode(file.bytes).trim()
  expect(find(steps, 'signed')?.hash?.hex).toBe(sha256(text.slice(0, text.lastIndexOf('.'))))
  const payload = Buffer.from(text.split('.')[1] ?? '', 'base64url')
  expect(find(steps, 'payload')?.hash?.hex).toBe(createHash('sha256').update(payload).digest('hex'))
  expect(find(steps, 'key')?.lines[0]).toMatch(/^did:/)
})

test('JAdES: header without the bytes of certificates, the payload, the certificate as key', async () => {
  const file = read('sealed-edc/received/credential.jsonld')
  const steps = await stepsOf(file)
  expect(find(steps, 'header')?.lines.filter((line) => line.includes('x5c'))).toEqual([])
  const { payload } = JSON.parse(new TextDecoder().decode(file.bytes)) as { readonly payload: string }
  expect(find(steps, 'payload')?.hash?.hex).toBe(sha256(payload))
  expect(find(steps, 'key')?.lines).toEqual([
    expect.stringMatching(/^CN=/),
    expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/),
  ])
})

test('SD-JWT: the parts shown stand between content and signature, each with its digest', async () => {
  const signer = createEd25519Signer(Buffer.alloc(32, 1))
  const claims: JsonObject = {
    vct: 'urn:x:learning',
    iss: signer.verificationMethod.split('#')[0] ?? '',
    given_name: 'Ana',
  }
  const issuer = { signer, randomBytes: (length: number) => new Uint8Array(length), crypto: nodeCrypto }
  const issued = await issueSdJwt({ claims, conceal: [['given_name']] }, issuer)
  if (!issued.ok) throw new Error(issued.problem.code)
  const steps = await stepsOf(asFile(issued.value))
  expect(kinds(steps)).toEqual(['header', 'payload', 'disclosures', 'signed', 'key', 'signature'])
  const digest = createHash('sha256')
    .update(issued.value.split('~')[1] ?? '')
    .digest('base64url')
  expect(find(steps, 'disclosures')?.lines).toEqual([`given_name = "Ana" (${digest})`])
})

test('XML signature: each digest as it is and as it was signed, the list of digests, the answer of the key', async () => {
  const steps = await stepsOf(read('elmo-signed/received/record-of-studies.xml'))
  expect(kinds(steps)).toEqual(['document', 'signed', 'key', 'signature'])
  const [document, signed, key, signature] = steps
  expect(document?.expected).toBe(document?.hash?.hex)
  expect(signed?.lines[0]).toMatch(/^<ds:SignedInfo/)
  const digest = Buffer.from(document?.expected ?? '', 'hex').toString('base64')
  expect(signed?.lines.join('')).toContain(`<ds:DigestValue>${digest}</ds:DigestValue>`)
  expect(key?.lines).toEqual([expect.stringMatching(/^CN=/), expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/)])
  expect(signature?.fits).toBe('yes')
})

test('XML, a changed word: the digest of the document parts, the signature over the list still fits', async () => {
  const steps = await stepsOf(read('elmo-changed-word/received/record-of-studies.xml'))
  expect(find(steps, 'document')?.expected).not.toBe(find(steps, 'document')?.hash?.hex)
  expect(find(steps, 'signature')?.fits).toBe('yes')
  const original = await stepsOf(read('elmo-signed/received/record-of-studies.xml'))
  const document = compareSteps(steps, original).find(({ kind }) => kind === 'document')
  expect(document?.onlyInFirst).toHaveLength(1)
  expect(document?.onlyInSecond).toHaveLength(1)
})

test('XML, a changed digest: the signature no longer fits the list', async () => {
  const file = read('elmo-changed-word/received/record-of-studies.xml')
  const before = await stepsOf(file)
  const asBase64 = (hex: string | undefined) => Buffer.from(hex ?? '', 'hex').toString('base64')
  const document = find(before, 'document')
  const text = new TextDecoder().decode(file.bytes).replace(asBase64(document?.expected), asBase64(document?.hash?.hex))
  const steps = await stepsOf(asFile(text))
  expect(find(steps, 'document')?.expected).toBe(find(steps, 'document')?.hash?.hex)
  expect(find(steps, 'signature')?.fits).toBe('no')
})

test('XAdES: what the seal says of itself is a step with its own two digests', async () => {
  const steps = await stepsOf(read('edci-xml-signed/received/credential.xml'))
  expect(kinds(steps)).toEqual(['document', 'properties', 'signed', 'key', 'signature'])
  expect(find(steps, 'properties')?.expected).toBe(find(steps, 'properties')?.hash?.hex)
})

test('XML, blanks put between tags: the document differs, and it is told where', async () => {
  const file = read('elmo-signed/received/record-of-studies.xml')
  const text = new TextDecoder().decode(file.bytes).replace('</learner>', ' </learner>')
  const document = compareSteps(await stepsOf(asFile(text)), await stepsOf(file)).find(
    ({ kind }) => kind === 'document',
  )
  expect(document?.isSame).toBe(false)
  expect(document?.onlyInFirst).toHaveLength(1)
})

test('XML, the signature moved over another part: the steps say why they cannot be taken', async () => {
  const [[[first] = []] = []] = await explainFile(read('elmo-wrapped/received/record-of-studies.xml'), {
    crypto: nodeCrypto,
    day,
  })
  expect(first?.ok).toBe(false)
})

test('one XML signature stands for every record of the file', async () => {
  const steps = await explainFile(read('elmo-signed/received/record-of-studies.xml'), { crypto: nodeCrypto, day })
  expect(stepsOfRecord(steps, { document: 0, record: 1 })).toEqual(stepsOfRecord(steps, { document: 0, record: 0 }))
  expect(stepsOfRecord(steps, { document: 0, record: 1 })).toHaveLength(1)
  expect(stepsOfRecord(steps, { document: 1, record: 0 })).toEqual([])
})

test('Open Badges 2.0, signed: the key that came along is tried', async () => {
  const all = (await explainFile(read('badge-2-signed/received/badge.zip'), { crypto: nodeCrypto, day })).flat(2)
  const [badge, ...more] = all
  if (!badge?.ok) throw new Error('no signature')
  expect(more).toEqual([])
  expect(kinds(badge.value)).toEqual(['header', 'payload', 'signed', 'key', 'signature'])
  expect(find(badge.value, 'key')?.lines.at(-1)).toMatch(/^did:jwk:/)
  expect(find(badge.value, 'signature')?.fits).toBe('yes')
})

test('Open Badges 2.0, signed: without its key the answer stays open, with a changed word it is no', async () => {
  const received = await receiveFiles([read('badge-2-signed/received/badge.zip')], nodeCrypto)
  const { documents } = normaliseReceived(received)
  const award = documents.map(({ document }) => document).find(({ content }) => content.kind === 'text')
  if (award?.content.kind !== 'text') throw new Error('no award')
  const { beside: _, ...alone } = award
  const [header = '', payload = '', signature = ''] = award.content.text.split('.')
  const words = Buffer.from(payload, 'base64url').toString().replace('"issuedOn":"20', '"issuedOn":"19')
  const changed = `${header}.${Buffer.from(words).toString('base64url')}.${signature}`
  const answers = [alone, { ...award, content: { kind: 'text' as const, text: changed } }].map(async (document) => {
    const [[first] = []] = await explainDocument(document, { crypto: nodeCrypto, day })
    return first?.ok && find(first.value, 'signature')?.fits
  })
  expect(await Promise.all(answers)).toEqual(['not-determined', 'no'])
})

test.each([
  ['valid-pinned/received/badge.json', /"name":\s*"[^"]*/, 'document'],
  ['sealed-edc/received/credential.jsonld', /Ana/, 'payload'],
  ['elmo-signed/received/record-of-studies.xml', /(?<=<bday>)1996/, 'document'],
])('%s: a changed word is the one line in which two copies differ', async (path, word, kind) => {
  const file = read(path)
  const text = new TextDecoder().decode(file.bytes)
  const steps = await stepsOf(file)
  const changed = await stepsOf(asFile(text.replace(word, (found) => `${found}x`)))
  const differing = compareSteps(changed, steps).filter(({ isSame }) => !isSame)
  expect(differing.map((one) => one.kind)).toContain(kind)
  const found = differing.find((one) => one.kind === kind)
  expect([found?.onlyInFirst.length, found?.onlyInSecond.length]).toEqual([1, 1])
  expect(compareSteps(steps, steps).every(({ isSame, onlyInFirst }) => isSame && onlyInFirst.length === 0)).toBe(true)
})

test('what carries no signature has no steps', async () => {
  const explained = await explainFile(read('unsealed-upload/received/upload.json'), { crypto: nodeCrypto, day })
  expect(explained).toEqual([[[]]])
})

test('a key that would have to be looked up: the steps say so', async () => {
  const text = new TextDecoder().decode(read('valid-pinned/received/badge.json').bytes)
  const file = asFile(
    text.replace(/"verificationMethod":\s*"[^"]*"/, '"verificationMethod": "did:web:school.example#k"'),
  )
  const [[[first] = []] = []] = await explainFile(file, { crypto: nodeCrypto, day })
  expect(first).toMatchObject({ ok: false, problem: { code: 'key_not_resolvable' } })
})

test.each([
  [
    '<did:x> <https://schema.org/name> "Ana \\"P\\""@en .',
    { subject: 'did:x', property: 'name', value: 'Ana \\"P\\"' },
  ],
  [
    '_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:a> .',
    { subject: '_:c14n0', property: 'type', value: 'urn:a' },
  ],
  ['<a> <urn:p> _:c14n1 <g> .', { subject: 'a', property: 'urn:p', value: '_:c14n1' }],
  ['no statement', { subject: '', property: '', value: 'no statement' }],
])('a statement to read: %s', (line, statement) => {
  expect(readStatement(line)).toEqual(statement)
})

test('members of JSON, one a line, names in order; a flood is cut', () => {
  expect(listMembers({ b: [1, { 'a/~': null }], a: {} })).toEqual(['/a = {}', '/b/0 = 1', '/b/1/a~1~0 = null'])
  expect(listMembers(Array.from({ length: maxLines + 5 }, () => 0))).toHaveLength(maxLines)
})
