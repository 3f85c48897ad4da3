import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { DigestSteps } from './answer-digests.ts'
import { writeQuad, type BlankQuad, type Dataset } from './dataset.ts'
import { createIssuer, issueLabel, type IdentifierIssuer } from './identifier-issuer.ts'
import { hashNDegreeQuads, type NDegreeState } from './n-degree.ts'

/** Canonical form of a dataset. */
export interface CanonicalDataset {
  /** N-Quads lines in order, each with its line end. */
  readonly lines: readonly string[]
  /** `c14n0`, `c14n1`, ... for each blank node by its number in the dataset; undefined for one that is in no statement. */
  readonly labels: readonly (string | undefined)[]
}

export interface CanonicalizationProblem {
  /** A graph made to exhaust the canonicalisation. */
  readonly code: 'canonicalization_too_costly'
}

/** Digests and permutations one canonicalisation may cost: honest graphs need none or a few dozen. */
export const maxCanonicalWork = 20_000

/**
 * RDFC-1.0. Where the blank nodes are told apart by their own statements, as in honest credentials, this is one digest a
 * blank node; else their neighbours decide, within a work limit. Source: W3C RDF Dataset Canonicalization 1.0, section 4.4.
 */
export function* canonicalizeDataset(dataset: Dataset): DigestSteps<Result<CanonicalDataset, CanonicalizationProblem>> {
  const issuer = createIssuer('c14n')
  const { quadsOf, ids } = collectQuads(dataset)
  if (ids.length === 1) issueLabel(issuer, ids[0] ?? 0)
  else if (ids.length > 1) {
    const hashes = yield ids.map((id) => describeFirstDegree(id, quadsOf[id] ?? []))
    const firstHash = new Map(ids.map((id, at) => [id, hashes[at] ?? '']))
    const ties = issueUnique(issuer, firstHash)
    const state: NDegreeState = { quadsOf, firstHash, canonical: issuer, work: maxCanonicalWork }
    if (ties.length > 0 && !(yield* breakTies(state, ties))) return fail({ code: 'canonicalization_too_costly' })
  }
  return succeed(writeCanonical(dataset, issuer))
}

interface CollectedQuads {
  /** The statements of each blank node; a statement counts once for a node it names twice. */
  readonly quadsOf: readonly (readonly BlankQuad[] | undefined)[]
  /**
   * Blank nodes in the order in which they first appear. It decides where the algorithm itself does not: two nodes that
   * differ only in which of two graphs names which of them have the same hash.
   */
  readonly ids: readonly number[]
}

function collectQuads({ quads, blankNodes }: Dataset): CollectedQuads {
  const quadsOf = new Array<BlankQuad[] | undefined>(blankNodes).fill(undefined)
  const ids: number[] = []
  const add = (id: number, quad: BlankQuad) => {
    const known = quadsOf[id]
    if (known === undefined) {
      quadsOf[id] = [quad]
      ids.push(id)
    } else if (known[known.length - 1] !== quad) known.push(quad)
  }
  for (const quad of quads) {
    if (typeof quad.subject === 'number') add(quad.subject, quad)
    if (typeof quad.object === 'number') add(quad.object, quad)
    if (typeof quad.graph === 'number') add(quad.graph, quad)
  }
  return { quadsOf, ids }
}

/** What is hashed for a blank node alone: itself as `_:a`, all others as `_:z`. Source: section 4.6. */
function describeFirstDegree(id: number, quads: readonly BlankQuad[]): string {
  const label = (other: number) => (other === id ? '_:a' : '_:z')
  const [only] = quads
  if (quads.length === 1 && only) return writeQuad(only, label)
  return quads
    .map((quad) => writeQuad(quad, label))
    .sort()
    .join('')
}

/** Labels the nodes whose hash is theirs alone, in the order of the hashes; what is left comes back in the same order. */
function issueUnique(issuer: IdentifierIssuer, firstHash: ReadonlyMap<number, string>): readonly (readonly number[])[] {
  const byHash = new Map<string, number[]>()
  for (const [id, hash] of firstHash) {
    const known = byHash.get(hash)
    if (known) known.push(id)
    else byHash.set(hash, [id])
  }
  const ties: (readonly number[])[] = []
  for (const hash of [...byHash.keys()].sort()) {
    const ids = byHash.get(hash) ?? []
    if (ids.length > 1) ties.push(ids)
    else issueLabel(issuer, ids[0] ?? 0)
  }
  return ties
}

/** Source: section 4.4.3, step 5. False when the work limit was reached. */
function* breakTies(state: NDegreeState, ties: readonly (readonly number[])[]): DigestSteps<boolean> {
  for (const ids of ties) {
    const paths: { readonly hash: string; readonly issuer: IdentifierIssuer }[] = []
    for (const id of ids) {
      if (state.canonical.issued.has(id)) continue
      const temporary = createIssuer('b')
      issueLabel(temporary, id)
      const path = yield* hashNDegreeQuads(state, id, temporary)
      if (!path) return false
      paths.push(path)
    }
    paths.sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0))
    for (const { issuer } of paths) for (const id of issuer.issued.keys()) issueLabel(state.canonical, id)
  }
  return true
}

function writeCanonical(dataset: Dataset, { issued }: IdentifierIssuer): CanonicalDataset {
  const written = Array.from({ length: dataset.blankNodes }, (_, id) => `_:${issued.get(id) ?? ''}`)
  const lines = [...dataset.lines]
  for (const quad of dataset.quads) lines.push(writeQuad(quad, (id) => written[id] ?? ''))
  return { lines: lines.sort(), labels: Array.from(written, (_, id) => issued.get(id)) }
}
