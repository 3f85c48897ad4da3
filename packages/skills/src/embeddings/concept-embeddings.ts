/** Vectors of concepts by one model, each of length one in 127 steps: a byte a number. */
export interface ConceptEmbeddings {
  readonly uris: readonly string[]
  /** Numbers a vector. */
  readonly size: number
  readonly rows: Int8Array
  /** How alike two concepts picked at random are: what a model calls alike is its own matter. */
  readonly usual: { readonly mean: number; readonly deviation: number }
}

const steps = 127

/** Of length one; a vector of noughts stays so. */
function atLengthOne(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

function dot(one: ArrayLike<number>, rows: Int8Array, from: number): number {
  let sum = 0
  for (let axis = 0; axis < one.length; axis += 1) sum += (one[axis] ?? 0) * (rows[from + axis] ?? 0)
  return sum
}

const mostPairs = 20_000

/** Pairs that lie far apart in the list; the same list, the same pairs. */
function usualLikeness(rows: Int8Array, size: number): ConceptEmbeddings['usual'] {
  const count = rows.length / size
  const stride = Math.max(1, Math.floor(count / Math.sqrt(mostPairs)))
  let [pairs, sum, squares] = [0, 0, 0]
  for (let one = 0; one < count; one += stride) {
    for (let other = one + stride; other < count; other += stride) {
      const likeness = dot(rows.subarray(one * size, (one + 1) * size), rows, other * size) / steps ** 2
      pairs += 1
      sum += likeness
      squares += likeness ** 2
    }
  }
  const mean = pairs === 0 ? 0 : sum / pairs
  return { mean, deviation: pairs === 0 ? 1 : Math.sqrt(Math.max(0, squares / pairs - mean ** 2)) }
}

/** Keeps the vectors of concepts in small steps. `vectors[n]` belongs to `uris[n]`; all are of one length. */
export function keepEmbeddings(uris: readonly string[], vectors: readonly Float32Array[]): ConceptEmbeddings {
  const size = vectors[0]?.length ?? 0
  const rows = new Int8Array(uris.length * size)
  vectors.forEach((vector, at) => {
    rows.set(
      atLengthOne(vector).map((value) => Math.round(value * steps)),
      at * size,
    )
  })
  return { uris, size, rows, usual: usualLikeness(rows, size) }
}

/** A concept that stands near a text by its meaning, as the model sees it. */
export interface NearConcept {
  readonly uri: string
  /** Cosine, to two digits. */
  readonly similarity: number
}

/** How far above the usual a likeness must be, in deviations; measured on the development sets. */
export const leastAbove = 3.5

/** So many concepts a text: more is noise. */
export const mostNear = 2

/**
 * The concepts nearest to the vector of a text, best first: few, and none that are not far more alike than concepts
 * usually are. A vector of another length than the concepts' is near to none.
 */
export function nearestConcepts(
  vector: Float32Array,
  { uris, size, rows, usual }: ConceptEmbeddings,
  { least = leastAbove, most = mostNear }: { readonly least?: number; readonly most?: number } = {},
): readonly NearConcept[] {
  if (vector.length !== size) return []
  const own = atLengthOne(vector)
  const floor = usual.mean + least * usual.deviation
  const near: NearConcept[] = []
  uris.forEach((uri, at) => {
    const likeness = dot(own, rows, at * size) / steps
    if (likeness < floor) return
    const similarity = Math.round(Math.min(1, likeness) * 100) / 100
    near.push({ uri, similarity })
  })
  return near
    .toSorted((left, right) => right.similarity - left.similarity || (left.uri < right.uri ? -1 : 1))
    .slice(0, most)
}
