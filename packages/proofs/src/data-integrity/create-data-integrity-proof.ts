import { succeed, type Result } from '@wanderbuch/standards/result'
import { encodeBase58 } from '../encoding/base58.ts'
import { toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { addProof, composeProof, type ProofToCreate } from './compose-proof.ts'
import { createCoveredDocuments } from './covered-document.ts'
import { hashForm, joinHashes, toProofOptions } from './covered-forms.ts'
import { cryptosuites, findSignerUse } from './cryptosuites.ts'

/**
 * The document with a proof added; proofs already there stay, and are covered by the new one only when it names them
 * (`previousProof`). For selective disclosure see `createSelectiveProof`. Throws when the signer's algorithm does not belong
 * to the suite: that is a mistake of the caller. Sources: W3C VC Data Integrity 1.0, section 4.2 and 4.3; the suites'
 * own specifications, as in `cryptosuites`.
 */
export async function createDataIntegrityProof(input: ProofToCreate): Promise<Result<JsonObject, ProofProblem>> {
  const { document, signer, cryptosuite: suite = 'eddsa-rdfc-2022', previousProof } = input
  const use = findSignerUse(suite, signer.algorithm)
  if (!use) throw new Error(`${suite} does not sign with ${signer.algorithm}`)
  const { form } = cryptosuites[suite]
  const { digest } = use
  const bare = composeProof(input, suite)
  const hasContexts = form === 'jcs' && document['@context'] !== undefined
  const proof = hasContexts ? { '@context': document['@context'] ?? null, ...bare } : bare
  const covered = createCoveredDocuments(document, toList(document.proof), input)
  const previous = toList(previousProof) as readonly string[]
  const hashed = await covered.hash({ proof, read: { suite, previous }, digest })
  if (!hashed.ok) return hashed
  const options = await hashForm({ value: toProofOptions(proof, document, form), form, digest }, input)
  if (!options.ok) return options
  const signature = await signer.sign(joinHashes(options.value, hashed.value))
  if (signature.length !== use.signatureLength) return failProof('proof_value_ill_formed', { found: signature.length })
  return succeed(addProof(document, { ...proof, proofValue: `z${encodeBase58(signature)}` }))
}
