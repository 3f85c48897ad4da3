import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleSkills as s, sampleVocabulary } from '../../test-support/sample-vocabulary.ts'
import type { EscoSkill } from '../esco-vocabulary.ts'
import { compareSkills } from './compare-skills.ts'
import { type HeldSkill, heldStates } from './held-skill.ts'
import { standings } from './standing.ts'

const held = ({ uri }: EscoSkill, changes: Partial<HeldSkill> = {}): HeldSkill => ({
  uri,
  state: 'confirmed',
  standing: 'shown',
  as: 'practice',
  evidence: ['record-1/match/1/1'],
  ...changes,
})
const asked = ({ uri, kind }: EscoSkill) => ({ uri, kind, relation: 'essential' as const })
const compareOne = (
  skills: readonly HeldSkill[],
  target: EscoSkill,
  source = sampleVocabulary,
  somethingRead = true,
) => {
  const [found] = compareSkills({ skills, somethingRead }, [asked(target)], source)
  if (!found) throw new Error('one skill asked, none answered')
  return found
}

describe('state and reason', () => {
  test.each([
    ['confirmed', [held(s.weld)], s.weld, 'held', 'held-confirmed'],
    ['linked', [held(s.weld, { state: 'linked' })], s.weld, 'held', 'held-linked'],
    ['named', [held(s.weld, { state: 'named' })], s.weld, 'held', 'held-named'],
    ['a person said in part', [held(s.weld, { state: 'partly' })], s.weld, 'partly', 'partly-decided'],
    ['a suggestion', [held(s.weld, { state: 'suggested' })], s.weld, 'not-determined', 'only-suggested'],
    ['nothing', [], s.weld, 'missing', 'nothing-found'],
    ['a narrower kind', [held(s.weldGas)], s.weld, 'partly', 'partly-narrower'],
    ['a narrower kind of a narrower kind', [held(s.weldPipes)], s.weld, 'partly', 'partly-narrower'],
    ['three steps down is too far', [held(s.weldPipes)], s.joinMetal, 'missing', 'nothing-found'],
    ['a broader kind', [held(s.joinMetal)], s.weld, 'partly', 'partly-broader'],
    ['two steps up is too far', [held(s.joinMetal)], s.weldGas, 'missing', 'nothing-found'],
    ['what needs it', [held(s.frames)], s.weld, 'partly', 'partly-related'],
    ['what it needs', [held(s.weld)], s.frames, 'partly', 'partly-related'],
    ['knowledge it needs', [held(s.techniques)], s.weld, 'partly', 'partly-knowledge'],
    ['knowledge it may need', [held(s.metallurgy)], s.weld, 'partly', 'partly-knowledge'],
    ['practice that needs the knowledge', [held(s.weld)], s.techniques, 'partly', 'partly-related'],
    ['practice that may need it says too little', [held(s.weld)], s.metallurgy, 'missing', 'nothing-found'],
    ['known, not practised', [held(s.weld, { as: 'knowledge' })], s.weld, 'partly', 'partly-knowledge'],
    ['knowledge known', [held(s.metallurgy, { as: 'knowledge' })], s.metallurgy, 'held', 'held-confirmed'],
    ['narrower, known only', [held(s.weldGas, { as: 'knowledge' })], s.weld, 'partly', 'partly-knowledge'],
    ['a suggested narrower kind', [held(s.weldGas, { state: 'suggested' })], s.weld, 'missing', 'nothing-found'],
    ['a sibling', [held(s.weldGas)], s.kitchens, 'missing', 'nothing-found'],
  ] as const)('%s', (_, skills, target, state, reason) => {
    const found = compareOne(skills, target)
    expect([found.state, found.reason]).toEqual([state, reason])
  })

  test('nothing to read is not missing', () => {
    expect(compareOne([], s.weld, sampleVocabulary, false).reason).toBe('nothing-to-read')
  })

  test('without relations in the vocabulary nothing is partly by one', () => {
    const { findSkill } = sampleVocabulary
    const [found] = compareSkills({ skills: [held(s.weldGas)], somethingRead: true }, [asked(s.weld)], { findSkill })
    expect(found?.state).toBe('missing')
  })
})

test('names the concept it rests on, the way there and the evidence; the closest first', () => {
  const found = compareOne([held(s.joinMetal), held(s.weldPipes, { standing: 'proven' }), held(s.techniques)], s.weld)
  expect(found.restsOn).toEqual([
    {
      concept: s.weldPipes.uri,
      bond: 'narrower',
      steps: [
        { relation: 'narrower', to: s.weldGas.uri },
        { relation: 'narrower', to: s.weldPipes.uri },
      ],
      held: [held(s.weldPipes, { standing: 'proven' })],
    },
    {
      concept: s.techniques.uri,
      bond: 'knowledge',
      steps: [{ relation: 'needs', to: s.techniques.uri }],
      held: [held(s.techniques)],
    },
    {
      concept: s.joinMetal.uri,
      bond: 'broader',
      steps: [{ relation: 'broader', to: s.joinMetal.uri }],
      held: [held(s.joinMetal)],
    },
  ])
  expect(found.standing).toBe('proven')
})

test('standing is that of what decides: a stronger suggestion lends nothing', () => {
  const found = compareOne(
    [held(s.weld, { standing: 'declared' }), held(s.weld, { state: 'suggested', standing: 'proven' })],
    s.weld,
  )
  expect([found.state, found.standing, found.evidence.length]).toEqual(['held', 'declared', 2])
})

test('a suggestion stays listed when a relation decides', () => {
  const found = compareOne([held(s.weld, { state: 'suggested' }), held(s.weldGas)], s.weld)
  expect([found.state, found.reason, found.evidence.length]).toEqual(['partly', 'partly-narrower', 1])
})

const all = Object.values(s)
const anySkill = fc.constantFrom(...all)
const anyHeld = fc
  .record({
    skill: anySkill,
    state: fc.constantFrom(...heldStates),
    standing: fc.constantFrom(...standings),
    as: fc.constantFrom('knowledge' as const, 'practice' as const),
    evidence: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  })
  .map(({ skill, ...rest }) => held(skill, rest))

describe('laws', () => {
  test('only evidence for the skill itself makes it held', () => {
    fc.assert(
      fc.property(fc.array(anyHeld), anySkill, (skills, target) => {
        const own = skills.filter(({ uri, state }) => uri === target.uri && state !== 'suggested')
        if (compareOne(skills, target).state === 'held') expect(own.length).toBeGreaterThan(0)
      }),
    )
  })

  test('more evidence never takes away: missing -> not determined -> partly -> held', () => {
    const order = ['missing', 'not-determined', 'partly', 'held']
    fc.assert(
      fc.property(fc.array(anyHeld), anyHeld, anySkill, (skills, more, target) => {
        const [before, after] = [compareOne(skills, target), compareOne([...skills, more], target)]
        expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state))
      }),
    )
  })

  test('nor does it where two statements differ in knowledge and practice alone (found by the property below)', () => {
    const both = [held(s.weld, { as: 'knowledge' }), held(s.weld, { as: 'practice' })]
    expect(compareOne(both.toReversed(), s.joinMetal)).toEqual(compareOne(both, s.joinMetal))
  })

  test('the order of the evidence does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyHeld), anySkill, (skills, target) => {
        expect(compareOne(skills.toReversed(), target)).toEqual(compareOne(skills, target))
      }),
    )
  })

  test('partly by a relation names a path that leads there', () => {
    fc.assert(
      fc.property(fc.array(anyHeld), anySkill, (skills, target) => {
        for (const { concept, steps, held: evidence } of compareOne(skills, target).restsOn) {
          expect(evidence.length).toBeGreaterThan(0)
          expect(steps.at(-1)?.to ?? target.uri).toBe(concept)
          expect(evidence.every(({ uri, state }) => uri === concept && state !== 'suggested')).toBe(true)
        }
      }),
    )
  })
})
