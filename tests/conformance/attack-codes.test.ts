import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createEd25519Signer, createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import { createSelectiveProof } from '@wanderbuch/proofs/data-integrity/selective/create-selective-proof'
import { deriveSelectiveProof } from '@wanderbuch/proofs/data-integrity/selective/derive-selective-proof'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import { formatDidKey, verificationMethodOfDidKey } from '@wanderbuch/proofs/did/did-key'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { sealJades } from '@wanderbuch/proofs/jades/seal-jades'
import { signCompactJws } from '@wanderbuch/proofs/jose/compact-jws'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { presentSdJwt } from '@wanderbuch/proofs/sd-jwt/present-sd-jwt'
import { splitSdJwt } from '@wanderbuch/proofs/sd-jwt/split-sd-jwt'
import { verifySdJwtPresentation } from '@wanderbuch/proofs/sd-jwt/verify-sd-jwt-vc'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import {
  at,
  bad,
  codeOf,
  didOf,
  good,
  must,
  now,
  nameOfA,
  sealForTls,
  sealOfB,
  sealOfA,
  sealOfStranger,
  stranger,
} from './attack-parties.ts'

/*
 * Wrong key, wrong issuer, wrong purpose, changed word, removed disclosure, replayed presentation, other audience: what an
 * attacker would try, in each mechanism where it applies, and the code it gets. The bodies do not exist.
 */

const sources = { findContext: findAllowedContext, crypto: nodeCrypto }
const credential = (issuer: Signer, name = nameOfA): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: { id: didOf(issuer), name },
  name: 'Fitting of domestic circuits',
  credentialSubject: { id: didOf(stranger), name: 'Ana Pop' },
})
const presentation: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder: didOf(stranger),
}
const changeWord = (text: string) => text.replace('domestic', 'industrial')

const sign = async (document: JsonObject, signer: Signer, more: object = {}) =>
  must(
    await createDataIntegrityProof({ document, signer, purpose: 'assertionMethod', created: at, ...sources, ...more }),
  )

async function shownBy(proof: object, expected: object): Promise<string> {
  const document = await sign(presentation, stranger, { purpose: 'authentication', ...proof })
  const input = { document, expected: { purpose: 'authentication', ...expected } as const, resolveDid: resolveLocalDid }
  return (await verifyDataIntegrity({ ...input, ...sources })).results[0]?.code ?? ''
}

/** A credential of which the holder shows some statements, and what an attacker takes out of it afterwards. */
async function withoutShownPart(): Promise<JsonObject> {
  const makeKey = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const parsed = must(parsePublicJwk(publicKey.export({ format: 'jwk' })))
    const verificationMethod = verificationMethodOfDidKey(formatDidKey(parsed) ?? '')
    return { publicKey: parsed, ...createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod }) }
  }
  const signer = makeKey()
  const document = credential(signer)
  const base = await createSelectiveProof({
    document,
    signer,
    created: at,
    purpose: 'assertionMethod',
    mandatoryPointers: ['/issuer'],
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    makeProofKey: makeKey,
    ...sources,
  })
  const shown = must(await deriveSelectiveProof({ document: must(base), selectivePointers: ['/name'], ...sources }))
  return Object.fromEntries(Object.entries(shown).filter(([name]) => name !== 'name'))
}

const jwt = (document: JsonObject, signer: Signer) => signVcJwt({ document, signer })
const payloadOf = (token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
const withPayload = (token: string, change: (text: string) => string) =>
  token.replace(/\.([^.]*)\./, `.${Buffer.from(change(payloadOf(token))).toString('base64url')}.`)
const asToken = (payload: JsonObject, typ: string, signer = good) =>
  signCompactJws({
    header: { typ, kid: signer.verificationMethod },
    payload: new TextEncoder().encode(JSON.stringify(payload)),
    signer,
  })

async function jwtShown(claims: JsonObject): Promise<string> {
  const token = await asToken({ ...presentation, nonce: 'fresh', aud: 'verifier', ...claims }, 'vp+jwt', stranger)
  const expected = { nonce: 'fresh', audience: 'verifier' }
  const input = { token, expected, resolveDid: resolveLocalDid, crypto: nodeCrypto }
  return (await verifyVcJwt(input)).results[0]?.code ?? ''
}

const holder = createEd25519Signer(Buffer.alloc(32, 4))
const holderKey = createPublicKey({
  key: Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(must(await resolveLocalDid(didOf(holder))).verificationMethods.map(rawKey)[0] ?? []),
  ]),
  format: 'der',
  type: 'spki',
}).export({ format: 'jwk' }) as JsonObject

function rawKey({
  publicKey,
}: {
  readonly publicKey: { readonly kind: string; readonly jwk?: { readonly x?: string } }
}) {
  return Buffer.from(publicKey.jwk?.x ?? '', 'base64url')
}

const claims = (issuer: Signer, name = nameOfA): JsonObject => ({
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  iss: didOf(issuer),
  iat: now - 60,
  cnf: { jwk: holderKey },
  issuing_authority: name,
  achievement_title: 'Fitting of domestic circuits',
  family_name: 'Pop',
  given_name: 'Ana',
})
async function sdJwt(signer: Signer, content = claims(signer)): Promise<string> {
  const conceal = [['family_name'], ['given_name']]
  return must(await issueSdJwt({ claims: content, conceal }, { signer, randomBytes: nodeBytes, crypto: nodeCrypto }))
}
const nodeBytes = (length: number) => new Uint8Array(randomBytes(length))

interface Shown {
  readonly nonce?: string
  readonly audience?: string
  readonly change?: (text: string) => string
}

async function sdJwtShown({ nonce = 'fresh', audience = 'verifier', change = (text) => text }: Shown): Promise<string> {
  const parts = must(splitSdJwt(await sdJwt(good)))
  const show = [['family_name'], ['given_name']]
  const answer = { signer: holder, nonce, audience, issuedAt: now }
  const text = change(must(await presentSdJwt({ parts, show, crypto: nodeCrypto }, answer)))
  const request = { nonce: 'fresh', audience: 'verifier', now, maxAge: 600 }
  const input = { parts: must(splitSdJwt(text)), request, resolveDid: resolveLocalDid, crypto: nodeCrypto }
  return (await verifySdJwtPresentation(input)).holder.code
}

/** The second part of the text between tildes: one that is shown. */
const removeShown = (text: string) => text.split('~').toSpliced(2, 1).join('~')
const changeShown = (text: string) => {
  const parts = text.split('~')
  const changed = Buffer.from(
    Buffer.from(parts[1] ?? '', 'base64url')
      .toString()
      .replace('Pop', 'Pap'),
  )
  return parts.toSpliced(1, 1, changed.toString('base64url')).join('~')
}

const sealed = (content: string, seal: typeof sealOfA) =>
  sealJades({
    payload: content,
    signer: seal.signer,
    certificates: [seal.certificate],
    sealedAt: at,
    crypto: nodeCrypto,
  })
const diploma = (name = nameOfA) =>
  JSON.stringify({
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: 'urn:credential:1',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:org:1', type: 'Organisation', legalName: { en: [name] } },
    displayParameter: { title: { en: ['Fitting of domestic circuits'] } },
    credentialSubject: { id: 'urn:person:1', type: 'Person', fullName: { en: ['Ana Pop'] } },
  })

type Attack = readonly [attack: string, code: string, made: () => Promise<string>]

const attacks: Readonly<Record<string, readonly Attack[]>> = {
  'Data Integrity': [
    ['nothing wrong', 'signature_holds', async () => codeOf(await sign(credential(good), good), 'unchanged')],
    [
      'changed word',
      'signature_wrong',
      async () => codeOf(changeWord(JSON.stringify(await sign(credential(good), good))), 'unchanged'),
    ],
    ['wrong key', 'signer_is_not_issuer', async () => codeOf(await sign(credential(good), bad), 'unchanged')],
    [
      'wrong issuer',
      'origin_key_belongs_to_other_body',
      async () => codeOf(await sign(credential(bad), bad), 'origin'),
    ],
    [
      'wrong purpose',
      'proof_purpose_wrong',
      async () => codeOf(await sign(credential(good), good, { purpose: 'authentication' }), 'unchanged'),
    ],
    ['removed disclosure', 'shown_parts_differ', async () => codeOf(await withoutShownPart(), 'unchanged')],
    [
      'replayed presentation',
      'proof_challenge_wrong',
      () => shownBy({ challenge: 'old', domain: 'me' }, { challenge: 'new', domain: 'me' }),
    ],
    [
      'other audience',
      'proof_domain_wrong',
      () => shownBy({ challenge: 'new', domain: 'them' }, { challenge: 'new', domain: 'me' }),
    ],
  ],
  'VC-JWT': [
    ['nothing wrong', 'signature_holds', async () => codeOf(await jwt(credential(good), good), 'unchanged')],
    [
      'changed word',
      'signature_wrong',
      async () => codeOf(withPayload(await jwt(credential(good), good), changeWord), 'unchanged'),
    ],
    ['wrong key', 'signer_is_not_issuer', async () => codeOf(await jwt(credential(good), bad), 'unchanged')],
    ['wrong issuer', 'origin_key_belongs_to_other_body', async () => codeOf(await jwt(credential(bad), bad), 'origin')],
    [
      'another issuer in the claims',
      'iss_is_not_issuer',
      async () => codeOf(await asToken({ ...credential(good), iss: didOf(bad) }, 'vc+jwt'), 'unchanged'),
    ],
    ['wrong purpose', 'typ_unexpected', async () => codeOf(await asToken(credential(good), 'login+jwt'), 'unchanged')],
    ['replayed presentation', 'proof_challenge_wrong', () => jwtShown({ nonce: 'old' })],
    ['other audience', 'proof_domain_wrong', () => jwtShown({ aud: 'another' })],
  ],
  'SD-JWT': [
    ['nothing wrong', 'signature_holds', async () => codeOf(await sdJwt(good), 'unchanged')],
    ['nothing wrong, shown', 'key_binding_holds', () => sdJwtShown({})],
    ['changed word', 'signature_wrong', async () => codeOf(withPayload(await sdJwt(good), changeWord), 'unchanged')],
    [
      'changed disclosure',
      'disclosure_not_referenced',
      async () => codeOf(changeShown(await sdJwt(good)), 'unchanged'),
    ],
    ['wrong key', 'signer_is_not_issuer', async () => codeOf(await sdJwtBy(bad, claims(good)), 'unchanged')],
    ['wrong issuer', 'origin_key_belongs_to_other_body', async () => codeOf(await sdJwt(bad), 'origin')],
    ['wrong purpose', 'typ_unexpected', async () => codeOf(`${await asToken(claims(good), 'kb+jwt')}~`, 'unchanged')],
    ['removed disclosure', 'key_binding_hash_wrong', () => sdJwtShown({ change: removeShown })],
    ['replayed presentation', 'key_binding_nonce_wrong', () => sdJwtShown({ nonce: 'old' })],
    ['other audience', 'key_binding_audience_wrong', () => sdJwtShown({ audience: 'another' })],
  ],
  JAdES: [
    ['nothing wrong', 'seal_time_claimed', async () => codeOf(await sealed(diploma(), sealOfA), 'unchanged')],
    [
      'nothing wrong, from the body',
      'origin_pinned_by_test_list',
      async () => codeOf(await sealed(diploma(), sealOfA), 'origin'),
    ],
    [
      'changed word',
      'signature_wrong',
      async () => codeOf(changeWord(JSON.stringify(await sealed(diploma(), sealOfA))), 'unchanged'),
    ],
    ['wrong key', 'origin_not_pinned', async () => codeOf(await sealed(diploma(), sealOfStranger), 'origin')],
    [
      'wrong issuer',
      'origin_key_belongs_to_other_body',
      async () => codeOf(await sealed(diploma(), sealOfB), 'origin'),
    ],
    ['wrong purpose', 'origin_certificate_misused', async () => codeOf(await sealed(diploma(), sealForTls), 'origin')],
  ],
}

/** The claims name one issuer, another's key signs openly. */
async function sdJwtBy(signer: Signer, content: JsonObject): Promise<string> {
  return `${await asToken(content, 'dc+sd-jwt', signer)}~`
}

describe.each(Object.entries(attacks))('%s', (_, rows) => {
  test.each(rows)('%s: %s', async (_attack, code, made) => {
    expect(await made()).toBe(code)
  })

  test('each gives a code of its own', () => {
    const codes = rows.filter(([attack]) => !attack.startsWith('nothing')).map(([, code]) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

test('a signature by another key that claims to be the issuer’s cannot be told from a changed word: it says both', async () => {
  const forged = await sign(credential(good), { ...bad, verificationMethod: good.verificationMethod })
  expect(await codeOf(forged, 'unchanged')).toBe('signature_wrong')
})
