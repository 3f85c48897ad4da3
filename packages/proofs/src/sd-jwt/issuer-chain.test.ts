import { expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import { learningClaims, partsOf } from '../../test-support/sample-sd-jwt.ts'
import { makeTestAuthority } from '../../test-support/test-authority.ts'
import { resolveLocalDid } from '../did/resolve-local-did.ts'
import { issueSdJwt } from './issue-sd-jwt.ts'
import { verifySdJwtVc } from './verify-sd-jwt-vc.ts'

test('certificates above the issuer’s in the header are told, each having signed the one before', async () => {
  const { leaf, authority, root, stamper } = await makeTestAuthority()
  const certificates = [leaf.der, stamper.der, root.der, authority.der]
  const issuer = { signer: leaf.signer, certificates, randomBytes: (length: number) => new Uint8Array(length) }
  const claims = { ...learningClaims, iss: 'https://issuer.example.org' }
  const issued = await issueSdJwt({ claims, conceal: [] }, { ...issuer, crypto: testCrypto })
  const parts = partsOf(issued.ok ? issued.value : '')
  const { results } = await verifySdJwtVc({ parts, resolveDid: resolveLocalDid, crypto: testCrypto })
  expect(results[0]).toMatchObject({
    code: 'signature_holds',
    signer: { commonName: 'Synthetic Seal (test)', chain: [authority.text, root.text] },
  })
})
