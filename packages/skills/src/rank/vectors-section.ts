import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { ConceptVectors } from './concept-vectors.ts'

/*
 * Vectors as bytes, to be kept beside an index: number of axes and of concepts, the strength of each axis, then for each
 * concept its largest value and its values in 255 steps of it. Numbers of four bytes are lowest first.
 */

export interface VectorsProblem {
  readonly code: 'vectors_unreadable'
  readonly expected: number
  readonly found: number
}

const headBytes = 8
const steps = 127

/** About 130 bytes a concept. */
export function writeVectors({ size, rows, singular }: ConceptVectors): Uint8Array {
  const count = rows.length / size
  const bytes = new Uint8Array(headBytes + 4 * (size + count) + rows.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, size, true)
  view.setUint32(4, count, true)
  singular.forEach((value, axis) => view.setFloat32(headBytes + 4 * axis, value, true))
  for (let row = 0; row < count; row += 1) {
    const own = rows.subarray(row * size, (row + 1) * size)
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    view.setFloat32(headBytes + 4 * (size + row), largest, true)
    own.forEach((value, axis) => {
      view.setInt8(
        headBytes + 4 * (size + count) + row * size + axis,
        largest === 0 ? 0 : Math.round((value / largest) * steps),
      )
    })
  }
  return bytes
}

/** Reads what `writeVectors` wrote. `concepts`: how many there must be. */
export function readVectors(bytes: Uint8Array, concepts: number): Result<ConceptVectors, VectorsProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = bytes.byteLength < headBytes ? 0 : view.getUint32(0, true)
  const expected = headBytes + 4 * (size + concepts) + size * concepts
  const isWhole = size > 0 && bytes.byteLength === expected && view.getUint32(4, true) === concepts
  if (!isWhole) return fail({ code: 'vectors_unreadable', expected, found: bytes.byteLength })
  const first = headBytes + 4 * (size + concepts)
  const scaleOf = (row: number) => view.getFloat32(headBytes + 4 * (size + row), true) / steps
  const rows = new Float32Array(size * concepts)
  for (let row = 0; row < concepts; row += 1) {
    const scale = scaleOf(row)
    for (let at = row * size; at < (row + 1) * size; at += 1) rows[at] = view.getInt8(first + at) * scale
  }
  const singular = Float32Array.from({ length: size }, (_, axis) => view.getFloat32(headBytes + 4 * axis, true))
  return succeed({ size, rows, singular })
}
