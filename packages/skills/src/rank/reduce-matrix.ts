/*
 * Truncated singular value decomposition of a sparse matrix by random projection with one power iteration (Halko,
 * Martinsson and Tropp 2011). Nothing is left to chance: the projection comes from a fixed sequence.
 */

/** Rows of a sparse matrix: `starts[row]` to `starts[row + 1]` in `columns` and `values`. */
export interface SparseRows {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
  readonly width: number
}

const heightOf = ({ starts }: SparseRows) => starts.length - 1

function fixedNoise(size: number): Float32Array {
  let state = 1
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296 - 0.5
  })
}

function multiply(rows: SparseRows, right: Float32Array, rank: number): Float32Array {
  const { starts, columns, values } = rows
  const product = new Float32Array(heightOf(rows) * rank)
  for (let row = 0; row < heightOf(rows); row += 1) {
    const into = row * rank
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const from = (columns[at] ?? 0) * rank
      const value = values[at] ?? 0
      for (let axis = 0; axis < rank; axis += 1)
        product[into + axis] = (product[into + axis] ?? 0) + value * (right[from + axis] ?? 0)
    }
  }
  return product
}

function multiplyTransposed(rows: SparseRows, right: Float32Array, rank: number): Float32Array {
  const { starts, columns, values, width } = rows
  const product = new Float32Array(width * rank)
  for (let row = 0; row < heightOf(rows); row += 1) {
    const from = row * rank
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const into = (columns[at] ?? 0) * rank
      const value = values[at] ?? 0
      for (let axis = 0; axis < rank; axis += 1)
        product[into + axis] = (product[into + axis] ?? 0) + value * (right[from + axis] ?? 0)
    }
  }
  return product
}

/** Dot products of all pairs of columns of a dense matrix. */
function gramMatrix(dense: Float32Array, rank: number): Float64Array {
  const gram = new Float64Array(rank * rank)
  for (let row = 0; row < dense.length; row += rank) {
    for (let one = 0; one < rank; one += 1) {
      const value = dense[row + one] ?? 0
      for (let two = one; two < rank; two += 1)
        gram[one * rank + two] = (gram[one * rank + two] ?? 0) + value * (dense[row + two] ?? 0)
    }
  }
  for (let one = 0; one < rank; one += 1)
    for (let two = 0; two < one; two += 1) gram[one * rank + two] = gram[two * rank + one] ?? 0
  return gram
}

function cholesky(gram: Float64Array, rank: number): Float64Array {
  const lower = new Float64Array(rank * rank)
  for (let row = 0; row < rank; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = gram[row * rank + column] ?? 0
      for (let at = 0; at < column; at += 1) rest -= (lower[row * rank + at] ?? 0) * (lower[column * rank + at] ?? 0)
      lower[row * rank + column] =
        row === column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / (lower[column * rank + column] ?? 0)
    }
  }
  return lower
}

/** Makes the columns orthonormal, in place. */
function orthonormalise(dense: Float32Array, rank: number): Float32Array {
  for (let turn = 0; turn < 2; turn += 1) {
    const lower = cholesky(gramMatrix(dense, rank), rank)
    for (let row = 0; row < dense.length; row += rank) {
      for (let axis = 0; axis < rank; axis += 1) {
        let value = dense[row + axis] ?? 0
        for (let at = 0; at < axis; at += 1) value -= (lower[axis * rank + at] ?? 0) * (dense[row + at] ?? 0)
        dense[row + axis] = value / (lower[axis * rank + axis] ?? 0)
      }
    }
  }
  return dense
}

function rotate(
  matrix: Float64Array,
  [size, one, two]: readonly [number, number, number],
  [cos, sin]: readonly [number, number],
) {
  for (let at = 0; at < size; at += 1) {
    const left = matrix[at * size + one] ?? 0
    const right = matrix[at * size + two] ?? 0
    matrix[at * size + one] = cos * left - sin * right
    matrix[at * size + two] = sin * left + cos * right
  }
}

function rotateRows(
  matrix: Float64Array,
  [size, one, two]: readonly [number, number, number],
  [cos, sin]: readonly [number, number],
) {
  for (let at = 0; at < size; at += 1) {
    const left = matrix[one * size + at] ?? 0
    const right = matrix[two * size + at] ?? 0
    matrix[one * size + at] = cos * left - sin * right
    matrix[two * size + at] = sin * left + cos * right
  }
}

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix by Jacobi rotations; the matrix is written over. */
function eigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = new Float64Array(size * size)
  for (let at = 0; at < size; at += 1) vectors[at * size + at] = 1
  for (let sweep = 0; sweep < 10; sweep += 1) {
    for (let one = 0; one < size; one += 1) {
      for (let two = one + 1; two < size; two += 1) {
        const off = matrix[one * size + two] ?? 0
        if (Math.abs(off) < 1e-10) continue
        const theta = ((matrix[two * size + two] ?? 0) - (matrix[one * size + one] ?? 0)) / (2 * off)
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const cos = 1 / Math.sqrt(tangent * tangent + 1)
        const turn = [cos, tangent * cos] as const
        rotate(matrix, [size, one, two], turn)
        rotateRows(matrix, [size, one, two], turn)
        rotate(vectors, [size, one, two], turn)
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_, at) => matrix[at * size + at] ?? 0), vectors }
}

export interface ReducedMatrix {
  /** Left singular vectors, row by row. */
  readonly left: Float32Array
  readonly singular: Float32Array
  readonly rank: number
}

const spare = 8

/** The `rank` strongest directions of the rows. Deterministic for the same input on the same engine. */
export function reduceMatrix(rows: SparseRows, rank: number): ReducedMatrix {
  const wide = rank + spare
  let basis = orthonormalise(multiply(rows, fixedNoise(rows.width * wide), wide), wide)
  basis = orthonormalise(multiply(rows, multiplyTransposed(rows, basis, wide), wide), wide)
  const projected = multiplyTransposed(rows, basis, wide)
  const { values, vectors } = eigen(gramMatrix(projected, wide), wide)
  const order = [...values.keys()].toSorted((one, two) => (values[two] ?? 0) - (values[one] ?? 0)).slice(0, rank)
  const height = heightOf(rows)
  const left = new Float32Array(height * rank)
  for (let row = 0; row < height; row += 1) {
    for (let axis = 0; axis < rank; axis += 1) {
      let sum = 0
      for (let at = 0; at < wide; at += 1)
        sum += (basis[row * wide + at] ?? 0) * (vectors[at * wide + (order[axis] ?? 0)] ?? 0)
      left[row * rank + axis] = sum
    }
  }
  return { left, singular: Float32Array.from(order, (at) => Math.sqrt(Math.max(values[at] ?? 0, 1e-9))), rank }
}
