import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { createNodeSigner } from '@wanderbuch/adapters/crypto/node-crypto'
import { formatDidKey, verificationMethodOfDidKey } from '@wanderbuch/proofs/did/did-key'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'

const kinds = {
  EdDSA: { make: () => generateKeyPairSync('ed25519'), hash: null, encoding: {} },
  ES256: {
    make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    hash: 'sha256',
    encoding: { dsaEncoding: 'ieee-p1363' },
  },
}

/**
 * A key made for this run: our signer, its did:key, the bare check of one signature over 64 bytes, and the bare check of a
 * compact token it signed, over the token's own bytes.
 */
export function makeBenchKey(algorithm) {
  const { make, hash, encoding } = kinds[algorithm]
  const { privateKey, publicKey } = make()
  const jwk = parsePublicJwk(createPublicKey(privateKey).export({ format: 'jwk' }))
  const did = formatDidKey(jwk.value)
  const verificationMethod = verificationMethodOfDidKey(did)
  const data = new Uint8Array(64).fill(7)
  const signature = sign(hash, data, { key: privateKey, ...encoding })
  return {
    did,
    publicKey,
    signer: createNodeSigner({ algorithm, privateKey, verificationMethod }),
    verifyBare: () => verify(hash, data, { key: publicKey, ...encoding }, signature),
    bareCheckOf: (token) => {
      const end = token.lastIndexOf('.')
      const [signed, ofToken] = [Buffer.from(token.slice(0, end)), Buffer.from(token.slice(end + 1), 'base64url')]
      return () => verify(hash, signed, { key: publicKey, ...encoding }, ofToken)
    },
  }
}
