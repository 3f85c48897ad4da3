import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Result } from '@wanderbuch/standards/result'
import type { DigestAlgorithm } from '../crypto-port.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { ProofProblem } from '../proof-report.ts'
import type { QuadSources } from '../rdf/canonical-quads.ts'
import { checkContexts, type ContextRule } from './check-contexts.ts'
import { checkSpelling } from './check-spelling.ts'
import { hashForm, type HashedForm } from './covered-forms.ts'
import { cryptosuites } from './cryptosuites.ts'
import { withContextsOfProof } from './json-form.ts'
import { findCoveredDocument } from './previous-proofs.ts'
import type { ReadProof } from './proof-options.ts'

/** A proof with what it is read as. */
export interface ProofToCover {
  readonly proof: JsonObject
  readonly read: Pick<ReadProof, 'suite' | 'previous'>
  readonly digest: DigestAlgorithm
}

/** The document as one of its proofs covers it; the same work is done once for all proofs. */
export interface CoveredDocuments {
  /** The covered JSON, contexts checked where they decide what is signed. */
  readonly find: (proof: ProofToCover) => Result<JsonObject, ProofProblem>
  readonly hash: (proof: ProofToCover) => Promise<Result<HashedForm, ProofProblem>>
}

/** Where the meaning is signed, the words must have theirs from known contexts, and stand as those write them. */
function checkWords(document: JsonObject, sources: ContextRule): Result<true, ProofProblem> {
  const contexts = checkContexts(document, sources)
  return contexts.ok && !sources.allowInlineContexts ? checkSpelling(document, sources.findContext) : contexts
}

export function createCoveredDocuments(
  document: JsonObject,
  proofs: readonly JsonValue[],
  sources: QuadSources & ContextRule,
): CoveredDocuments {
  let words: Result<true, ProofProblem> | undefined
  const hashes = new Map<DigestAlgorithm, Promise<Result<HashedForm, ProofProblem>>>()
  const find = ({ proof, read }: ProofToCover): Result<JsonObject, ProofProblem> => {
    const isJcs = cryptosuites[read.suite].form === 'jcs'
    if (!isJcs) words ??= checkWords(document, sources)
    if (!isJcs && words && !words.ok) return words
    const covered = findCoveredDocument(document, proofs, read.previous)
    return covered.ok && isJcs ? withContextsOfProof(covered.value, proof) : covered
  }
  const hash = async (input: ProofToCover): Promise<Result<HashedForm, ProofProblem>> => {
    const { read, digest } = input
    const covered = find(input)
    if (!covered.ok) return covered
    const form = cryptosuites[read.suite].form === 'jcs' ? 'jcs' : 'rdfc'
    const known = form === 'rdfc' && read.previous.length === 0 ? hashes.get(digest) : undefined
    if (known) return known
    const hashed = hashForm({ value: covered.value, form, digest }, sources)
    if (form === 'rdfc' && read.previous.length === 0) hashes.set(digest, hashed)
    return hashed
  }
  return { find, hash }
}
