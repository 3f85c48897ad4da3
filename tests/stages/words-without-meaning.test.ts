import { generateKeyPairSync } from 'node:crypto'
import { createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { describeCheck } from '@wanderbuch/core/report/words/describe-check'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import { sealJades } from '@wanderbuch/proofs/jades/seal-jades'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import { checksOf, context, key, normalise } from './small-internet.ts'

/* A word no context gives a meaning is signed as text and invisible as data: every form of signature says so. */

const did = key.verificationMethod.split('#')[0] ?? ''
const v2 = 'https://www.w3.org/ns/credentials/v2'
const credential = (change: JsonObject = {}): JsonObject => ({
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: { id: did, name: 'Synthetic Training Centre (test)' },
  name: 'Fitting of domestic circuits',
  credentialSubject: { id: 'did:example:ana' },
  ...change,
})

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signer = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: 'CN=SYNTHETIC TEST SEAL' })
const certificate = await createSelfSignedCertificate({
  subject: [['CN', 'SYNTHETIC TEST SEAL']],
  publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
  signer,
  serialNumber: Uint8Array.of(1),
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-12-31T23:59:59Z',
})

const forms: Readonly<Record<string, (document: JsonObject) => Promise<string>>> = {
  'VC-JWT': (document) => signVcJwt({ document, signer: key }),
  'SD-JWT': async (document) => {
    const sources = { signer: key, randomBytes: (size: number) => new Uint8Array(size).fill(7), crypto: nodeCrypto }
    const issued = await issueSdJwt({ claims: document, conceal: ['name'], typ: 'vc+sd-jwt' } as never, sources)
    if (!issued.ok) throw new Error(JSON.stringify(issued.problem))
    return issued.value
  },
  JAdES: async (document) => {
    const type = ['VerifiableCredential', 'EuropeanDigitalCredential']
    const sealing = { sealedAt: '2026-11-22T10:00:00Z', signer, certificates: [certificate], crypto: nodeCrypto }
    return JSON.stringify(await sealJades({ payload: JSON.stringify({ ...document, type }), ...sealing }))
  },
  JCS: async (document) => {
    const proof = { signer: key, cryptosuite: 'eddsa-jcs-2022', purpose: 'assertionMethod' } as const
    const sources = { findContext: findAllowedContext, crypto: nodeCrypto, created: '2026-11-22T10:00:00Z' }
    const signed = await createDataIntegrityProof({ document, ...proof, ...sources })
    if (!signed.ok) throw new Error(JSON.stringify(signed.problem))
    return JSON.stringify(signed.value)
  },
}

const meaningOf = async (text: string) => {
  const { codes, details } = await checksOf(text)
  return [codes.unchanged, details.unchanged?.meaning, details.unchanged?.meaningFound]
}
const holds = (form: string) => (form === 'JAdES' ? 'seal_time_claimed' : 'signature_holds')

describe.each(Object.keys(forms))('SECURITY: unmapped terms, %s', (form) => {
  const sign = (document: JsonObject) => forms[form]?.(document) ?? Promise.reject(new Error(form))

  test('a word without meaning: the signature holds, and it is said', async () => {
    const more = form === 'JAdES' ? {} : { honours: 'summa cum laude' }
    const word = form === 'JAdES' ? 'EuropeanDigitalCredential' : 'honours'
    expect(await meaningOf(await sign(credential(more)))).toEqual([holds(form), 'terms_not_mapped', word])
  })

  test('a context written in: said, without a word', async () => {
    const inline = credential({
      credentialSubject: { id: 'did:example:ana', '@context': { honours: 'https://a.example' } },
    })
    expect(await meaningOf(await sign(inline))).toEqual([holds(form), 'context_inline', '/credentialSubject/@context'])
  })
})

describe.each(['VC-JWT', 'SD-JWT'])('%s', (form) => {
  const sign = (document: JsonObject) => forms[form]?.(document) ?? Promise.reject(new Error(form))
  const inside = { '@context': [v2], type: ['VerifiableCredential', 'EndorsementCredential'], issuer: did }

  test.each<[string, JsonObject]>([
    ['all words have a meaning', {}],
    ['claims of the token beside', { iat: 1_763_000_000, cnf: { kid: 'a' } }],
    ['contexts nobody knows', { '@context': [v2, 'https://example.org/other'], honours: 'x' }],
    ['a credential inside with contexts of its own', { evidence: [{ id: 'urn:x:1' }], termsOfUse: inside }],
  ])('%s: nothing is said', async (_what, change) => {
    expect(await meaningOf(await sign(credential(change)))).toEqual(['signature_holds', undefined, undefined])
  })
})

test('a signature that fails says nothing of meaning', async () => {
  const token = await signVcJwt({ document: credential({ honours: 'x' }), signer: key })
  expect(await meaningOf(`${token.slice(0, -6)}AAAAAA`)).toEqual(['signature_wrong', undefined, undefined])
})

describe('where a person reads it', async () => {
  const token = await signVcJwt({ document: credential({ honours: 'x' }), signer: key })
  const bench = createWorkbench({ signer: key })
  const sentence = 'no agreed meaning, first of them “honours”'

  test('behind the check, in the commands, the interface and on the page', async () => {
    const [verified] = await verifyNormalised(await normalise(token), context)
    const check = verified?.checks.find(({ name }) => name === 'unchanged')
    if (!verified || !check) throw new Error('no check')
    expect(describeCheck({ verified, check, day: '2026-11-22', trustLists: [] }, bench.words('en')).sentence).toContain(
      sentence,
    )
  })

  test('in the dossier, with the check as its source', async () => {
    const request = {
      host: 'DE',
      purpose: 'employee',
      day: '2026-11-22',
      languages: ['en'],
      matchDecisions: [],
    } as never
    const files = [{ fileName: 'a.jwt', bytes: Buffer.from(token) }]
    const made = await bench.makeDossier({ request, files, trustLists: [], sample: true })
    if (!made.ok) throw new Error(made.problem.code)
    expect(made.value.findings).toContainEqual(
      expect.objectContaining({ id: 'record-1/meaning', because: ['record-1/check/unchanged'] }),
    )
    expect(bench.renderHtml(made.value).includes('no agreed meaning, first of them “<bdi>honours</bdi>”')).toBe(true)
  })
})
