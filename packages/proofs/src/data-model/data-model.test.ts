import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json/json-object.ts'
import { checkCredential } from './check-credential.ts'
import { checkEnvelope } from './check-envelope.ts'
import { checkPresentation } from './check-presentation.ts'
import { conformanceCodes } from './conformance-problem.ts'

/* W3C VC Data Model 2.0, sections 4 and 5: each demand once kept and once broken. */

const base = 'https://www.w3.org/ns/credentials/v2'
const school = 'did:web:school.example'
const credential: JsonObject = {
  '@context': [base],
  id: 'urn:uuid:9f1f3d0a-0d43-4c3f-8b1a-5a5b7f9a0001',
  type: ['VerifiableCredential'],
  issuer: school,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:ana', name: 'Ana' },
}
const say = (problems: readonly { code: string; pointer: string }[]) =>
  problems.map(({ code, pointer }) => `${code} ${pointer}`)
const check = (change: object) => say(checkCredential({ ...credential, ...change } as JsonObject))
const without = (document: JsonObject, name: string) =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name)) as JsonObject

describe('what fits', () => {
  test.each<readonly [string, object]>([
    ['the least there can be', {}],
    ['a URL as type', { type: ['VerifiableCredential', 'https://types.example/#Course'] }],
    ['a single context and type as text', { '@context': base, type: 'VerifiableCredential' }],
    ['an own context behind the base', { '@context': [base, { Course: 'https://types.example/#Course' }] }],
    [
      'an issuer with name in three languages',
      { issuer: { id: school, name: [{ '@value': 'School', '@language': 'en' }] } },
    ],
    ['text with direction', { name: { '@value': 'شهادة', '@language': 'ar', '@direction': 'rtl' } }],
    ['several subjects', { credentialSubject: [{ id: 'did:example:ana' }, { name: 'Ion' }] }],
    ['the same moment in two zones', { validFrom: '2026-01-01T01:00:00+01:00', validUntil: '2026-01-01T00:00:00Z' }],
    ['a schema', { credentialSchema: { id: 'https://s.example/1', type: 'JsonSchema' } }],
    ['several terms of use', { termsOfUse: [{ type: 'Policy' }, { type: 'Policy', id: 'urn:policy:2' }] }],
    ['a status of a kind not known here', { credentialStatus: { type: 'OtherStatus' } }],
    [
      'a resource nobody here has',
      { relatedResource: { id: 'https://x.example/', digestSRI: `sha256-${'A'.repeat(43)}=` } },
    ],
  ])('%s', (_name, change) => expect(check(change)).toEqual([]))
})

const entry = {
  id: 'https://lists.example/1#7',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://lists.example/1',
}
const messages = [0, 1].map((value) => ({ status: `0x${value}`, message: `m${value}` }))

describe('what does not fit', () => {
  test.each<readonly [object, readonly string[]]>([
    [{ '@context': [] }, ['context_missing /@context']],
    [{ '@context': ['https://other.example/v1', base] }, ['context_base_not_first /@context/0']],
    [{ '@context': [{ a: 'https://a.example/' }, base] }, ['context_base_not_first /@context/0']],
    [{ '@context': [base, 'https ://no'] }, ['context_ill_formed /@context/1']],
    [{ '@context': [base, 7] }, ['context_ill_formed /@context/1']],
    [{ id: null }, ['id_not_url /id']],
    [{ id: ['urn:a:1', 'urn:a:2'] }, ['id_not_url /id']],
    [{ id: 'one' }, ['id_not_url /id']],
    [{ id: '_:b0' }, ['id_not_url /id']],
    [{ id: 'https:///nohost' }, ['id_not_url /id']],
    [{ type: [] }, ['type_missing /type']],
    [{ type: ['VerifiableCredential', 4] }, ['type_missing /type']],
    [{ type: ['Course'] }, ['type_required_missing /type']],
    [{ issuer: null }, ['issuer_not_url /issuer']],
    [{ issuer: 'school' }, ['issuer_not_url /issuer']],
    [{ issuer: { name: 'School' } }, ['issuer_not_url /issuer/id']],
    [{ credentialSubject: {} }, ['subject_without_claims /credentialSubject']],
    [{ credentialSubject: [{ id: 'did:example:ana' }, {}] }, ['subject_without_claims /credentialSubject/1']],
    [{ credentialSubject: [] }, ['subject_missing /credentialSubject']],
    [{ credentialSubject: 'did:example:ana' }, ['subject_ill_formed /credentialSubject']],
    [{ credentialSubject: { id: ['urn:a:1', 'urn:a:2'] } }, ['id_not_url /credentialSubject/id']],
    [{ validFrom: '1 January 2026' }, ['time_ill_formed /validFrom']],
    [{ validUntil: '2026-06-01T00:00:00' }, ['time_without_offset /validUntil']],
    [{ validUntil: '2025-12-31T23:59:59Z' }, ['period_reversed /validUntil']],
    [{ name: { '@value': 'A', '@language': 'en', url: 'urn:x:1' } }, ['text_ill_formed /name']],
    [{ description: ['A', 5] }, ['text_ill_formed /description/1']],
    [{ name: { '@value': 'A', '@direction': 'up' } }, ['text_ill_formed /name']],
    [{ name: { '@language': 'en' } }, ['text_ill_formed /name']],
    [{ issuer: { id: school, name: { '@value': 1 } } }, ['text_ill_formed /issuer/name']],
    [{ credentialSchema: { id: 'https://s.example/1' } }, ['type_missing /credentialSchema/type']],
    [{ credentialSchema: { type: 'JsonSchema' } }, ['id_missing /credentialSchema/id']],
    [{ credentialSchema: [{ type: 'JsonSchema', id: 5 }] }, ['id_not_url /credentialSchema/0/id']],
    [{ refreshService: { id: 'urn:r:1' } }, ['type_missing /refreshService/type']],
    [{ termsOfUse: [{ type: 'P' }, {}] }, ['type_missing /termsOfUse/1/type']],
    [{ evidence: [] }, ['part_missing /evidence']],
    [{ evidence: ['seen'] }, ['part_not_object /evidence/0']],
    [{ renderMethod: {} }, ['type_missing /renderMethod/type']],
    [{ confidenceMethod: {} }, ['type_missing /confidenceMethod/type']],
    [{ credentialStatus: { type: 2 } }, ['type_missing /credentialStatus/type']],
    [{ credentialStatus: { type: 'S', id: 'no url' } }, ['id_not_url /credentialStatus/id']],
  ])('%j: %j', (change, found) => expect(check(change)).toEqual(found))

  test.each(['@context', 'type', 'issuer', 'credentialSubject'])('without %s', (name) => {
    const found = say(checkCredential(without(credential, name)))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^\\w+_missing /${name}$`))
  })
})

describe('entries of a Bitstring Status List, section 2.1', () => {
  test.each<readonly [object, string | undefined]>([
    [{}, undefined],
    [{ statusListIndex: 7 }, 'statusListIndex'],
    [{ statusListIndex: '-7' }, 'statusListIndex'],
    [{ statusListIndex: '07' }, 'statusListIndex'],
    [{ statusListCredential: 'list' }, 'statusListCredential'],
    [{ statusPurpose: ['revocation'] }, 'statusPurpose'],
    [{ statusSize: 0 }, 'statusSize'],
    [{ statusSize: 1.5 }, 'statusSize'],
    [{ statusSize: 2 }, 'statusMessage'],
    [{ statusPurpose: 'message' }, 'statusMessage'],
    [{ statusPurpose: 'message', statusMessage: messages }, undefined],
    [{ statusSize: 2, statusMessage: messages }, 'statusMessage'],
    [{ statusSize: 2, statusMessage: [...messages, ...messages] }, undefined],
    [{ statusMessage: [{ status: '0x0' }, { status: '0x1' }] }, 'statusMessage'],
    [{ statusReference: ['https://a.example/', 'b'] }, 'statusReference'],
    [{ id: 'https://lists.example/1' }, 'id'],
  ])('%j: %s', (change, name) => {
    const found = check({ credentialStatus: { ...entry, ...change } })
    expect(found).toEqual(name === undefined ? [] : [`status_entry_ill_formed /credentialStatus/${name}`])
  })
})

describe('related resources, section 5.3', () => {
  const id = 'https://files.example/plan'
  const sha256 = 'ab'.repeat(32)
  const asSri = (hex: string) => `sha256-${Buffer.from(hex, 'hex').toString('base64')}`
  const sources = { findPublishedDigests: (url: string) => (url === id ? [sha256] : undefined) }
  const find = (relatedResource: unknown) =>
    say(checkCredential({ ...credential, relatedResource } as JsonObject, sources))
  test.each<readonly [unknown, readonly string[]]>([
    [{ id, digestSRI: asSri(sha256) }, []],
    [{ id, digestMultibase: `u${Buffer.from(sha256, 'hex').toString('base64url')}`, mediaType: 'text/plain' }, []],
    [[{ id: 'https://files.example/other', digestSRI: asSri('00'.repeat(32)) }], []],
    [[{ id, digestSRI: asSri('00'.repeat(32)) }], ['digest_differs /relatedResource/0/digestSRI']],
    [[{ id, digestSRI: 'sha256-none' }], ['digest_ill_formed /relatedResource/0/digestSRI']],
    [[{ id }], ['digest_missing /relatedResource/0']],
    [[{ digestSRI: asSri(sha256) }], ['id_missing /relatedResource/0/id']],
    [[{ id: 'plan', digestSRI: asSri(sha256) }], ['id_not_url /relatedResource/0/id']],
    [[id], ['part_not_object /relatedResource/0']],
    [[], ['part_missing /relatedResource']],
    [
      [
        { id, digestSRI: asSri(sha256) },
        { id, digestSRI: asSri(sha256) },
      ],
      ['id_repeated /relatedResource/1/id'],
    ],
  ])('%j: %j', (value, found) => expect(find(value)).toEqual(found))
})

describe('VC 1.1', () => {
  const old = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    validFrom: undefined,
    issuanceDate: '2026-01-01T00:00:00Z',
  }
  test.each<readonly [object, readonly string[]]>([
    [old, []],
    [{ ...old, issuanceDate: undefined }, ['issuance_date_missing /issuanceDate']],
    [{ ...old, expirationDate: '2025-01-01T00:00:00Z' }, ['period_reversed /expirationDate']],
    [{ ...old, credentialSchema: {} }, ['type_missing /credentialSchema/type', 'id_missing /credentialSchema/id']],
  ])('%j: %j', (change, found) => expect(check(change)).toEqual(found))
})

describe('presentations, section 4.13', () => {
  const proof = { type: 'DataIntegrityProof' }
  const shown = { ...credential, proof }
  const presentation: JsonObject = { '@context': [base], type: ['VerifiablePresentation'] }
  const envelope = { '@context': base, type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+jwt,a.b.c' }
  const find = (change: object) => say(checkPresentation({ ...presentation, ...change } as JsonObject))
  test.each<readonly [object, readonly string[]]>([
    [{}, []],
    [{ verifiableCredential: [] }, []],
    [{ verifiableCredential: [shown, envelope], holder: { id: 'did:example:ana' } }, []],
    [{ verifiableCredential: shown }, []],
    [{ id: 'urn:uuid:1', holder: 'did:example:ana' }, []],
    [{ '@context': undefined }, ['context_missing /@context']],
    [{ '@context': ['https://other.example/', base] }, ['context_base_not_first /@context/0']],
    [{ type: undefined }, ['type_missing /type']],
    [{ type: ['Shown'] }, ['type_required_missing /type']],
    [{ id: 'one' }, ['id_not_url /id']],
    [{ holder: 'ana' }, ['holder_not_url /holder']],
    [{ holder: { name: 'Ana' } }, ['holder_not_url /holder/id']],
    [{ termsOfUse: {} }, ['type_missing /termsOfUse/type']],
    [{ verifiableCredential: ['https://c.example/1'] }, ['credential_not_object /verifiableCredential/0']],
    [{ verifiableCredential: [shown, 5] }, ['credential_not_object /verifiableCredential/1']],
    [
      { verifiableCredential: [{ ...shown, type: ['Course'] }] },
      ['type_required_missing /verifiableCredential/0/type'],
    ],
    [
      { verifiableCredential: [{ ...envelope, '@context': [] }] },
      ['envelope_ill_formed /verifiableCredential/0/@context'],
    ],
    [{ verifiableCredential: [credential] }, ['self_asserted_without_holder /verifiableCredential/0']],
    [
      { verifiableCredential: [credential], holder: 'did:example:ana' },
      ['self_asserted_by_another /verifiableCredential/0/issuer'],
    ],
    [{ verifiableCredential: [credential], holder: { id: school } }, []],
  ])('%j: %j', (change, found) => expect(find(change)).toEqual(found))

  test.each<readonly [object, string | undefined]>([
    [{}, undefined],
    [{ '@context': [base, 'https://other.example/'] }, undefined],
    [{ '@context': 'https://other.example/' }, '/@context'],
    [{ type: ['EnvelopedVerifiableCredential', 'Course'] }, '/type'],
    [{ id: 'a.b.c' }, '/id'],
  ])('envelope %j: %s', (change, pointer) => {
    const found = checkEnvelope({ ...envelope, ...change } as JsonObject, 'EnvelopedVerifiableCredential')
    expect(found.map((problem) => problem.pointer)).toEqual(pointer === undefined ? [] : [pointer])
  })
})

test('any value in any place: codes, never an error', () => {
  const names = [
    ...Object.keys(credential),
    'evidence',
    'credentialStatus',
    'relatedResource',
    'name',
    'validUntil',
    'holder',
  ]
  const change = fc.dictionary(fc.constantFrom(...names, 'verifiableCredential'), fc.jsonValue({ maxDepth: 4 }))
  fc.assert(
    fc.property(change, (found) => {
      const document = { ...credential, ...found } as JsonObject
      for (const { code, pointer } of [...checkCredential(document), ...checkPresentation(document)]) {
        expect(conformanceCodes).toContain(code)
        expect(pointer).toMatch(/^(\/.*)?$/s)
      }
    }),
    { numRuns: 500 },
  )
})
