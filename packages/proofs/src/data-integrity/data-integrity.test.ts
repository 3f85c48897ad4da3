import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import { makeTestKey } from '../../test-support/node-test-crypto.ts'
import { makePresentation } from '../../test-support/sample-credentials.ts'
import { badge, created, key, other, seal, sources, verify, verifyOne } from '../../test-support/signed-badge.ts'
import { resolveLocalDid } from '../did/resolve-local-did.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { ProofExpectation } from './proof-options.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const withProof = async (change: JsonObject) => {
  const signed = await seal(badge)
  return { ...signed, proof: { ...(signed.proof as JsonObject), ...change } }
}

describe('W3C Data Integrity, eddsa-rdfc-2022', () => {
  test('what is signed here verifies, names the signer and the claimed time', async () => {
    const result = await verifyOne(await seal(badge))
    expect(result).toMatchObject({
      unchanged: 'yes',
      code: 'signature_holds',
      signerIsIssuer: 'yes',
      signedAt: created,
      signer: { kind: 'did', did: key.did, verificationMethod: key.verificationMethod },
      details: { cryptosuite: 'eddsa-rdfc-2022', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  test('Ed25519 is deterministic: same input, same proof', async () => {
    expect(await seal(badge)).toEqual(await seal(badge))
  })

  test.each([
    ['name', { name: 'Fitting of industrial circuits' }],
    ['issuer name', { issuer: { ...(badge.issuer as JsonObject), name: 'University' } }],
    ['day', { validFrom: '2025-01-01T00:00:00Z' }],
    ['added member', { validUntil: '2036-01-01T00:00:00Z' }],
    ['language', { name: { '@value': 'Fitting of domestic circuits', '@language': 'en' } }],
  ])('a changed %s fails', async (_name, change) => {
    expect(await verifyOne({ ...(await seal(badge)), ...change })).toMatchObject({
      unchanged: 'no',
      code: 'signature_wrong',
    })
  })

  test('order of members and spaces do not matter: the meaning is signed', async () => {
    const signed = await seal(badge)
    const turned = Object.fromEntries(Object.entries(signed).reverse())
    expect(await verifyOne(turned)).toMatchObject({ unchanged: 'yes' })
  })

  test('a document beyond the compiled contexts verifies by the library, and the result says so', async () => {
    const text = { '@value': 'Fitting', '@language': 'en' }
    const result = await verifyOne(await seal({ ...badge, name: [text, { ...text, '@direction': 'ltr' }] }))
    expect(result).toMatchObject({ code: 'signature_holds', details: { canonicalisation: 'library' } })
    expect((await verifyOne(await seal(badge)))?.details).not.toHaveProperty('canonicalisation')
  })

  test('several proofs: each is judged by itself', async () => {
    const twice = await seal(await seal(badge), { signer: other.signer })
    const proofs = [...(twice.proof as readonly JsonObject[]), { type: 'JsonWebSignature2020' }, 'proof']
    const { mechanism, results } = await verify({ ...twice, proof: proofs })
    expect(mechanism).toBe('data-integrity')
    expect(results.map(({ code, unchanged }) => [code, unchanged])).toEqual([
      ['signature_holds', 'yes'],
      ['signer_is_not_issuer', 'yes'],
      ['proof_type_unsupported', 'not-determined'],
      ['proof_ill_formed', 'no'],
    ])
  })

  test('a presentation is signed for authentication, with challenge and domain', async () => {
    const presentation = makePresentation(key.did, await seal(badge))
    const purpose = 'authentication'
    const signed = await seal(presentation, { purpose, challenge: 'c-1', domain: 'verifier.example' })
    const check = async (more: Partial<ProofExpectation>) => (await verifyOne(signed, { purpose, ...more }))?.code
    expect(await check({ challenge: 'c-1', domain: 'verifier.example' })).toBe('signature_holds')
    expect(await check({ challenge: 'c-2' })).toBe('proof_challenge_wrong')
    expect(await check({ challenge: 'c-1', domain: 'elsewhere.example' })).toBe('proof_domain_wrong')
    const stolen = await seal(presentation, { purpose, challenge: 'c-1', signer: other.signer })
    expect(await verifyOne(stolen, { purpose })).toMatchObject({ code: 'signer_is_not_holder', signerIsIssuer: 'no' })
  })
})

describe('Data Integrity against attacks', () => {
  test('signer is not the issuer', async () => {
    const stranger = await seal(badge, { signer: other.signer })
    expect(await verifyOne(stranger)).toMatchObject({
      code: 'signer_is_not_issuer',
      signerIsIssuer: 'no',
      signer: { did: other.did },
    })
  })

  test('an issuer that is missing is not the signer', async () => {
    const { issuer: _issuer, ...without } = badge
    expect(await verifyOne(await seal(without))).toMatchObject({ signerIsIssuer: 'no' })
  })

  test('wrong purpose: a login does not state a diploma', async () => {
    const login = await seal(badge, { purpose: 'authentication' })
    expect(await verifyOne(login)).toMatchObject({ unchanged: 'no', code: 'proof_purpose_wrong' })
  })

  test('a purpose rewritten after signing breaks the signature', async () => {
    const login = await seal(badge, { purpose: 'authentication' })
    const rewritten = { ...login, proof: { ...(login.proof as JsonObject), proofPurpose: 'assertionMethod' } }
    expect(await verifyOne(rewritten)).toMatchObject({ code: 'signature_wrong' })
  })

  test.each([
    ['inline context', [...(badge['@context'] as string[]), { name: 'https://example.org/other' }], 'context_inline'],
    ['only an inline context', { '@vocab': 'https://example.org/' }, 'context_inline'],
    ['null context', [...(badge['@context'] as string[]), null], 'context_inline'],
    ['unknown context', [...(badge['@context'] as string[]), 'https://example.org/c'], 'context_unknown'],
    ['turned order', [...(badge['@context'] as string[])].reverse(), 'context_order_unknown'],
    [
      'context twice',
      [...(badge['@context'] as string[]), ...(badge['@context'] as string[])],
      'context_order_unknown',
    ],
    [
      'two versions of one',
      [...(badge['@context'] as string[]), 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
      'context_order_unknown',
    ],
    [
      'extensions first',
      ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
      'context_order_unknown',
    ],
    ['empty context', [], 'context_missing'],
  ])('%s', async (_name, context, code) => {
    const result = await verifyOne({ ...(await seal(badge)), '@context': context })
    expect(result).toMatchObject({ unchanged: 'not-determined', code })
  })

  test.each([
    ['subject', { credentialSubject: { '@context': 'https://www.w3.org/2018/credentials/v1' } }],
    ['list', { evidence: [{ a: [{ '@context': {} }] }] }],
    ['proof', { proof: { '@context': [] } }],
  ])('a context inside the %s', async (_name, change: JsonObject) => {
    const signed = await seal(badge)
    const changed = { ...signed, ...change, proof: { ...(signed.proof as JsonObject), ...(change.proof as object) } }
    const result = await verifyOne(changed)
    expect(['context_inline', 'proof_ill_formed']).toContain(result?.code)
    expect(result?.unchanged).not.toBe('yes')
  })

  test('context substitution: a context in place, swapped together with its values, signs the same statements', async () => {
    const inPlace = (one: string, two: string) => ({
      [one]: 'https://example.org/passed',
      [two]: 'https://example.org/failed',
    })
    const document = (context: JsonObject, values: JsonObject): JsonObject => ({
      ...badge,
      '@context': [...(badge['@context'] as string[]), context],
      credentialSubject: { ...(badge.credentialSubject as JsonObject), ...values },
    })
    const signed = await seal(document(inPlace('passed', 'failed'), { passed: 'all', failed: 'none' }), {
      allowInlineContexts: true,
    })
    const swapped = {
      ...document(inPlace('failed', 'passed'), { failed: 'all', passed: 'none' }),
      proof: signed.proof ?? null,
    }
    const verifyLoosely = {
      document: swapped,
      expected: { purpose: 'assertionMethod' },
      resolveDid: resolveLocalDid,
    } as const
    const loose = await verifyDataIntegrity({ ...verifyLoosely, ...sources, allowInlineContexts: true })
    // The statements are the same, so that the signature itself cannot tell.
    expect(loose.results[0]).toMatchObject({ code: 'signature_holds' })
    expect(await verifyOne(swapped)).toMatchObject({ unchanged: 'not-determined', code: 'context_inline' })
  })

  test('unmapped words are not passed over in silence', async () => {
    const result = await verifyOne({ ...(await seal(badge)), honours: 'summa cum laude' })
    expect(result).toMatchObject({
      unchanged: 'not-determined',
      code: 'terms_not_mapped',
      details: { found: 'honours' },
    })
  })

  test('a context that redefines a protected term is named', async () => {
    const url = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'
    const evil = { '@context': { VerifiableCredential: 'https://example.org/other' } }
    const findContext = (asked: string) => (asked === url ? { document: evil } : findAllowedContext(asked))
    const document = { ...(await seal(badge)), '@context': ['https://www.w3.org/ns/credentials/v2', url] }
    const expected = { purpose: 'assertionMethod' } as const
    const report = await verifyDataIntegrity({
      document,
      expected,
      resolveDid: resolveLocalDid,
      ...sources,
      findContext,
    })
    expect(report.results[0]).toMatchObject({ unchanged: 'no', code: 'context_redefines_term' })
  })

  test.each([
    [{ type: 'JsonWebSignature2020' }, 'proof_type_unsupported'],
    [{ type: 'eddsa-rdfc-2022' }, 'proof_type_unsupported'],
    // Its words are not among the document's contexts.
    [{ type: 'Ed25519Signature2020' }, 'terms_not_mapped'],
    [{ type: 7 }, 'proof_ill_formed'],
    [{ cryptosuite: 'eddsa-2022' }, 'cryptosuite_unsupported'],
    [{ cryptosuite: 'Ed25519Signature2020' }, 'cryptosuite_unsupported'],
    [{ cryptosuite: 'constructor' }, 'cryptosuite_unsupported'],
    [{ cryptosuite: 'eddsa-jcs-2022' }, 'signature_wrong'],
    [{ cryptosuite: 'ecdsa-rdfc-2019' }, 'key_not_for_algorithm'],
    [{ cryptosuite: 'ecdsa-sd-2023' }, 'proof_value_ill_formed'],
    [{ id: 'relative' }, 'proof_ill_formed'],
    [{ id: '_:b0' }, 'proof_ill_formed'],
    [{ id: 'urn:uuid:1' }, 'signature_wrong'],
    [{ expires: '2026-12-01' }, 'proof_ill_formed'],
    [{ expires: '2026-13-01T00:00:00Z' }, 'proof_ill_formed'],
    [{ '@context': 'https://www.w3.org/ns/credentials/v2' }, 'proof_ill_formed'],
    [{ proofPurpose: 'capabilityInvocation' }, 'proof_purpose_wrong'],
    [{ verificationMethod: '' }, 'key_reference_missing'],
    [{ verificationMethod: 'https://example.org/keys/1' }, 'key_not_resolvable'],
    [{ verificationMethod: 'did:web:example.org#1' }, 'key_not_resolvable'],
    [{ verificationMethod: `${key.did}#other` }, 'key_not_found'],
    [{ verificationMethod: 'did:key:z6MkX#z6MkX' }, 'key_not_resolvable'],
    [{ verificationMethod: makeTestKey('ES256').verificationMethod }, 'key_not_for_algorithm'],
    [{ verificationMethod: other.verificationMethod }, 'signature_wrong'],
    [{ proofValue: 'u1234' }, 'proof_value_ill_formed'],
    [{ proofValue: `z${'1'.repeat(64)}` }, 'signature_wrong'],
    [{ proofValue: 'z0' }, 'proof_value_ill_formed'],
    [{ created: 'yesterday' }, 'proof_ill_formed'],
    [{ created: '2020-01-01T00:00:00Z' }, 'signature_wrong'],
    [{ previousProof: 'urn:uuid:1' }, 'previous_proof_missing'],
    [{ previousProof: ['urn:uuid:1', 7] }, 'proof_ill_formed'],
  ])('proof with %j: %s', async (change, code) => {
    expect(await verifyOne(await withProof(change))).toMatchObject({ code })
  })

  test('no proof', async () => {
    expect(await verify(badge)).toEqual({
      mechanism: 'none',
      results: [{ unchanged: 'not-determined', code: 'no_proof', details: {}, signerIsIssuer: 'not-determined' }],
    })
  })

  test.each(['evidence', 'proof'])('a deep document, in its %s: a code, never an error', async (member) => {
    const deep = JSON.parse('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)) as JsonObject
    const signed = await seal(badge)
    const changed = member === 'proof' ? { ...(signed.proof as JsonObject), nonce: deep } : deep
    const result = await verifyOne({ ...signed, [member]: changed })
    expect(result).toMatchObject({ unchanged: 'not-determined', code: 'json_ld_ill_formed' })
  })

  test('a poisoned graph ends at the work limit', async () => {
    const clique = Array.from({ length: 12 }, (_, index) => ({
      id: `_:n${index}`,
      type: ['Profile'],
      parentOrg: Array.from({ length: 12 }, (_one, to) => ({ id: `_:n${to}` })),
    }))
    const poisoned = { ...(await seal(badge)), evidence: clique } as unknown as JsonObject
    expect(await verifyOne(poisoned)).toMatchObject({
      unchanged: 'not-determined',
      code: 'canonicalization_too_costly',
    })
  }, 20_000)
})
