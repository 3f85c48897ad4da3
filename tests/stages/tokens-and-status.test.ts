import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { issueSdJwt, type SdJwtToIssue } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { presentSdJwt } from '@wanderbuch/proofs/sd-jwt/present-sd-jwt'
import { splitSdJwt } from '@wanderbuch/proofs/sd-jwt/split-sd-jwt'
import {
  createStatusBytes,
  signTokenStatusList,
  writeBitstringListCredential,
} from '@wanderbuch/proofs/status/create-status-list'
import { writePlace } from '@wanderbuch/proofs/status/packed-list'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, succeed } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'

const day = '2026-11-22' as IsoDay
const now = Date.parse('2026-11-22T10:00:00Z') / 1000
const signer = createEd25519Signer(Buffer.alloc(32, 1))
const other = createEd25519Signer(Buffer.alloc(32, 2))
const [did = ''] = signer.verificationMethod.split('#')
const holder = createPublicKey(generateKeyPairSync('ed25519').privateKey).export({ format: 'jwk' }) as JsonObject
const listUrl = 'https://issuer.example.org/status/1'

/** A person and a body that do not exist. */
const learning: JsonObject = {
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  iss: did,
  iat: now - 86_400,
  exp: now + 86_400 * 400,
  cnf: { jwk: holder },
  issuing_authority: 'Synthetic Training Centre (test)',
  issuing_country: 'RO',
  date_of_issuance: '2026-11-20',
  date_of_expiry: '2027-06-30',
  family_name: 'Pop',
  given_name: 'Ana',
  achievement_title: 'Fitting of domestic circuits',
  learning_outcomes: ['Fits circuits', 'Tests circuits'],
  level_of_learning_experience: 4,
  expected_study_time: '40 hours',
  assessment_grade: 'good',
  language_of_classes: 'en',
}
const badge = (change: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: { id: did, name: 'Synthetic Training Centre (test)' },
  name: 'Fitting of domestic circuits',
  credentialSubject: { id: 'did:example:ana', name: 'Ana Pop' },
  ...change,
})

async function issue(document: Partial<SdJwtToIssue> & { claims: JsonObject }, by = signer): Promise<string> {
  const issued = await issueSdJwt({ conceal: [], ...document }, { signer: by, randomBytes, crypto: nodeCrypto })
  if (!issued.ok) throw new Error(issued.problem.code)
  return issued.value
}

async function run(text: string, more: { statusSource?: StatusSource; identity?: ShownIdentity } = {}) {
  const received = await receiveFiles([{ fileName: 'shown.txt', bytes: Buffer.from(text) }], nodeCrypto)
  const normalised = normaliseReceived(received)
  const verified = await verifyNormalised(normalised, { trustLists: [], day, crypto: nodeCrypto, ...more })
  return {
    formats: received.documents.map(({ format }) => format),
    unreadable: normalised.unreadable.map(({ code, place, details }) => [
      code,
      place,
      details.reason ?? details.format,
    ]),
    records: verified.map(({ record }) => record),
    checks: verified.map(({ checks }) => Object.fromEntries(checks.map(({ name, code }) => [name, code]))),
  }
}

describe('SD-JWT VC from the file to the checks', () => {
  test('the learning credential of the EUDI reference issuer', async () => {
    const { formats, records, checks } = await run(await issue({ claims: learning, conceal: [['given_name']] }))
    expect(formats).toEqual(['sd-jwt'])
    expect(records).toMatchObject([
      {
        basis: 'secured',
        kind: 'achievement',
        dialect: 'sd-jwt-vc',
        title: { und: 'Fitting of domestic circuits' },
        issuer: { id: did, name: { und: 'Synthetic Training Centre (test)' }, country: 'RO' },
        subject: { familyName: 'Pop', givenName: 'Ana' },
        issuedOn: '2026-11-20',
        validUntil: '2027-06-30',
        learningOutcomes: [{ number: 1, text: { und: 'Fits circuits' } }, { number: 2 }],
        workload: '40 hours',
        language: 'en',
        eqfLevelsStated: [],
        nqfLevelsStated: [{ code: '4', framework: '' }],
        hasStatus: false,
      },
    ])
    expect(records[0]).not.toHaveProperty('awardingBody')
    expect(records[0]?.remarks).toEqual([
      { code: 'credential_type_without_rulebook', place: '/vct' },
      { code: 'claim_not_read', place: '/assessment_grade' },
      { code: 'level_scale_not_stated', place: '/level_of_learning_experience' },
    ])
    expect(checks).toEqual([
      {
        unchanged: 'signature_holds',
        origin: 'origin_not_pinned',
        entitlement: 'entitlement_no_list_at_hand',
        validity: 'validity_in_force',
        status: 'status_no_list_named',
        holder: 'holder_key_not_shown',
      },
    ])
  })

  test('with an identity document the name is compared', async () => {
    const identity = { fullName: 'Ana Pop', birthDate: '1996-03-14' as IsoDay, seenBy: 'C', seenOn: day }
    const text = await issue({ claims: { ...learning, birthdate: '1996-03-14' } })
    const { checks, records } = await run(text, { identity })
    expect(records[0]?.subject.birthDate).toBe('1996-03-14')
    expect(checks[0]?.holder).toBe('holder_name_and_birth_date_match')
  })

  test('what was kept back is said', async () => {
    const text = await issue({ claims: learning, conceal: [['given_name'], ['learning_outcomes', null]] })
    const parts = splitSdJwt(text)
    const shown = parts.ok && (await presentSdJwt({ parts: parts.value, show: [], crypto: nodeCrypto }))
    const { records } = await run(shown && shown.ok ? shown.value : '')
    expect(records[0]?.learningOutcomes).toEqual([])
    expect(records[0]?.remarks).toContainEqual({ code: 'parts_not_shown', place: '' })
  })

  test('a type that is not known gives a bare record', async () => {
    const { records } = await run(await issue({ claims: { vct: 'https://example.org/t', iss: did, colour: 'red' } }))
    expect(records).toMatchObject([{ title: { und: 'https://example.org/t' }, learningOutcomes: [] }])
    expect(records[0]?.remarks.map(({ code }) => code)).toEqual([
      'credential_type_unknown',
      'title_missing',
      'claim_not_read',
    ])
  })

  test('in JSON', async () => {
    const [token = '', ...rest] = (await issue({ claims: learning, conceal: [['given_name']] })).split('~')
    const [signedHeader, payload, signature] = token.split('.')
    const header = { disclosures: rest.filter(Boolean) }
    const { formats, checks } = await run(JSON.stringify({ payload, protected: signedHeader, signature, header }))
    expect([formats, checks[0]?.unchanged]).toEqual([['sd-jwt'], 'signature_holds'])
  })

  test('changed, by another key, ill-formed', async () => {
    const text = await issue({ claims: learning, conceal: [['given_name']] })
    const swapped = Buffer.from('["salt","given_name","Eve"]').toString('base64url')
    expect((await run(text.replace(/~[^~]+~$/, `~${swapped}~`))).unreadable).toEqual([
      ['document_part_changed', '/', 'disclosure_not_referenced'],
    ])
    const forged = await run(await issue({ claims: learning }, other))
    expect(forged.checks[0]).toMatchObject({ unchanged: 'signer_is_not_issuer', origin: 'origin_signer_is_not_issuer' })
    expect((await run('eyJhIjoxfQ.eyJhIjoxfQ.c2ln~')).unreadable).toEqual([
      ['document_ill_formed', '/', 'jws_header_ill_formed'],
    ])
  })
})

describe('presentations hold credentials of every form', () => {
  const envelope = (id: string) => ({ '@context': '', type: 'EnvelopedVerifiableCredential', id })

  test('each is read and judged; what cannot be read is told and stops nothing', async () => {
    const shown = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [
        envelope(`data:application/vc+jwt,${await signVcJwt({ document: badge(), signer })}`),
        envelope('data:application/vc+cose;base64,0oRY'),
        envelope(`data:application/dc+sd-jwt,${await issue({ claims: learning })}`),
        badge(),
      ],
    }
    const { unreadable, records, checks } = await run(JSON.stringify(shown))
    expect(unreadable).toEqual([['document_ill_formed', '/verifiableCredential/1', 'cose_unsupported']])
    expect(records.map(({ id, basis, dialect }) => [id, basis, dialect])).toEqual([
      ['record-1', 'secured', 'vc-2.0'],
      ['record-2', 'secured', 'sd-jwt-vc'],
      ['record-3', 'unsecured', 'vc-2.0'],
    ])
    expect(checks.map(({ unchanged }) => unchanged)).toEqual(['signature_holds', 'signature_holds', 'no_proof'])
    expect(checks.map(({ holder }) => holder)).toEqual(['holder_not_shown', 'holder_key_not_shown', 'holder_not_shown'])
  })

  test('an envelope that is a file of its own', async () => {
    const token = await signVcJwt({ document: badge(), signer })
    expect(await run(JSON.stringify(envelope(`data:application/vc+jwt,${token}`)))).toMatchObject({
      formats: ['vc-jwt'],
      checks: [{ unchanged: 'signature_holds' }],
    })
    const text = await issue({ claims: learning })
    expect(await run(JSON.stringify(envelope(`data:application/dc+sd-jwt,${text}`)))).toMatchObject({
      formats: ['sd-jwt'],
      checks: [{ unchanged: 'signature_holds' }],
    })
    expect((await run(JSON.stringify(envelope('data:application/vc+cose;base64,0oRY')))).unreadable).toEqual([
      ['document_ill_formed', '/', 'cose_unsupported'],
    ])
  })

  test.each([
    [[], 'presentation_empty'],
    [['x'], 'jws_header_ill_formed'],
    [[7], 'enveloped_ill_formed'],
  ])('%j cannot be read', async (verifiableCredential, reason) => {
    const { unreadable } = await run(JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential }))
    expect(unreadable).toMatchObject([['document_ill_formed', expect.any(String), reason]])
  })
})

describe('status lists, by the source that is given', () => {
  const stated = (index: string) => ({
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: index,
    statusListCredential: listUrl,
  })
  const bytes = createStatusBytes(131_072)
  writePlace(bytes, { index: 7, value: 1 }, { size: 1, from: 'left' })
  const list = { url: listUrl, issuer: did, purpose: 'revocation', bytes, validFrom: '2026-11-01T00:00:00Z' } as const
  const answers = (content: string): StatusSource => {
    return () => succeed({ bytes: Buffer.from(content), lookedUpAt: '2026-11-22T08:00:00Z' })
  }
  const source = async () => answers(await signVcJwt({ document: writeBitstringListCredential(list), signer }))
  const token = (index: string, change: JsonObject = {}, by = signer) =>
    signVcJwt({ document: badge({ credentialStatus: stated(index), ...change }), signer: by })
  const statusOf = async (text: string, statusSource?: StatusSource) =>
    (await run(text, statusSource && { statusSource })).checks[0]?.status

  test('without a source the answer stays open', async () => {
    expect(await statusOf(await token('7'))).toBe('status_not_looked_up')
  })

  test.each([
    ['7', 'status_revoked'],
    ['8', 'status_valid'],
    ['999999', 'status_index_out_of_range'],
    ['x', 'status_entry_ill_formed'],
  ])('place %s: %s', async (index, code) => {
    expect(await statusOf(await token(index), await source())).toBe(code)
  })

  test('of several entries the one against the document speaks', async () => {
    const both = { credentialStatus: [stated('8'), { ...stated('8'), statusPurpose: 'suspension' }, stated('7')] }
    expect(await statusOf(await token('8', both), await source())).toBe('status_revoked')
    const open = { credentialStatus: [stated('8'), { ...stated('8'), statusPurpose: 'suspension' }] }
    expect(await statusOf(await token('8', open), await source())).toBe('status_purpose_differs')
  })

  test('SECURITY: an address in a document whose proof fails is never asked', async () => {
    const asked: string[] = []
    const spy: StatusSource = (url) => {
      asked.push(url)
      return fail({ code: 'status_source_unreachable' })
    }
    const changed = (await token('7')).replace(/\.[^.]+$/, `.${'A'.repeat(86)}`)
    expect(await statusOf(changed, spy)).toBe('rests_on_broken_document')
    expect(await statusOf(await token('7', {}, other), spy)).toBe('rests_on_broken_document')
    expect(await statusOf(JSON.stringify(badge({ credentialStatus: stated('7') })), spy)).toBe('status_not_looked_up')
    expect(asked).toEqual([])
    expect(await statusOf(await token('7'), spy)).toBe('status_list_not_reachable')
    expect(asked).toEqual([listUrl])
  })

  test('SD-JWT VC with a Token Status List', async () => {
    const claims = { ...learning, status: { status_list: { uri: listUrl, idx: 3 } } }
    const places = createStatusBytes(131_072)
    writePlace(places, { index: 3, value: 1 }, { size: 1, from: 'right' })
    const lists = await signTokenStatusList({ url: listUrl, bits: 1, bytes: places, issuedAt: now - 86_400 }, signer)
    const { records, checks } = await run(await issue({ claims }), { statusSource: answers(lists) })
    expect([records[0]?.hasStatus, checks[0]?.status]).toEqual([true, 'status_revoked'])
    expect((await run(await issue({ claims }))).checks[0]?.status).toBe('status_not_looked_up')
  })

  test('a part that was kept back may have named a list', async () => {
    const claims = badge({ credentialStatus: stated('7') })
    const text = await issue({ claims, conceal: [['credentialStatus']], typ: 'vc+sd-jwt' })
    expect(await statusOf(text, await source())).toBe('status_revoked')
    expect(await statusOf(text.replace(/~[^~]+~$/, '~'), await source())).toBe('status_may_be_withheld')
  })
})
