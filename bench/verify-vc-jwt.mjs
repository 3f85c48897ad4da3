/** Case vc-jwt: one realistic Open Badge 3.0 as JWT, verified in full; against jose and against the bare signature. */
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { formatDidJwk } from '@wanderbuch/proofs/did/did-jwk'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'
import { importJWK, jwtVerify } from 'jose'
import { sampleBadge } from './sample-badge.mjs'

const kinds = {
  EdDSA: { make: () => generateKeyPairSync('ed25519'), hash: null },
  ES256: { make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), hash: 'sha256' },
}

/** A key with the DID that carries it. */
export function makeKey(algorithm) {
  const { privateKey } = kinds[algorithm].make()
  const publicKey = createPublicKey(privateKey)
  const parsed = parsePublicJwk(publicKey.export({ format: 'jwk' }))
  const did = formatDidJwk(parsed.value)
  const signer = createNodeSigner({ algorithm, privateKey, verificationMethod: `${did}#0` })
  return { did, signer, privateKey, publicKey }
}

/** Signing and checking nothing but the signature, over bytes of the same length. */
export function rawCase(algorithm, { privateKey, publicKey }, length) {
  const { hash } = kinds[algorithm]
  const data = Buffer.alloc(length, 7)
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' }
  const signature = sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return { name: 'node:crypto, signature alone', run: () => mustHold(verify(hash, data, key, signature)) }
}

export function mustHold(holds) {
  if (!holds) throw new Error('a verification that must hold did not')
}

async function jwtCase(algorithm) {
  const key = makeKey(algorithm)
  const token = await signVcJwt({ document: sampleBadge(key.did), signer: key.signer })
  const ours = async () => {
    const { results } = await verifyVcJwt({ token, resolveDid: resolveLocalDid, crypto: nodeCrypto })
    mustHold(results[0].code === 'signature_holds')
  }
  const theirs = async () => mustHold((await jwtVerify(token, key.publicKey)).payload.issuer)
  const jwk = key.publicKey.export({ format: 'jwk' })
  const theirsFromJwk = async () => mustHold((await jwtVerify(token, await importJWK(jwk, algorithm))).payload.issuer)
  const peers = [
    { name: 'jose, key read from its JWK each time', run: theirsFromJwk },
    { name: 'jose, key at hand', run: theirs },
    rawCase(algorithm, key, token.length),
  ]
  return { case: `vc-jwt ${algorithm}`, run: ours, peers }
}

/**
 * `[{ case, run, peers: [{ name, run }] }]`: every `run` verifies one credential, may answer a promise, and throws when the
 * credential does not verify.
 */
export async function cases() {
  return Promise.all(Object.keys(kinds).map(jwtCase))
}
