import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'
import { jwtVerify } from 'jose'
import { makeBenchKey } from './bench-keys.mjs'
import { makeBadge } from './sample-badge.mjs'

/** The same credential as VC-JWT; the peer checks signature and registered claims, and reads the payload. */
export async function prepareVcJwt(algorithm) {
  const key = makeBenchKey(algorithm)
  const token = await signVcJwt({ document: makeBadge(key.did), signer: key.signer })
  return {
    ours: async () => {
      const report = await verifyVcJwt({ token, resolveDid: resolveLocalDid, crypto: nodeCrypto })
      return report.results[0].code === 'signature_holds'
    },
    peer: {
      name: 'jose 6.2.17 jwtVerify',
      run: async () =>
        (await jwtVerify(token, key.publicKey, { algorithms: [algorithm] })).payload.issuer.id === key.did,
    },
    bare: { name: `node:crypto ${algorithm} verify of the same bytes`, run: key.bareCheckOf(token) },
  }
}
