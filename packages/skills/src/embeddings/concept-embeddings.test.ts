import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepEmbeddings, nearestConcepts } from './concept-embeddings.ts'
import { readEmbeddings, writeEmbeddings } from './embeddings-file.ts'

/** Forty concepts, each on an axis of its own, the last two nearly on the same one. */
const size = 40
const axis = (at: number, lean = 0) => {
  const vector = new Float32Array(size)
  vector[at] = 1
  vector[0] = (vector[0] ?? 0) + lean
  return vector
}
const uris = Array.from({ length: size }, (_, at) => `urn:skill:${String(at).padStart(2, '0')}`)
const kept = keepEmbeddings(
  uris,
  uris.map((_, at) => axis(at, 0.01)),
)

describe('concepts near a text', () => {
  test('the nearest first, with its likeness; what is no more alike than usual is left out', () => {
    const text = axis(7)
    text[9] = 0.6
    expect(nearestConcepts(text, kept)).toEqual([
      { uri: 'urn:skill:07', similarity: 0.86 },
      { uri: 'urn:skill:09', similarity: 0.51 },
    ])
    expect(nearestConcepts(new Float32Array(size), kept)).toEqual([])
    expect(nearestConcepts(new Float32Array(size).fill(1), kept, { least: 300 })).toEqual([])
  })

  test('never more than asked for; a vector of another length is near to none', () => {
    expect(nearestConcepts(axis(3), kept, { least: -9, most: 3 })).toHaveLength(3)
    expect(nearestConcepts(new Float32Array(size - 1).fill(1), kept, { least: -9 })).toEqual([])
  })

  test('a model that calls everything alike offers no more for it', () => {
    const narrow = uris.map((_, at) => axis(at).map((value) => value + 3))
    const close = keepEmbeddings(uris, narrow)
    expect(close.usual.mean).toBeGreaterThan(0.9)
    expect(nearestConcepts(new Float32Array(size).fill(1), close)).toEqual([])
  })
})

const madeOf = { model: 'a1', vocabulary: '1.1.1 ff' }

describe('as a file', () => {
  test('is read as it was written, and by nobody who wants another model or vocabulary', () => {
    const bytes = writeEmbeddings(kept, madeOf)
    expect(readEmbeddings(bytes, madeOf)).toEqual({ ok: true, value: kept })
    for (const other of [
      { ...madeOf, model: 'b2' },
      { ...madeOf, vocabulary: '1.2.0' },
    ]) {
      expect(readEmbeddings(bytes, other)).toEqual({ ok: false, problem: { code: 'embeddings_of_others' } })
    }
  })

  test('a changed byte never changes what is read; a cut is refused', () => {
    const bytes = writeEmbeddings(kept, madeOf)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ change
        const read = readEmbeddings(changed, madeOf)
        if (read.ok) expect(read.value).toEqual(kept)
        expect(readEmbeddings(bytes.slice(0, at), madeOf).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
