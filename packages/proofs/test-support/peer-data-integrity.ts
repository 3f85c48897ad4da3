/// <reference path="./peer-packages.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite'
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { CryptosuiteName } from '../src/data-integrity/cryptosuites.ts'
import type { JsonObject } from '../src/json/json-object.ts'

/** The other library reads the same contexts and did:key documents made from its own key package. */
async function documentLoader(url: string) {
  const [did = '', fragment] = url.split('#')
  const found = did.startsWith('did:key:') ? keyDocument(did, fragment) : findAllowedContext(url)?.document
  if (!found) throw new Error(`peer asked for ${url}`)
  return { contextUrl: null, documentUrl: url, document: found }
}

const security = 'https://w3id.org/security#'
const purposeTerms = {
  assertionMethod: { '@id': `${security}assertionMethod`, '@type': '@id', '@container': '@set' },
  authentication: { '@id': `${security}authenticationMethod`, '@type': '@id', '@container': '@set' },
}

function keyDocument(did: string, fragment: string | undefined) {
  const publicKeyMultibase = did.slice('did:key:'.length)
  const id = `${did}#${publicKeyMultibase}`
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }
  return fragment
    ? method
    : {
        '@context': ['https://w3id.org/security/multikey/v1', purposeTerms],
        id: did,
        assertionMethod: [method],
        authentication: [method],
      }
}

const copy = (value: JsonObject) => structuredClone(value) as Record<string, unknown>
const date = '2026-11-22T10:00:00Z'

export type PeerCurve = 'Ed25519' | 'P-256' | 'P-384'

async function makePair(curve: PeerCurve) {
  const pair = curve === 'Ed25519' ? await Ed25519Multikey.generate() : await EcdsaMultikey.generate({ curve })
  pair.controller = `did:key:${pair.publicKeyMultibase}`
  pair.id = `${pair.controller}#${pair.publicKeyMultibase}`
  return pair
}

function signingSuite(name: CryptosuiteName, signer: unknown, mandatoryPointers: readonly string[]): object {
  if (name === 'Ed25519Signature2020') return new Ed25519Signature2020({ signer, date })
  const cryptosuite = {
    'eddsa-rdfc-2022': () => eddsaRdfc,
    'ecdsa-rdfc-2019': () => ecdsaRdfc,
    'eddsa-jcs-2022': () => eddsaJcs.createSignCryptosuite(),
    'ecdsa-jcs-2019': () => ecdsaJcs.createSignCryptosuite(),
    'ecdsa-sd-2023': () => ecdsaSd.createSignCryptosuite({ mandatoryPointers }),
  }[name]()
  return new DataIntegrityProof({ signer, cryptosuite, date })
}

function readingSuite(name: CryptosuiteName): object {
  if (name === 'Ed25519Signature2020') return new Ed25519Signature2020()
  const cryptosuite = {
    'eddsa-rdfc-2022': () => eddsaRdfc,
    'ecdsa-rdfc-2019': () => ecdsaRdfc,
    'eddsa-jcs-2022': () => eddsaJcs.createVerifyCryptosuite(),
    'ecdsa-jcs-2019': () => ecdsaJcs.createVerifyCryptosuite(),
    'ecdsa-sd-2023': () => ecdsaSd.createVerifyCryptosuite(),
  }[name]()
  return new DataIntegrityProof({ cryptosuite })
}

export interface Peer {
  readonly did: string
  readonly sign: (credential: JsonObject) => Promise<JsonObject>
  readonly signPresentation: (presentation: JsonObject, challenge: string) => Promise<JsonObject>
}

export async function makePeer(
  name: CryptosuiteName = 'eddsa-rdfc-2022',
  curve: PeerCurve = 'Ed25519',
  mandatoryPointers: readonly string[] = [],
): Promise<Peer> {
  const pair = await makePair(curve)
  const suite = signingSuite(name, pair.signer(), mandatoryPointers)
  const sign = (credential: JsonObject) => vc.issue({ credential: copy(credential), suite, documentLoader })
  const signPresentation = (presentation: JsonObject, challenge: string) =>
    vc.signPresentation({ presentation: copy(presentation), suite, challenge, documentLoader })
  return {
    did: pair.controller,
    sign: sign as Peer['sign'],
    signPresentation: signPresentation as Peer['signPresentation'],
  }
}

export const peerVerifies = (
  credential: JsonObject,
  now?: string,
  name: CryptosuiteName = 'eddsa-rdfc-2022',
): Promise<vc.Verdict> =>
  vc.verifyCredential({
    credential: copy(credential),
    suite: readingSuite(name),
    documentLoader,
    ...(now && { now: new Date(now) }),
  })

export const peerVerifiesPresentation = (presentation: JsonObject, challenge: string) =>
  vc.verify({ presentation: copy(presentation), suite: readingSuite('eddsa-rdfc-2022'), challenge, documentLoader })

/** The other library shows a part of a base-signed credential. */
export const peerDerives = (credential: JsonObject, selectivePointers: readonly string[]): Promise<JsonObject> =>
  vc.derive({
    verifiableCredential: copy(credential),
    suite: new DataIntegrityProof({ cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) }),
    documentLoader,
  }) as Promise<JsonObject>
