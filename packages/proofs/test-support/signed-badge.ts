import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { createDataIntegrityProof } from '../src/data-integrity/create-data-integrity-proof.ts'
import type { ProofExpectation } from '../src/data-integrity/proof-options.ts'
import { verifyDataIntegrity } from '../src/data-integrity/verify-data-integrity.ts'
import type { ProofPurpose } from '../src/did/resolved-did.ts'
import { resolveLocalDid } from '../src/did/resolve-local-did.ts'
import type { JsonObject } from '../src/json/json-object.ts'
import { testCrypto, testKeyOfSeed } from './node-test-crypto.ts'
import { makeBadge } from './sample-credentials.ts'

export const sources = { findContext: findAllowedContext, crypto: testCrypto }
export const key = testKeyOfSeed(1)
export const other = testKeyOfSeed(2)
export const created = '2026-11-22T10:00:00Z'

export async function seal(
  document: JsonObject,
  more: Partial<ProofExpectation> & { signer?: typeof key.signer } = {},
) {
  const input = {
    document,
    signer: key.signer,
    created,
    purpose: 'assertionMethod' as ProofPurpose,
    ...sources,
    ...more,
  }
  const signed = await createDataIntegrityProof(input)
  if (!signed.ok) throw new Error(JSON.stringify(signed.problem))
  return signed.value
}

export const verify = (document: JsonObject, expected: Partial<ProofExpectation> = {}) =>
  verifyDataIntegrity({
    document,
    expected: { purpose: 'assertionMethod', ...expected },
    resolveDid: resolveLocalDid,
    ...sources,
  })

export const verifyOne = async (document: JsonObject, expected?: Partial<ProofExpectation>) => {
  const { results } = await verify(document, expected)
  if (results.length !== 1) throw new Error(`one result expected, found ${results.length}`)
  return results[0]
}

export const badge = makeBadge(key.did)
