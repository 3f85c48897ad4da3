import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { compareSteps } from '@wanderbuch/core/verify/signature-steps/compare-steps'
import { explainFile } from '@wanderbuch/core/verify/signature-steps/explain-file'
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

test.each([
  ['valid-pinned/received/badge.json', /"name":\s*"[^"]*/, 'document'],
  ['sealed-edc/received/credential.jsonld', /Ana/, 'payload'],
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
