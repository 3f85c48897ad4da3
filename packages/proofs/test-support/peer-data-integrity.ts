/// <reference path="./peer-packages.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
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

export const makePeer = async () => {
  const pair = await Ed25519Multikey.generate()
  pair.controller = `did:key:${pair.publicKeyMultibase}`
  pair.id = `${pair.controller}#${pair.publicKeyMultibase}`
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite })
  return {
    did: pair.controller,
    sign: (credential: JsonObject) => vc.issue({ credential: copy(credential), suite, documentLoader }),
    signPresentation: (presentation: JsonObject, challenge: string) =>
      vc.signPresentation({ presentation: copy(presentation), suite, challenge, documentLoader }),
  }
}

const readingSuite = () => new DataIntegrityProof({ cryptosuite })

export const peerVerifies = (credential: JsonObject, now?: string) =>
  vc.verifyCredential({
    credential: copy(credential),
    suite: readingSuite(),
    documentLoader,
    ...(now && { now: new Date(now) }),
  })

export const peerVerifiesPresentation = (presentation: JsonObject, challenge: string) =>
  vc.verify({ presentation: copy(presentation), suite: readingSuite(), challenge, documentLoader })
