import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import { formatDidKey, verificationMethodOfDidKey } from '@wanderbuch/proofs/did/did-key'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { createWebCrypto } from '@wanderbuch/proofs/web-crypto'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'

const { subtle } = globalThis.crypto
const sources = { findContext: findAllowedContext, crypto: createWebCrypto(subtle) }

// A key of the issuer. `sign` may just as well ask a hardware module.
const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
const publicKey = parsePublicJwk(await subtle.exportKey('jwk', pair.publicKey))
const issuer = formatDidKey(publicKey.value)
const signer = {
  algorithm: 'ES256',
  verificationMethod: verificationMethodOfDidKey(issuer),
  sign: async (data) => new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, data)),
}

const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer,
  name: 'Attendance',
  credentialSubject: { id: 'did:example:person', name: 'Synthetic Person' },
}
const signed = await createDataIntegrityProof({
  document,
  signer,
  cryptosuite: 'ecdsa-rdfc-2019',
  purpose: 'assertionMethod',
  created: '2026-11-22T10:00:00Z',
  ...sources,
})
if (!signed.ok) throw new Error(signed.problem.code)

const verify = (received) =>
  verifyDataIntegrity({
    document: received,
    expected: { purpose: 'assertionMethod', at: '2026-11-23T10:00:00Z' },
    resolveDid: resolveLocalDid,
    ...sources,
  })
export const [good] = (await verify(signed.value)).results
export const [bad] = (await verify({ ...signed.value, name: 'Diploma' })).results
// good: { unchanged: 'yes', code: 'signature_holds', signerIsIssuer: 'yes', signer: { did, ... }, details: { digest, ... } }
// bad:  { unchanged: 'no', code: 'signature_wrong', ... }
