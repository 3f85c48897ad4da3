import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as vc from '@digitalbazaar/vc'
import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { makeBenchKey } from './bench-keys.mjs'
import { makeBadge } from './sample-badge.mjs'

const sources = { findContext: findAllowedContext, crypto: nodeCrypto }
const purpose = 'assertionMethod'
const security = 'https://w3id.org/security#'

/** The other library asks its loader for contexts, the DID document and the key: all are at hand. */
function makeLoader(did) {
  const publicKeyMultibase = did.slice('did:key:'.length)
  const id = `${did}#${publicKeyMultibase}`
  const multikey = 'https://w3id.org/security/multikey/v1'
  const method = { '@context': multikey, id, type: 'Multikey', controller: did, publicKeyMultibase }
  const term = { '@id': `${security}assertionMethod`, '@type': '@id', '@container': '@set' }
  const controller = { '@context': [multikey, { assertionMethod: term }], id: did, assertionMethod: [method] }
  const known = new Map([
    [did, controller],
    [id, method],
  ])
  return async (url) => {
    const document = known.get(url) ?? findAllowedContext(url)?.document
    if (!document) throw new Error(`peer asked for ${url}`)
    return { contextUrl: null, documentUrl: url, document }
  }
}

/** One Data Integrity suite: signed here, verified by both. */
export async function prepareDataIntegrity(cryptosuite, algorithm, peerSuite) {
  const key = makeBenchKey(algorithm)
  const input = { document: makeBadge(key.did), signer: key.signer, purpose, cryptosuite, ...sources }
  const signed = await createDataIntegrityProof({ ...input, created: '2026-01-02T00:00:00Z' })
  if (!signed.ok) throw new Error(JSON.stringify(signed.problem))
  const document = signed.value
  const documentLoader = makeLoader(key.did)
  const suite = new DataIntegrityProof({ cryptosuite: peerSuite })
  return {
    ours: async () => {
      const report = await verifyDataIntegrity({
        document,
        expected: { purpose },
        resolveDid: resolveLocalDid,
        ...sources,
      })
      return report.results[0].code === 'signature_holds' && report.results[0].details.canonicalisation === undefined
    },
    peer: {
      name: '@digitalbazaar/vc 7.3.0',
      run: async () => (await vc.verifyCredential({ credential: document, suite, documentLoader })).verified,
    },
    bare: { name: `node:crypto ${algorithm} verify`, run: key.verifyBare },
  }
}
