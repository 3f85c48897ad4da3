import { succeed, type Result } from '@wanderbuch/standards/result'
import { failProof, type ProofProblem } from '../proof-report.ts'
import type { CoveredDocuments } from './covered-document.ts'
import { hashForm, joinHashes, toProofOptions } from './covered-forms.ts'
import { cryptosuites } from './cryptosuites.ts'
import { describeMeaning } from './describe-meaning.ts'
import type { ProofToCheck, SignatureAnswer } from './proof-to-check.ts'
import { checkDerivedProof } from './selective/check-derived-proof.ts'

/** Whether the signature covers the document and the proof's options. */
export function checkSignature(
  input: ProofToCheck,
  covered: CoveredDocuments,
): Promise<Result<SignatureAnswer, ProofProblem>> {
  const { read, use } = input
  const { form } = cryptosuites[read.suite]
  if (form === 'sd') return checkDerivedProof(input, covered)
  if (read.value.length !== use.signatureLength)
    return Promise.resolve(failProof('proof_value_ill_formed', { found: read.value.length }))
  return checkWholeSignature(input, covered, form)
}

async function checkWholeSignature(
  { document, proof, read, use, publicKey, sources }: ProofToCheck,
  covered: CoveredDocuments,
  form: 'rdfc' | 'jcs',
): Promise<Result<SignatureAnswer, ProofProblem>> {
  const { digest, algorithm } = use
  const hashed = await covered.hash({ proof, read, digest })
  if (!hashed.ok) return hashed
  const options = await hashForm({ value: toProofOptions(proof, document, form), form, digest }, sources)
  if (!options.ok) return options
  const data = joinHashes(options.value, hashed.value)
  const holds = await sources.crypto.verify({ algorithm, publicKey, data, signature: read.value })
  const byLibrary = hashed.value.expandedBy === 'library' || options.value.expandedBy === 'library'
  return succeed({
    holds,
    details: {
      digest: hashed.value.hex,
      ...(byLibrary && { canonicalisation: 'library' }),
      ...(form === 'jcs' && (await describeMeaning(document, sources))),
    },
  })
}
