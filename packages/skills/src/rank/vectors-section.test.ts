import { expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { listRankable } from './list-rankable.ts'
import { buildRanker } from './ranker.ts'
import { readVectors, writeVectors } from './vectors-section.ts'

const vectors = {
  size: 2,
  singular: Float32Array.of(3, 1),
  rows: Float32Array.of(0.5, -0.25, 0, 0, 1, 0.125),
}

test('vectors are read as they were written, in 255 steps', () => {
  const read = readVectors(writeVectors(vectors), 3)
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.size).toBe(2)
  expect([...read.value.singular]).toEqual([3, 1])
  vectors.rows.forEach((value, at) => expect(Math.abs((read.value.rows[at] ?? 9) - value)).toBeLessThan(0.005))
})

test.each([
  ['cut', writeVectors(vectors).subarray(0, 20), 3],
  ['empty', new Uint8Array(), 3],
  ['of other concepts', writeVectors(vectors), 4],
])('bytes that are %s are not read', (_, bytes, concepts) => {
  expect(readVectors(bytes, concepts)).toMatchObject({ ok: false, problem: { code: 'vectors_unreadable' } })
})

test('the built-in vocabulary can be ranked', () => {
  const starter = loadEscoStarter()
  const ranker = buildRanker(listRankable(starter))
  const [first] = ranker.rank('Splicing cables', { language: 'en' })
  expect(first?.uri).toBe(starter.skills.find(({ preferred }) => preferred.en === 'splice cable')?.uri)
  const [electrician] = ranker.rank('elettricista', { language: 'it', kinds: ['occupation'] })
  expect(starter.findOccupation(electrician?.uri ?? '')?.isco08).toBe('7411')
})
