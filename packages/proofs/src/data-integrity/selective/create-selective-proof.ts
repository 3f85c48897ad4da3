import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Awaitable, PublicKey } from '../../crypto-port.ts'
import { multikeyBytes } from '../../encoding/multikey.ts'
import { encodeUtf8 } from '../../encoding/utf8.ts'
import type { JsonObject } from '../../json/json-object.ts'
import type { ProofProblem } from '../../proof-report.ts'
import { checkContexts } from '../check-contexts.ts'
import { digestText, hashForm, toProofOptions } from '../covered-forms.ts'
import { addProof, composeProof, type ProofToCreate } from '../compose-proof.ts'
import type { SelectionProblem } from './selection-problem.ts'
import { joinBaseData, writeBaseProofValue } from './selective-proof-value.ts'
import { splitStatements, type Statements } from './statements.ts'

/** A key made for one proof and thrown away with it. P-256. */
export interface ProofKey {
  readonly publicKey: PublicKey
  /** ES256, r and s side by side. */
  readonly sign: (data: Uint8Array) => Awaitable<Uint8Array>
}

export interface SelectiveProofToCreate extends Omit<ProofToCreate, 'cryptosuite'> {
  /** JSON Pointers to what every holder must show. */
  readonly mandatoryPointers: readonly string[]
  /** Must be unpredictable: the labels hide how much is held back. */
  readonly randomBytes: (length: number) => Uint8Array
  readonly makeProofKey: () => Awaitable<ProofKey>
}

/**
 * The document with an ecdsa-sd-2023 base proof, for the holder alone: it can show any part with `deriveSelectiveProof`.
 * Throws when the signer is not ES256: that is a mistake of the caller.
 * Source: W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.5.2 (Create Base Proof).
 */
export async function createSelectiveProof(
  input: SelectiveProofToCreate,
): Promise<Result<JsonObject, ProofProblem | SelectionProblem>> {
  const { document, signer, randomBytes, mandatoryPointers } = input
  if (signer.algorithm !== 'ES256') throw new Error(`P-256 signer expected, found ${signer.algorithm}`)
  const contexts = checkContexts(document, input)
  if (!contexts.ok) return contexts
  const proof = composeProof(input, 'ecdsa-sd-2023')
  const value = toProofOptions(proof, document, 'rdfc')
  const options = await hashForm({ value, form: 'rdfc', digest: 'sha-256' }, input)
  if (!options.ok) return options
  const hmacKey = randomBytes(32)
  const statements = await splitStatements(document, hmacKey, input)
  if (!statements.ok) return statements
  const signed = await signStatements(statements.value, options.value.hash, input)
  if (!signed.ok) return signed
  const proofValue = writeBaseProofValue({ ...signed.value, hmacKey, mandatoryPointers })
  return succeed(addProof(document, { ...proof, proofValue }))
}

async function signStatements(statements: Statements, optionsHash: Uint8Array, input: SelectiveProofToCreate) {
  const mandatory = statements.select(input.mandatoryPointers)
  if (!mandatory.ok) return mandatory
  const { places } = mandatory.value
  const key = await input.makeProofKey()
  const publicKey = multikeyBytes(key.publicKey)
  if (!publicKey) throw new Error('a proof key is a P-256 key held as JWK')
  const signatures: Uint8Array[] = []
  for (const [place, line] of statements.lines.entries())
    if (!places.has(place)) signatures.push(await key.sign(encodeUtf8(line)))
  const shown = statements.lines.filter((_line, place) => places.has(place))
  const { hash: mandatoryHash } = await digestText(shown.join(''), 'sha-256', input)
  const baseSignature = await input.signer.sign(joinBaseData(optionsHash, publicKey, mandatoryHash))
  return succeed({ baseSignature, publicKey, signatures })
}
