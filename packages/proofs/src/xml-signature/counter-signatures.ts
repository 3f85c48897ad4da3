import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort } from '../crypto-port.ts'
import { maxCounterSignatures } from '../long-term/counter-signatures.ts'
import { codeOfSeal } from '../long-term/examine-seal.ts'
import { failProof, toProofResult, type ProofProblem, type ProofResult } from '../proof-report.ts'
import { listChildren } from '../xml/find-elements.ts'
import { checkXmlSignature } from './check-xml-signature.ts'
import { coverSignatureValue } from './cover-reference.ts'
import type { Located } from './locate-elements.ts'
import type { OpenedSignature } from './open-signed-xml.ts'
import { readSignature } from './read-signature.ts'
import { signatureNamespaces } from './signature-algorithms.ts'
import type { UnsignedProperties } from './unsigned-properties.ts'

/**
 * Verifies the counter-signatures of a seal: each over the value of the signature it stands in, and nothing else. They show
 * that somebody else signed over the seal, and change nothing of what it says. Source: ETSI EN 319 132-1 clause 5.2.7.
 */
export async function verifyCounterSignatures(
  { own }: UnsignedProperties,
  countersigned: Located,
  crypto: CryptoPort,
): Promise<readonly ProofResult[]> {
  const results: ProofResult[] = []
  for (const property of own.filter(({ name }) => name === 'CounterSignature').slice(0, maxCounterSignatures)) {
    const opened = openCounterSignature(property, countersigned)
    results.push(opened.ok ? await verifyOne(opened.value, crypto) : toProofResult(opened.problem.code, opened.problem))
  }
  return results
}

const { ds } = signatureNamespaces

function openCounterSignature(property: Located, { element, around }: Located): Result<OpenedSignature, ProofProblem> {
  const [inner, ...more] = listChildren(property.element, ds, 'Signature')
  const [value] = listChildren(element, ds, 'SignatureValue')
  if (!inner || !value || more.length > 0) return failProof('xml_signature_ill_formed', { found: 'CounterSignature' })
  const signature = readSignature({ element: inner, around: [...property.around, property.element] })
  if (!signature.ok) return signature
  const covered = coverSignatureValue(signature.value, { element: value, around: [...around, element] })
  return covered.ok ? succeed({ signature: signature.value, covered: covered.value }) : covered
}

async function verifyOne(opened: OpenedSignature, crypto: CryptoPort): Promise<ProofResult> {
  const checked = await checkXmlSignature({ opened, crypto, statedAt: undefined, details: {} })
  if ('unchanged' in checked) return checked
  const { leaf, known, claimedAt } = checked
  return toProofResult(codeOfSeal(leaf.certificate, { claimedAt, provenAt: undefined }), known)
}
