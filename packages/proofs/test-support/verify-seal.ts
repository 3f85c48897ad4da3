import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { JsonObject } from '../src/json/json-object.ts'
import { parseSealed } from '../src/jades/parse-sealed.ts'
import { verifyJades } from '../src/jades/verify-jades.ts'
import type { ProofResult } from '../src/proof-report.ts'
import { testCrypto } from './node-test-crypto.ts'

/** What is found of the one seal of a document, as received: through text. */
export async function verifySeal(sealed: JsonValue): Promise<ProofResult> {
  const parsed = parseSealed(JSON.parse(JSON.stringify(sealed)) as JsonValue)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  const [result] = (await verifyJades(parsed.value, testCrypto)).results
  if (!result) throw new Error('no result')
  return result
}

/** Code, level and certificate status. */
export const statusOf = async (sealed: JsonValue) => {
  const { code, seal } = await verifySeal(sealed)
  return [code, seal?.level, seal?.revocation.code]
}

/** The unsigned parts of the one seal. */
export const etsiUOf = (sealed: JsonObject) => {
  const [first] = sealed.signatures as readonly { readonly header: { readonly etsiU: readonly JsonValue[] } }[]
  return first?.header.etsiU ?? []
}

/** The same seal with other unsigned parts. */
export const withEtsiU = (sealed: JsonObject, etsiU: JsonValue): JsonObject => {
  const [first] = sealed.signatures as readonly JsonObject[]
  return { ...sealed, signatures: [{ ...first, header: { etsiU } }] }
}
