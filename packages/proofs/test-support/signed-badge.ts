import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { ProofToCreate } from '../src/data-integrity/compose-proof.ts'
import { createDataIntegrityProof } from '../src/data-integrity/create-data-integrity-proof.ts'
import type { ProofExpectation } from '../src/data-integrity/proof-options.ts'
import { verifyDataIntegrity } from '../src/data-integrity/verify-data-integrity.ts'
import { resolveLocalDid } from '../src/did/resolve-local-did.ts'
import type { JsonObject } from '../src/json/json-object.ts'
import { testCrypto, testKeyOfSeed } from './node-test-crypto.ts'
import { makeBadge } from './sample-credentials.ts'

export const sources = { findContext: findAllowedContext, crypto: testCrypto }
export const key = testKeyOfSeed(1)
export const other = testKeyOfSeed(2)
export const created = '2026-11-22T10:00:00Z'

type Changes = Partial<Omit<ProofToCreate, 'document' | 'created'>> & { readonly created?: string | undefined }

/** Signs with the first test key for assertion, unless told otherwise; `created: undefined` leaves the time out. */
export async function seal(document: JsonObject, changes: Changes = {}) {
  const { created: time, ...more } = { created, ...changes }
  const input: ProofToCreate = { document, signer: key.signer, purpose: 'assertionMethod', ...sources, ...more }
  const signed = await createDataIntegrityProof(time === undefined ? input : { ...input, created: time })
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
