import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { Awaitable, CryptoPort, DigestAlgorithm } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { answerDigests } from './answer-digests.ts'
import { canonicalizeDataset, type CanonicalDataset, type CanonicalizationProblem } from './canonicalize-dataset.ts'
import { countQuads, type Dataset } from './dataset.ts'
import { expandDocument } from './expand-document.ts'
import type { FindContext } from './find-context.ts'
import { readWithLibrary } from './library-dataset.ts'
import { findExcess } from './measure-value.ts'

/** More statements than any credential seen; a graph beyond is not canonicalised. */
export const maxQuads = 20_000

export interface QuadSources {
  readonly findContext: FindContext
  readonly crypto: CryptoPort
}

/** Which way the statements were read: by our compiled contexts, or by the jsonld library for what those leave out. */
export type ExpandedBy = 'compiled' | 'library'

export interface CanonicalForm extends CanonicalDataset {
  readonly expandedBy: ExpandedBy
  /** The statements before labels were given. */
  readonly dataset: Dataset
}

/**
 * Canonical N-Quads (RDFC-1.0) of a JSON-LD document. Safe mode always: a word without a meaning is a problem, never
 * dropped. Contexts come from `findContext` alone; nothing is fetched. Answers at once when the crypto port does and the
 * document stays within the compiled subset. `digest` is the hash inside the canonicalisation.
 * Sources: W3C JSON-LD 1.1, RDF Dataset Canonicalization 1.0.
 */
export function canonicalQuads(
  document: JsonObject,
  sources: QuadSources,
  digest: DigestAlgorithm = 'sha-256',
): Awaitable<Result<CanonicalForm, ProofProblem>> {
  const read = readStatements(document, sources.findContext)
  const canonicalize = (one: Result<ReadStatements, ProofProblem>) =>
    one.ok ? canonicalizeBy(one.value.expandedBy, one.value.dataset, { sources, digest }) : one
  return read instanceof Promise ? read.then(canonicalize) : canonicalize(read)
}

type ReadStatements = Pick<CanonicalForm, 'expandedBy' | 'dataset'>

/** The statements of a JSON-LD document before they are canonicalised, in safe mode: what `canonicalQuads` begins with. */
export function readStatements(
  document: JsonObject,
  findContext: FindContext,
): Awaitable<Result<ReadStatements, ProofProblem>> {
  const expanded = expandDocument(document, findContext)
  if (expanded.kind === 'dataset') return succeed({ expandedBy: 'compiled', dataset: expanded.dataset })
  // Too much or too deep for anything after this, which copies and recurses.
  const refused = findExcess(document)
  if (refused) return refused
  return expanded.kind === 'problem' ? fail(expanded.problem) : readByLibrary(document, findContext)
}

async function readByLibrary(
  document: JsonObject,
  findContext: FindContext,
): Promise<Result<ReadStatements, ProofProblem>> {
  const dataset = await readWithLibrary(document, findContext)
  return dataset.ok ? succeed({ expandedBy: 'library', dataset: dataset.value }) : dataset
}

interface Means {
  readonly sources: QuadSources
  readonly digest: DigestAlgorithm
}

function canonicalizeBy(
  expandedBy: ExpandedBy,
  dataset: Dataset,
  { sources, digest }: Means,
): Awaitable<Result<CanonicalForm, ProofProblem>> {
  const found = countQuads(dataset)
  if (found > maxQuads) return failProof('too_many_quads', { found, allowed: maxQuads })
  const hash = digestOfText(sources.crypto, digest)
  const canonical = answerDigests(canonicalizeDataset(dataset), hash)
  return canonical instanceof Promise
    ? canonical.then((form) => toForm(form, { expandedBy, dataset }))
    : toForm(canonical, { expandedBy, dataset })
}

function toForm(
  canonical: Result<CanonicalDataset, CanonicalizationProblem>,
  origin: Pick<CanonicalForm, 'expandedBy' | 'dataset'>,
): Result<CanonicalForm, ProofProblem> {
  return canonical.ok ? succeed({ ...canonical.value, ...origin }) : failProof(canonical.problem.code)
}

/** Hex digest of a text on our port. */
export function digestOfText(crypto: CryptoPort, algorithm: DigestAlgorithm): (text: string) => Awaitable<string> {
  const { hexDigest } = crypto
  if (hexDigest) return (text) => hexDigest(algorithm, text)
  return (text) => {
    const digest = crypto.digest(algorithm, encodeUtf8(text))
    return digest instanceof Promise ? digest.then(encodeHex) : encodeHex(digest)
  }
}
