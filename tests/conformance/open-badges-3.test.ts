import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { answerLine, lookAtFiles, sharedFile } from './look-at-files.ts'
import { dataFolder, hasFolder } from './shared-folder.ts'

/*
 * Open Badges 3.0 and CLR 2.0 of 1EdTech: the public samples, each with its verdict, and records of several credentials
 * with endorsements, made here. Keys behind web addresses are not looked up; `shared-samples.test.ts` of the proofs holds
 * the same samples against the keys their addresses end in.
 */

const here = hasFolder(dataFolder, 'public samples of Open Badges 3.0')
const checks = ['unchanged', 'validity', 'status'] as const

async function verdictsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(join(dataFolder, 'openbadges', folder)).toSorted()) {
    const seen = await lookAtFiles([sharedFile(`openbadges/${folder}/${name}`)])
    const endorsed = seen.records.flatMap(({ endorsements }) => endorsements.map(({ code }) => code))
    const count = endorsed.length > 0 ? `, ${endorsed.length} endorsements: ${[...new Set(endorsed)].join(' ')}` : ''
    found[name] = `${answerLine(seen, ...checks)}${count}`
  }
  return found
}

describe.skipIf(!here)('each public sample has a verdict with its reason', () => {
  test('of the validator of 1EdTech', async () =>
    expect(await verdictsOf('ob30')).toMatchInlineSnapshot(`
      {
        "credential-status-revoked.json": "key_not_looked_up validity_no_end_stated status_not_looked_up",
        "endorsement-valid.json": "key_not_looked_up validity_in_force status_needs_unchanged",
        "simple-did-key-method.json": "signer_is_not_issuer rests_on_broken_document rests_on_broken_document",
        "simple-eddsa-2022.json": "cryptosuite_unsupported validity_no_end_stated status_needs_unchanged",
        "simple-err-context.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple-err-expired.json": "key_not_looked_up validity_ended status_needs_unchanged",
        "simple-err-issuer.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple-err-proof-value.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple-err-type.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple-json.png": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple-jwt.svg": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple-multiple-proofs.json": "proof_type_unsupported validity_no_end_stated status_needs_unchanged",
        "simple-noproof.json": "no_proof validity_no_end_stated status_no_proof",
        "simple.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple.jwt": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "simple_v1.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
      }
    `))
  test('of others', async () =>
    expect(await verdictsOf('examples')).toMatchInlineSnapshot(`
      {
        "Achievement_Alignment.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "Basic_OpenBadgeCredential.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "Complete_OpenBadgeCredential.json": "key_not_looked_up validity_in_force status_not_looked_up, 5 endorsements: cryptosuite_unsupported",
        "EndorsementCredential.json": "key_not_looked_up validity_in_force status_not_looked_up",
        "Skill_Assertion.json": "key_not_looked_up validity_no_end_stated status_needs_unchanged",
        "basic.json": "no_proof validity_no_end_stated status_no_proof",
        "complete.json": "no_proof validity_in_force status_not_looked_up, 5 endorsements: cryptosuite_unsupported",
        "endorsements.json": "no_proof validity_in_force status_not_looked_up",
        "mbob_eo_eov_microcredential_full.json": "no_proof validity_in_force status_no_proof",
        "mbob_ht_pf_microcredential_full.json": "no_proof validity_in_force status_no_proof",
        "mbob_zw_ssb_microcredential_full.json": "no_proof validity_in_force status_no_proof",
        "mbob_zw_td_microcredential_full.json": "no_proof validity_in_force status_no_proof",
        "sample_A.json": "no_proof validity_no_end_stated status_no_proof",
      }
    `))
})

const newSigner = () => createEd25519Signer(generateKeyPairSync('ed25519').privateKey)
const school = newSigner()
const other = newSigner()
const didOf = ({ verificationMethod }: { readonly verificationMethod: string }) =>
  verificationMethod.split('#')[0] ?? ''
const base = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  validFrom: '2026-01-01T00:00:00Z',
}
const achievement = (name: string, more: JsonObject = {}): JsonObject => ({
  ...base,
  id: `urn:${name}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: didOf(school), name: 'School (test)' },
  credentialSubject: { achievement: { id: `urn:a:${name}`, name, criteria: { narrative: 'Work' } } },
  ...more,
})
const endorsement = (about: string, more: JsonObject = {}): JsonObject => ({
  ...base,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: didOf(other), name: 'Guild (test)' },
  credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'Good' },
  ...more,
})
const asToken = (document: JsonObject, signer = school) => signVcJwt({ document, signer })
const broken = (token: string) => `${token.slice(0, -6)}AAAAAA`
const text = (content: string) => [{ fileName: 'f', bytes: new Uint8Array(Buffer.from(content)) }]
const enveloped = (token: string): JsonObject => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/vc+jwt,${token}`,
})

const learnerRecord = (inside: readonly (JsonObject | string)[], more: JsonObject = {}): JsonObject => ({
  ...base,
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Record',
  issuer: { id: didOf(school), name: 'School (test)' },
  credentialSubject: { type: ['ClrSubject'], verifiableCredential: inside, ...more },
})

describe('Comprehensive Learner Record 2.0', () => {
  test('itself and every credential in it, each by its own proof', async () => {
    const [first, second] = [await asToken(achievement('First')), await asToken(achievement('Second'))]
    const inside = [enveloped(first), achievement('Bare'), enveloped(broken(second)), 7 as never]
    const association = [{ associationType: 'precedes', sourceId: 'urn:First', targetId: 'urn:a:Bare' }]
    const seen = await lookAtFiles(text(await asToken(learnerRecord(inside, { association }))))
    expect(seen.records.map(({ record }) => [Object.values(record.title)[0], record.dialect])).toEqual([
      ['Record', 'clr-2.0'],
      ['First', 'open-badges-3.0'],
      ['Bare', 'open-badges-3.0'],
      ['Second', 'open-badges-3.0'],
    ])
    expect(answerLine(seen, 'unchanged')).toBe(
      'signature_holds; signature_holds; no_proof; signature_wrong; document_ill_formed enveloped_ill_formed',
    )
    expect(seen.unreadable[0]?.place).toBe('/credentialSubject/0/verifiableCredential/3')
    // The envelope hides the title of what it names: its identifier stands in.
    expect(seen.records[0]?.record.achievement?.associations).toEqual([
      { type: 'precedes', from: { und: 'urn:First' }, to: { und: 'Bare' } },
    ])
  })

  test('SECURITY: a record without a proof lends none, and none is lent by it', async () => {
    const seen = await lookAtFiles(text(JSON.stringify(learnerRecord([await asToken(achievement('First'))]))))
    expect(answerLine(seen, 'unchanged', 'holder')).toBe('no_proof holder_not_shown; signature_holds holder_not_shown')
  })

  test('SECURITY: a record in a record, and a crowd in one', async () => {
    const nested = learnerRecord([learnerRecord([achievement('Deep')])])
    expect(answerLine(await lookAtFiles(text(JSON.stringify(nested))), 'unchanged')).toBe('no_proof; no_proof')
    const crowd = learnerRecord(Array.from({ length: 200 }, (_, index) => achievement(`${index}`)))
    const { records, unreadable } = await lookAtFiles(text(JSON.stringify(crowd)))
    expect([records.length, unreadable.map(({ details }) => details.reason)]).toEqual([64, ['too_many_proofs']])
  })
})

describe('endorsements are shown with their own proof and change no answer', () => {
  const award = (endorsementJwt: readonly string[], more: JsonObject = {}) =>
    asToken(achievement('Award', { endorsementJwt, ...more }))
  const seenOf = async (token: string) => (await lookAtFiles(text(token))).records[0]

  test.each<[string, JsonObject, ((token: string) => string) | undefined, object]>([
    [
      'it holds',
      {},
      undefined,
      { outcome: 'yes', code: 'signature_holds', isAboutThis: true, comment: { und: 'Good' } },
    ],
    ['it is broken', {}, broken, { outcome: 'no', code: 'signature_wrong' }],
    ['it is over', { validUntil: '2026-02-01T00:00:00Z' }, undefined, { outcome: 'yes', ended: '2026-02-01' }],
    [
      'it is about another',
      { credentialSubject: { id: 'urn:Other' } },
      undefined,
      { outcome: 'yes', isAboutThis: false },
    ],
    [
      'its body is not who signed',
      { issuer: didOf(school) },
      undefined,
      { outcome: 'no', code: 'signer_is_not_issuer' },
    ],
  ])('%s', async (_, more, change, expected) => {
    const token = await asToken(endorsement('urn:Award', more), other)
    const seen = await seenOf(await award([change ? change(token) : token]))
    expect(seen?.endorsements).toMatchObject([expected])
    const without = await seenOf(await award([]))
    expect(seen?.checks.map(({ code }) => code)).toEqual(without?.checks.map(({ code }) => code))
  })

  test('of the achievement and of the body, and a crowd of them', async () => {
    const of = async (about: string) => asToken(endorsement(about), other)
    const more = {
      issuer: { id: didOf(school), name: 'School (test)', endorsementJwt: [await of(didOf(school))] },
      credentialSubject: { achievement: { id: 'urn:a', name: 'A', endorsementJwt: [await of('urn:a')] } },
    }
    const seen = await seenOf(await award([await of('urn:Award')], more))
    expect(seen?.endorsements.map(({ beside, isAboutThis }) => `${beside} ${String(isAboutThis)}`)).toEqual([
      'award true',
      'achievement true',
      'body true',
    ])
    const crowd = await seenOf(await award(Array.from({ length: 40 }, () => 'x.y.z')))
    expect(crowd?.endorsements).toHaveLength(16)
  })
})
