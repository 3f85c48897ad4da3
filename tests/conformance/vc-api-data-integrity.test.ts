import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { beforeAll, describe, expect, test } from 'vitest'
import { baseContext, createVcApiHouse, leastCredential } from './vc-api-house.ts'

/* W3C VC Data Integrity 1.0 with the EdDSA and ECDSA cryptosuites, asked over the VC-API. */

const house = createVcApiHouse('strict')
const suites = [
  ['eddsa-rdfc-2022', 'eddsa-rdfc-2022', 'z6Mk'],
  ['eddsa-jcs-2022', 'eddsa-jcs-2022', 'z6Mk'],
  ['ecdsa-rdfc-2019-p256', 'ecdsa-rdfc-2019', 'zDna'],
  ['ecdsa-rdfc-2019-p384', 'ecdsa-rdfc-2019', 'z82L'],
  ['ecdsa-jcs-2019-p256', 'ecdsa-jcs-2019', 'zDna'],
  ['ecdsa-jcs-2019-p384', 'ecdsa-jcs-2019', 'z82L'],
  ['ecdsa-sd-2023-p256', 'ecdsa-sd-2023', 'zDna'],
] as const

const derive = async (verifiableCredential: JsonObject, selectivePointers: readonly string[]) => {
  const { status, body } = await house.post('/credentials/derive', {
    verifiableCredential,
    options: { selectivePointers },
  })
  expect(status).toBe(201)
  return body.verifiableCredential as JsonObject
}

describe.each(suites)('%s', (name, cryptosuite, prefix) => {
  const isSelective = cryptosuite === 'ecdsa-sd-2023'
  let issued: JsonObject
  let shown: JsonObject
  let proof: JsonObject

  beforeAll(async () => {
    issued = await house.issue(name, { ...leastCredential, id: 'urn:uuid:1' }, { mandatoryPointers: ['/issuer'] })
    shown = isSelective ? await derive(issued, ['/credentialSubject']) : issued
    proof = shown.proof as JsonObject
  })

  test('the proof has the members the data model demands', () => {
    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite,
      proofPurpose: 'assertionMethod',
      created: '2026-11-24T10:00:00Z',
    })
    expect(proof.verificationMethod).toMatch(new RegExp(`^did:key:(${prefix}[1-9A-HJ-NP-Za-km-z]+)#\\1$`))
    expect(proof.proofValue).toMatch(isSelective ? /^u[\w-]+$/ : /^z[1-9A-HJ-NP-Za-km-z]+$/)
    if (cryptosuite.includes('jcs')) expect(proof['@context']).toEqual(issued['@context'])
  })

  test('it verifies', async () => expect(await house.verify(shown)).toEqual([]))

  const withProof = (change: object) => ({ ...shown, proof: { ...proof, ...change } })
  test.each<readonly [string, object, readonly string[]]>([
    ['type missing', { type: undefined }, ['proof_ill_formed']],
    ['type unknown', { type: 'OtherProof' }, ['proof_type_unsupported']],
    ['type empty', { type: '', cryptosuite: '' }, ['proof_type_unsupported']],
    ['cryptosuite unknown', { cryptosuite: 'other-2030' }, ['cryptosuite_unsupported']],
    ['cryptosuite missing', { cryptosuite: undefined }, ['cryptosuite_unsupported']],
    ['verificationMethod missing', { verificationMethod: undefined }, ['key_reference_missing']],
    ['verificationMethod unreadable', { verificationMethod: 'did:key:other' }, ['key_ill_formed']],
    ['proofPurpose missing', { proofPurpose: undefined }, ['proof_ill_formed']],
    ['proofPurpose unknown', { proofPurpose: 'decoration' }, ['proof_purpose_wrong']],
    ['proofValue missing', { proofValue: undefined }, ['proof_value_ill_formed']],
    ['proofValue null', { proofValue: null }, ['proof_value_ill_formed']],
    ['created no time', { created: 'yesterday' }, ['proof_ill_formed']],
    ['expires no time', { expires: 'tomorrow' }, ['proof_ill_formed']],
    ['expires over, without offset: UTC', { expires: '2026-11-24T09:59:59' }, ['proof_expired']],
    ['a relative identifier', { id: '1234' }, ['proof_ill_formed']],
    ['previousProof a number', { previousProof: 1234 }, ['proof_ill_formed']],
    ['previousProof nowhere', { previousProof: 'urn:uuid:none' }, ['previous_proof_missing']],
  ])('%s', async (_name, change, codes) => expect(await house.verify(withProof(change))).toEqual(codes))

  test('a `toString` that is none', async () => {
    const odd = await house.verify(withProof({ cryptosuite: { toString: 1 } }))
    expect(odd).toEqual(['cryptosuite_unsupported'])
  })

  test('an encoding without its letter', async () => {
    expect(await house.verify(withProof({ proofValue: String(proof.proofValue).slice(1) }))).toEqual([
      'proof_value_ill_formed',
    ])
  })

  test('no proof, another kind of thing as proof', async () => {
    expect(await house.verify({ ...shown, proof: undefined })).toEqual(['no_proof'])
    expect(await house.verify({ ...shown, proof: null })).toEqual(['proof_ill_formed'])
    expect(await house.verify({ ...shown, proof: [proof, 'and this'] })).toEqual(['proof_ill_formed'])
  })

  test('another purpose, challenge or domain was expected', async () => {
    expect(await house.verify(shown, { expectedProofPurpose: 'authentication' })).toEqual(['proof_purpose_wrong'])
    expect(await house.verify(shown, { challenge: 'c-1' })).toEqual(['proof_challenge_wrong'])
    expect(await house.verify(shown, { domain: 'reader.example' })).toEqual(['proof_domain_wrong'])
  })

  test('words added without a meaning are never dropped in silence', async () => {
    const added = { ...shown, credentialSubject: { ...(shown.credentialSubject as JsonObject), surprise: 'x' } }
    const codes = await house.verify(added)
    expect(codes).toEqual([cryptosuite.includes('jcs') ? 'signature_wrong' : 'terms_not_mapped'])
    expect(await house.verify({ ...shown, type: ['VerifiableCredential', 'Surprise'] })).toEqual(codes)
  })

  test('changed words', async () => {
    expect(await house.verify({ ...shown, credentialSubject: { id: 'did:example:ion', name: 'Ion' } })).toEqual([
      'signature_wrong',
    ])
  })
})

test('words without meaning under a signature over the JSON as it stands', async () => {
  const loose = createVcApiHouse('vectors')
  const open = await loose.issue('ecdsa-jcs-2019-p256', {
    ...leastCredential,
    '@context': [baseContext, { '@vocab': 'https://any.example/#' }],
    surprise: 1,
  })
  expect(await loose.verify(open)).toEqual([])
  expect(await house.verify(open)).toEqual(['context_inline'])
})

describe('ecdsa-sd-2023', () => {
  const person = { id: 'did:example:ana', name: 'Ana', description: 'Electrician' }
  const credential = { ...leastCredential, id: 'urn:uuid:9', name: 'Course', credentialSubject: person }

  test('a base proof is for the holder, what is derived shows the mandatory parts and what was chosen', async () => {
    const issued = await house.issue('ecdsa-sd-2023-p256', credential, { mandatoryPointers: ['/issuer', '/name'] })
    expect((issued.proof as JsonObject).proofValue).toMatch(/^u2V0A/)
    expect(await house.verify(issued)).toEqual(['base_proof_shown'])
    const shown = await derive(issued, ['/credentialSubject/name'])
    expect(shown).toMatchObject({ name: 'Course', credentialSubject: { id: person.id, name: 'Ana' } })
    expect(JSON.stringify(shown)).not.toContain('Electrician')
    expect(await house.verify(shown)).toEqual([])
    expect(await house.verify({ ...shown, name: 'Diploma' })).toEqual(['signature_wrong'])
  })

  test('pointers to nothing are refused when issuing and when deriving', async () => {
    const issuer = house.issuers.find(({ name }) => name === 'ecdsa-sd-2023-p256')?.did
    const order = { credential: { ...credential, issuer }, options: { mandatoryPointers: ['/nothing/here'] } }
    const refused = await house.post('/issuers/ecdsa-sd-2023-p256/credentials/issue', order)
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([400, 'pointer_not_found'])
    const verifiableCredential = await house.issue('ecdsa-sd-2023-p256', credential)
    const nothing = await house.post('/credentials/derive', {
      verifiableCredential,
      options: { selectivePointers: ['/nothing'] },
    })
    expect([nothing.status, nothing.body.errors?.[0]?.code]).toEqual([400, 'pointer_not_found'])
    const none = await house.post('/credentials/derive', { verifiableCredential })
    expect([none.status, none.body.errors?.[0]?.code]).toEqual([400, 'nothing_selected'])
  })
})

describe('several proofs', () => {
  test("of two issuers: every proof must hold, one must be the issuer's", async () => {
    const loose = createVcApiHouse('vectors')
    const issuer = loose.issuers[0]?.did ?? ''
    const first = await loose.issue('eddsa-rdfc-2022', { ...leastCredential, issuer })
    const both = await loose.issue('ecdsa-rdfc-2019-p384', first)
    expect((both.proof as unknown[]).length).toBe(2)
    expect(await house.verify(both)).toEqual([])
    const [own, other] = both.proof as JsonObject[]
    expect(await house.verify({ ...both, proof: other })).toEqual(['signer_is_not_issuer'])
    expect(await house.verify({ ...both, proof: [{ ...own, created: '2026-11-24T10:00:01Z' }, other] })).toEqual([
      'signature_wrong',
    ])
  })
})

test('VC 1.1: the words of the proof are given a meaning', async () => {
  const { type, credentialSubject } = leastCredential
  const old = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: type ?? [],
    issuanceDate: '2026-01-01T00:00:00Z',
    credentialSubject: { id: (credentialSubject as JsonObject).id ?? '' },
  }
  const issued = await house.issue('ecdsa-rdfc-2019-p256', old)
  expect(issued['@context']).toEqual([...old['@context'], 'https://w3id.org/security/data-integrity/v2'])
  expect(await house.verify(issued)).toEqual([])
})

test('Ed25519Signature2020: its own type and context', async () => {
  const issued = await house.issue('ed25519-signature-2020', leastCredential)
  expect(issued).toMatchObject({
    '@context': [baseContext, 'https://w3id.org/security/suites/ed25519-2020/v1'],
    proof: { type: 'Ed25519Signature2020' },
  })
  expect(await house.verify(issued)).toEqual([])
})
