import type { DigestSteps } from './answer-digests.ts'
import type { BlankQuad, NodeTerm } from './dataset.ts'
import { copyIssuer, issueLabel, type IdentifierIssuer } from './identifier-issuer.ts'
import { readIri } from './n-quads.ts'
import { listPermutations } from './permutations.ts'

/** What the search for labels works on. */
export interface NDegreeState {
  /** Statements by the number of the blank node. */
  readonly quadsOf: readonly (readonly BlankQuad[] | undefined)[]
  readonly firstHash: ReadonlyMap<number, string>
  readonly canonical: IdentifierIssuer
  /** Units left: a digest or a permutation each. */
  work: number
}

export interface NDegreePath {
  readonly hash: string
  /** Has named the node and those found on the way. */
  readonly issuer: IdentifierIssuer
}

/**
 * Hash of a blank node by its neighbours and theirs. Undefined when the work limit is reached.
 * Source: W3C RDF Dataset Canonicalization 1.0, section 4.8 (Hash N-Degree Quads).
 */
export function* hashNDegreeQuads(
  state: NDegreeState,
  id: number,
  start: IdentifierIssuer,
): DigestSteps<NDegreePath | undefined> {
  const groups = yield* groupRelated(state, id, start)
  if (!groups) return undefined
  let issuer = start
  let data = ''
  for (const hash of [...groups.keys()].sort()) {
    const best = yield* findBestPath(state, groups.get(hash) ?? [], issuer)
    if (!best) return undefined
    data += hash + best.path
    issuer = best.issuer
  }
  const [hash = ''] = yield [data]
  return { hash, issuer }
}

/** Neighbours by the hash of how they are related. Source: section 4.8.3, step 3. */
function* groupRelated(
  state: NDegreeState,
  id: number,
  issuer: IdentifierIssuer,
): DigestSteps<ReadonlyMap<string, number[]> | undefined> {
  const related: number[] = []
  const inputs: string[] = []
  const add = (term: NodeTerm, position: 's' | 'o' | 'g', predicate: string) => {
    if (typeof term !== 'number' || term === id) return
    related.push(term)
    inputs.push(describeRelated(state, { term, position, predicate, issuer }))
  }
  for (const { subject, predicate, object, graph } of state.quadsOf[id] ?? []) {
    add(subject, 's', predicate)
    add(object, 'o', predicate)
    add(graph, 'g', predicate)
  }
  state.work -= inputs.length + 1
  if (state.work < 0) return undefined
  const hashes = yield inputs
  const groups = new Map<string, number[]>()
  for (const [at, hash] of hashes.entries()) {
    const term = related[at] ?? 0
    const known = groups.get(hash)
    if (known) known.push(term)
    else groups.set(hash, [term])
  }
  return groups
}

interface Relationship {
  readonly term: number
  readonly position: 's' | 'o' | 'g'
  readonly predicate: string
  readonly issuer: IdentifierIssuer
}

/** Source: section 4.7 (Hash Related Blank Node). */
function describeRelated(state: NDegreeState, { term, position, predicate, issuer }: Relationship): string {
  const label = state.canonical.issued.get(term) ?? issuer.issued.get(term)
  const name = label === undefined ? (state.firstHash.get(term) ?? '') : `_:${label}`
  return position + (position === 'g' ? '' : readIri(predicate.trim())) + name
}

interface Path {
  readonly path: string
  readonly issuer: IdentifierIssuer
}

/** The least path over all orders of a group. Source: section 4.8.3, step 5.4. */
function* findBestPath(
  state: NDegreeState,
  group: readonly number[],
  issuer: IdentifierIssuer,
): DigestSteps<Path | undefined> {
  let best: Path | undefined
  for (const order of listPermutations(group)) {
    if (--state.work < 0) return undefined
    const found: Path | 'worse' | undefined = yield* followPath(state, order, { issuer, best: best?.path ?? '' })
    if (found === undefined) return undefined
    if (found !== 'worse' && (best === undefined || found.path < best.path)) best = found
  }
  return best
}

interface PathStart {
  readonly issuer: IdentifierIssuer
  /** The least path so far; empty when there is none. */
  readonly best: string
}

function* followPath(
  state: NDegreeState,
  order: readonly number[],
  start: PathStart,
): DigestSteps<Path | 'worse' | undefined> {
  const named = nameInOrder(state, order, copyIssuer(start.issuer))
  let { path, issuer } = named
  const isWorse = () => start.best !== '' && path > start.best
  if (isWorse()) return 'worse'
  for (const related of named.toVisit) {
    const result: NDegreePath | undefined = yield* hashNDegreeQuads(state, related, issuer)
    if (!result) return undefined
    path += `_:${issueLabel(issuer, related)}<${result.hash}>`
    issuer = result.issuer
    if (isWorse()) return 'worse'
  }
  return { path, issuer }
}

/** Names the group in this order; those named for the first time are to be visited. */
function nameInOrder({ canonical }: NDegreeState, order: readonly number[], issuer: IdentifierIssuer) {
  const toVisit: number[] = []
  let path = ''
  for (const related of order) {
    const label = canonical.issued.get(related)
    if (label === undefined && !issuer.issued.has(related)) toVisit.push(related)
    path += `_:${label ?? issueLabel(issuer, related)}`
  }
  return { path, issuer, toVisit }
}
