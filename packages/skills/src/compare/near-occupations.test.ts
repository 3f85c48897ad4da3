import { expect, test } from 'vitest'
import { sampleSkills as s, sampleVocabulary } from '../../test-support/sample-vocabulary.ts'
import type { EscoSkill } from '../esco-vocabulary.ts'
import type { HeldSkill } from './held-skill.ts'
import { nearOccupations } from './near-occupations.ts'

const held = ({ uri }: EscoSkill, state: HeldSkill['state'] = 'confirmed'): HeldSkill => ({
  uri,
  state,
  standing: 'shown',
  as: 'practice',
  evidence: ['1'],
})
const near = (skills: readonly HeldSkill[], limits = {}) =>
  nearOccupations({ skills, somethingRead: true }, sampleVocabulary, limits).map(({ occupation, essential }) => [
    occupation.code,
    essential.held,
    essential.partly,
    essential.missing,
    essential.total,
  ])

test('most essential skills held, then fewest missing, then code', () => {
  expect(near([held(s.teamwork), held(s.weldGas), held(s.wire)])).toEqual([
    ['7411.1', 2, 0, 0, 2],
    ['7212.1', 1, 1, 1, 3],
    ['7214.1', 1, 2, 1, 4],
  ])
  expect(near([held(s.teamwork)])).toEqual([
    ['7411.1', 1, 0, 1, 2],
    ['7212.1', 1, 0, 2, 3],
    ['7214.1', 1, 0, 3, 4],
  ])
})

test('no essential skill held: not near, unless asked for', () => {
  expect(near([held(s.metallurgy), held(s.teamwork, 'suggested')])).toEqual([])
  expect(near([held(s.metallurgy)], { leastEssentialHeld: 0, limit: 1 })).toHaveLength(1)
})

test('says what separates: every skill of the occupation with its state', () => {
  const [found] = nearOccupations({ skills: [held(s.wire)], somethingRead: true }, sampleVocabulary)
  expect(found?.skills.map(({ uri, state }) => [uri, state])).toEqual([
    [s.wire.uri, 'held'],
    [s.teamwork.uri, 'missing'],
  ])
})
