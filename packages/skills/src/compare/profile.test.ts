import { expect, test } from 'vitest'
import { sampleGroups as g, sampleSkills as s, sampleVocabulary } from '../../test-support/sample-vocabulary.ts'
import type { EscoSkill } from '../esco-vocabulary.ts'
import type { HeldSkill } from './held-skill.ts'
import { profileOf } from './profile.ts'

const held = ({ uri }: EscoSkill, changes: Partial<HeldSkill> = {}): HeldSkill => ({
  uri,
  state: 'confirmed',
  standing: 'shown',
  as: 'practice',
  evidence: ['1'],
  ...changes,
})
const profile = profileOf(
  {
    somethingRead: true,
    skills: [
      held(s.weldGas),
      held(s.weldGas, { standing: 'proven' }),
      held(s.teamwork, { standing: 'declared' }),
      held(s.techniques),
      held(s.wire),
      held(s.frames, { state: 'suggested' }),
    ],
  },
  sampleVocabulary,
)

test('each skill once with its strongest standing; suggestions left out', () => {
  expect(profile.all.counts).toEqual({ proven: 1, attested: 0, shown: 2, declared: 1, unstated: 0 })
  expect(profile.all.total).toBe(4)
})

test('groups from the top, and the next below', () => {
  expect(
    profile.groups.map(({ code, total, groups }) => [code, total, groups.map((one) => [one.code, one.total])]),
  ).toEqual([
    ['K', 1, []],
    [
      'S',
      2,
      [
        ['S1', 1],
        ['S2', 1],
      ],
    ],
  ])
  expect(profile.groups[1]?.groups[0]?.uri).toBe(g.working.uri)
  expect(profile.ungrouped.skills).toEqual([s.wire.uri])
})

test('collections', () => {
  expect(profile.collections.map(({ collection, skills }) => [collection, skills])).toEqual([
    ['green', [s.weldGas.uri]],
    ['transversal', [s.teamwork.uri]],
  ])
})

test('a vocabulary without relations: no groups, nothing lost', () => {
  const { knowledge: _none, ...starter } = sampleVocabulary
  const plain = profileOf({ skills: [held(s.weld)], somethingRead: true }, starter)
  expect([plain.groups, plain.collections, plain.ungrouped.total]).toEqual([[], [], 1])
})
