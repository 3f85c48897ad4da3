import { succeed, type Result } from '@wanderbuch/standards/result'
import { decodeBase64Url } from '../../encoding/base64.ts'
import { isJsonObject, omitMembers, toList, type JsonObject } from '../../json/json-object.ts'
import { answerDigests } from '../../rdf/answer-digests.ts'
import { digestOfText, type QuadSources } from '../../rdf/canonical-quads.ts'
import { canonicalizeDataset } from '../../rdf/canonicalize-dataset.ts'
import { selectJson } from './select-json.ts'
import { failSelection, type SelectionProblem } from './selection-problem.ts'
import { readBaseProofValue, writeDerivedProofValue, type BaseProofValue } from './selective-proof-value.ts'
import { splitStatements, type SelectedStatements, type Statements } from './statements.ts'

export interface ProofToDerive extends QuadSources {
  /** With an ecdsa-sd-2023 base proof. */
  readonly document: JsonObject
  /** JSON Pointers to what is shown beside the mandatory parts. */
  readonly selectivePointers: readonly string[]
  /** Which base proof, when there are several. */
  readonly proofId?: string
}

/**
 * The chosen parts of a document with a proof that the issuer stated them. What is not chosen is not in it.
 * Source: W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.5.5 (Add Derived Proof).
 */
export async function deriveSelectiveProof(input: ProofToDerive): Promise<Result<JsonObject, SelectionProblem>> {
  const { document, selectivePointers } = input
  const base = findBaseProof(input)
  if (!base.ok) return base
  const { proof, value } = base.value
  const pointers = [...value.mandatoryPointers, ...selectivePointers]
  if (pointers.length === 0) return failSelection('nothing_selected')
  const statements = await splitStatements(document, value.hmacKey, input)
  if (!statements.ok) return statements
  const disclosed = await disclose(statements.value, { value, pointers, selectivePointers }, input)
  if (!disclosed.ok) return disclosed
  const shown = selectJson(omitMembers(document, ['proof']), pointers)
  if (!shown.ok) return shown
  return succeed({ ...shown.value?.document, proof: { ...proof, proofValue: disclosed.value } })
}

function findBaseProof({ document, proofId }: ProofToDerive) {
  const proofs = toList(document.proof).filter(isJsonObject)
  const named = proofs.filter((proof) => (proofId === undefined ? isSelective(proof) : proof.id === proofId))
  const [proof] = named
  if (!proof || named.length > 1) return failSelection('base_proof_not_found', proofId)
  const text = typeof proof.proofValue === 'string' ? proof.proofValue : ''
  const bytes = text.startsWith('u') ? decodeBase64Url(text.slice(1)) : undefined
  const value = bytes?.ok ? readBaseProofValue(bytes.value) : undefined
  return value ? succeed({ proof, value }) : failSelection('base_proof_ill_formed')
}

const isSelective = ({ type, cryptosuite }: JsonObject) =>
  type === 'DataIntegrityProof' && cryptosuite === 'ecdsa-sd-2023'

interface Disclosure {
  readonly value: BaseProofValue
  readonly pointers: readonly string[]
  readonly selectivePointers: readonly string[]
}

/** The derived `proofValue`. */
async function disclose(
  statements: Statements,
  { value, pointers, selectivePointers }: Disclosure,
  sources: QuadSources,
): Promise<Result<string, SelectionProblem>> {
  const mandatory = statements.select(value.mandatoryPointers)
  const selective = statements.select(selectivePointers)
  const combined = statements.select(pointers)
  if (!mandatory.ok) return mandatory
  if (!selective.ok) return selective
  if (!combined.ok) return combined
  const labels = await findVerifierLabels(combined.value, sources)
  if (!labels) return failSelection('document_not_selectable')
  const { baseSignature, publicKey } = value
  const places = { mandatory: mandatory.value.places, selective: selective.value.places }
  return succeed(
    writeDerivedProofValue({
      baseSignature,
      publicKey,
      signatures: chooseSignatures(statements.lines.length, value.signatures, places),
      labels,
      mandatoryIndexes: [...combined.value.places].flatMap((place, index) =>
        places.mandatory.has(place) ? [index] : [],
      ),
    }),
  )
}

interface Places {
  readonly mandatory: ReadonlySet<number>
  readonly selective: ReadonlySet<number>
}

/** Mandatory statements have no signature of their own; those of the others follow their order. */
function chooseSignatures(
  count: number,
  signatures: readonly Uint8Array[],
  { mandatory, selective }: Places,
): readonly Uint8Array[] {
  const signed = Array.from({ length: count }, (_, place) => place).filter((place) => !mandatory.has(place))
  return signatures.filter((_signature, at) => selective.has(signed[at] ?? -1))
}

/** From the labels a verifier will find to those the issuer signed. */
async function findVerifierLabels(
  { dataset, labelOf }: SelectedStatements,
  { crypto }: QuadSources,
): Promise<ReadonlyMap<number, Uint8Array> | undefined> {
  const canonical = await answerDigests(canonicalizeDataset(dataset), digestOfText(crypto, 'sha-256'))
  if (!canonical.ok) return undefined
  const labels = new Map<number, Uint8Array>()
  for (const [blankNode, label] of canonical.value.labels.entries()) {
    const bytes = decodeBase64Url(labelOf(blankNode).slice('_:u'.length))
    if (label !== undefined && bytes.ok) labels.set(Number(label.slice('c14n'.length)), bytes.value)
  }
  return labels
}
