import { expect, test } from 'vitest'
import type { RankableConcept } from './rank-concept.ts'
import { readTokens } from './read-tokens.ts'
import { createScoreDescriptions } from './score-descriptions.ts'

const skill = (uri: string, text: string, description?: string): RankableConcept => ({
  uri,
  kind: 'skill',
  labels: [{ language: 'en', text, preferred: true }],
  ...(description === undefined ? {} : { description }),
})

const concepts = [
  skill('pigs', 'handle pigs', 'Raise swine, feed the animals and keep the stable clean.'),
  skill('horses', 'handle horses', 'Raise foals and train the animals.'),
  skill('bread', 'bake bread'),
  skill('cars', 'drive cars'),
]
const score = createScoreDescriptions(concepts)

function scoresOf(text: string, before: readonly number[] = [0.1, 0.1, 0.1, 0.1], factor = 1) {
  const scores = Float32Array.from(before)
  score(readTokens(text), scores, factor)
  return scores
}

test('words of the description speak for a concept', () => {
  const [pigs, horses, bread] = scoresOf('caring for swine')
  expect(pigs).toBeGreaterThan(horses ?? 0)
  expect(bread).toBeCloseTo(0.1)
})

test('usual endings of English are passed over', () => {
  expect(scoresOf('baking')[2]).toBeGreaterThan(0.1)
})

test('at most the factor is added', () => {
  const [pigs] = scoresOf('handle pigs raise swine feed the animals and keep the stable clean', [1, 1, 1, 1], 0.5)
  expect(pigs).toBeLessThanOrEqual(1.5)
})

test.each(['', '!!! 123', 'entirely unknown'])('%j changes nothing', (text) => {
  expect([...scoresOf(text, [1, 0, 0, 0.5])]).toEqual([1, 0, 0, 0.5])
})

test('a concept that nothing speaks for stays out', () => {
  expect(scoresOf('caring for swine', [0, 1, 1, 1])[0]).toBe(0)
})
