import { createHash, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { createWorkbench, keylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import { findDossierInFile } from '@wanderbuch/core/document/find-dossier-in-file'
import { verifyDossier } from '@wanderbuch/core/verify/verify-dossier'
import { verifyFiles } from '@wanderbuch/core/verify/verify-files'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { createWebCrypto, findLackingAlgorithms } from '@wanderbuch/proofs/web-crypto'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { listFixtureFiles } from '../e2e/fixture-files.ts'

const day = '2026-11-22' as IsoDay
const fixtures = new URL('../../fixtures/', import.meta.url).pathname
const read = (path: string) => ({ fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) })
const context = { trustLists: [sampleTrustList], day, crypto: nodeCrypto }

describe('files verified by core alone', () => {
  test('per file: digest, documents with their records and checks, what cannot be read', async () => {
    const shown = { type: ['VerifiablePresentation'], '@context': ['https://www.w3.org/ns/credentials/v2'] }
    const badge = JSON.parse(readFileSync(`${fixtures}valid-pinned/received/badge.json`, 'utf8')) as JsonObject
    const mixed = JSON.stringify({ ...shown, verifiableCredential: [badge, 'no.token.at-all'] })
    const files = [
      { fileName: 'mixed.json', bytes: Buffer.from(mixed) },
      { fileName: 'letter.txt', bytes: Buffer.from('Dear Sir or Madam') },
    ]
    const [first, second] = await verifyFiles(files, context)
    expect(first?.digest).toBe(createHash('sha256').update(mixed).digest('hex'))
    expect(first?.documents.map(({ format, records }) => [format, records.length])).toEqual([['presentation-json', 1]])
    expect(first?.documents[0]?.records[0]?.checks.map(({ name }) => name)).toHaveLength(6)
    expect(first?.unreadable.map(({ code, place }) => [code, place])).toEqual([
      ['document_ill_formed', '/verifiableCredential/1'],
    ])
    expect(second).toMatchObject({ documents: [], unreadable: [{ code: 'document_format_unknown' }] })
  })

  test('a file that is too large is refused before anything is hashed', async () => {
    const [huge] = await verifyFiles([{ fileName: 'huge', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }], context)
    expect(huge).toMatchObject({ digest: '', documents: [], unreadable: [{ code: 'document_too_large' }] })
  })

  test('with WebCrypto, as a browser does: the same answers for every fixture', async () => {
    const lacks = await findLackingAlgorithms(webcrypto.subtle)
    const files = listFixtureFiles().map(read)
    const crypto = createWebCrypto(webcrypto.subtle, lacks)
    const codes = (verified: Awaited<ReturnType<typeof verifyFiles>>) =>
      verified.map(({ documents, unreadable }) => [
        documents.flatMap(({ records }) => records.flatMap(({ checks }) => checks.map(({ code }) => code))),
        unreadable.map(({ code }) => code),
      ])
    const here = codes(await verifyFiles(files, context))
    const there = codes(await verifyFiles(files, { ...context, crypto }))
    expect(lacks.length > 0 ? there.length : there).toEqual(lacks.length > 0 ? here.length : here)
  })

  test('the workbench of command and server gives the same', async () => {
    const file = read(`${fixtures}tampered/received/badge.json`)
    const [alone] = await verifyFiles([file], context)
    const [result] = await keylessWorkbench.verifyFiles([file], context, { day })
    if (!result?.ok) throw new Error(result?.problem.code)
    expect(result.value.records).toEqual(alone?.documents[0]?.records)
    expect(result.value.digest).toBe(alone?.digest)
  })
})

describe('a dossier verified by core alone', async () => {
  const workbench = createWorkbench({ signer: createEd25519Signer(Buffer.alloc(32, 9)) })
  const request: DossierRequest = { host: 'DE', purpose: 'employee', day, languages: ['en'], matchDecisions: [] }
  const files = [
    read(`${fixtures}valid-pinned/received/badge.json`),
    read(`${fixtures}sealed-edc/received/credential.jsonld`),
  ]
  const made = await workbench.makeDossier({ request, files, trustLists: [sampleTrustList], sample: false })
  if (!made.ok) throw new Error(made.problem.code)
  const text = workbench.renderJson(made.value)
  const check = async (content: string | Uint8Array, crypto = nodeCrypto) => {
    const found = findDossierInFile(typeof content === 'string' ? Buffer.from(content) : content)
    if (!found) throw new Error('no dossier')
    const verified = await verifyDossier(found, crypto)
    if (!verified.ok) return [verified.problem.code, verified.problem.details.reason]
    return verified.value.answers.map(({ code }) => code)
  }
  const changed = (change: (dossier: { originals: Record<string, unknown>[]; facts: JsonObject[] }) => void) => {
    const copy = JSON.parse(text) as { originals: Record<string, unknown>[]; facts: JsonObject[] }
    change(copy)
    return JSON.stringify(copy)
  }

  test('as JSON, as page and as PDF', async () => {
    const holds = ['dossier_signature_holds', 'signer_not_known', 'originals_hold']
    expect(await check(text)).toEqual(holds)
    expect(await check(workbench.renderHtml(made.value))).toEqual(holds)
    expect(await check(await workbench.renderPdf(made.value))).toEqual(holds)
  })

  test('changed words, another original, another answer', async () => {
    expect((await check(text.replace('"DE"', '"IT"')))[0]).toBe('dossier_content_changed')
    const other = changed(({ originals: [first] }) => Object.assign(first ?? {}, { base64: 'e30=' }))
    expect(await check(other)).toEqual(['dossier_content_changed', 'signer_missing', 'originals_differ'])
    const lies = changed(({ facts }) => {
      const place = facts.findIndex(({ id }) => id === 'record-1/check/unchanged')
      facts[place] = { ...facts[place], value: { outcome: 'no', code: 'signature_wrong' } }
    })
    expect((await check(lies)).at(-1)).toBe('originals_differ')
  })

  test('what this check cannot look up stays open, it is never called a difference', async () => {
    const looked = changed(({ facts }) => {
      const place = facts.findIndex(({ id }) => id === 'record-1/check/holder')
      facts[place] = { ...facts[place], value: { outcome: 'yes', code: 'holder_key_proven' } }
    })
    expect((await check(looked)).at(-1)).toBe('originals_open')
  })

  test('without Ed25519 the signature is not determined', async () => {
    const old = { ...nodeCrypto, lacks: ['EdDSA'] as const, verify: () => false }
    expect((await check(text, old))[0]).toBe('algorithm_not_available')
  })

  test.each([
    ['{"kind":"wanderbuch-dossier","formatVersion":2}', 'kind'],
    ['{"kind":"wanderbuch-dossier","formatVersion":1}', 'request'],
  ])('%s', async (content, reason) => {
    expect(await check(content)).toEqual(['dossier_ill_formed', reason])
  })

  test.each(['{"type":"wanderbuch-dossier"}', '<html>wanderbuch-dossier</html>', 'wanderbuch-dossier', '{"kind":'])(
    'no dossier: %s',
    (content) => expect(findDossierInFile(Buffer.from(content))).toBeUndefined(),
  )

  test('no dossier: a PDF with something else attached, a damaged one, words of a dossier in a PDF', () => {
    const { bytes } = read(`${fixtures}pdf-with-attachment/received/certificate.pdf`)
    const words = Buffer.from('%PDF-1.7\n{"kind":"wanderbuch-dossier","formatVersion":1}')
    for (const one of [bytes, bytes.subarray(0, 900), words]) expect(findDossierInFile(one)).toBeUndefined()
  })
})
