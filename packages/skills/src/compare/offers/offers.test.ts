import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleSkills as s, sampleVocabulary, uriOf } from '../../../test-support/sample-vocabulary.ts'
import type { EscoSkill } from '../../esco-vocabulary.ts'
import { buildSkillIndex } from '../../match/skill-index.ts'
import { compareSkills } from '../compare-skills.ts'
import { targetOfOccupation, type TargetSkill } from '../skill-target.ts'
import { findWithIndex } from '../text-skill.ts'
import { closestOffers } from './closest-offers.ts'
import type { Offer } from './offer.ts'
import { targetOfOffer } from './offer-skills.ts'
import { parseOffers } from './parse-offers.ts'
import { preparesFor } from './prepares-for.ts'

const find = findWithIndex(buildSkillIndex(sampleVocabulary.skills))

const list = {
  kind: 'wanderbuch-offers',
  formatVersion: 1,
  source: { title: 'Sample register', url: 'https://example.org/register', day: '2026-11-01' },
  sample: true,
  offers: [
    {
      id: 'q1',
      kind: 'unit',
      title: { en: 'Gas welding', de: 'Schutzgasschweißen' },
      eqfLevel: 4,
      provider: { name: { en: 'Sample college' }, country: 'IE', url: 'https://example.org' },
      url: 'https://example.org/q1',
      outcomes: [{ text: { en: 'weld with inert gas' }, axis: 'skills', skills: [s.weldGas.uri] }],
    },
  ],
} as const

describe('the form', () => {
  test('read as it stands', () => {
    expect(parseOffers(JSON.stringify(list))).toEqual({ ok: true, value: list })
  })

  const with1 = (changes: object) => ({ ...list, offers: [{ ...list.offers[0], ...changes }] })
  const outcome = (changes: object) => with1({ outcomes: [{ text: { en: 'weld' }, ...changes }] })
  test.each([
    ['not JSON', '{', { code: 'offers_not_json' }],
    ['not an object', '[]', { code: 'offers_value_wrong', path: '' }],
    ['another kind', { ...list, kind: 'other' }, { code: 'offers_value_wrong', path: 'kind' }],
    ['another version', { ...list, formatVersion: 2 }, { code: 'offers_value_wrong', path: 'formatVersion' }],
    ['no source', { ...list, source: {} }, { code: 'offers_value_missing', path: 'source/title' }],
    [
      'no such day',
      { ...list, source: { title: 'x', day: '2026-02-30' } },
      { code: 'offers_value_wrong', path: 'source/day' },
    ],
    ['a slip of the pen', with1({ eqflevel: 4 }), { code: 'offers_property_unknown', path: 'offers/1/eqflevel' }],
    ['no such level', with1({ eqfLevel: 9 }), { code: 'offers_value_wrong', path: 'offers/1/eqfLevel' }],
    ['a level as text', with1({ eqfLevel: '4' }), { code: 'offers_value_wrong' }],
    ['no outcomes', with1({ outcomes: [] }), { code: 'offers_list_empty', path: 'offers/1/outcomes' }],
    ['a blank title', with1({ title: { en: ' ' } }), { code: 'offers_value_wrong', path: 'offers/1/title/en' }],
    ['a title in no language', with1({ title: {} }), { code: 'offers_value_missing', path: 'offers/1/title' }],
    ['a language that is none', with1({ title: { English: 'x' } }), { code: 'offers_value_wrong' }],
    [
      'an address that is none',
      with1({ url: 'javascript:alert(1)' }),
      { code: 'offers_value_wrong', path: 'offers/1/url' },
    ],
    ['a skill that is no URI', outcome({ skills: ['weld'] }), { path: 'offers/1/outcomes/1/skills/1' }],
    ['another axis', outcome({ axis: 'competence' }), { path: 'offers/1/outcomes/1/axis' }],
    ['a long text', outcome({ text: { en: 'x'.repeat(10_001) } }), { code: 'offers_value_too_long' }],
    [
      'an id twice',
      { ...list, offers: [list.offers[0], list.offers[0]] },
      { code: 'offers_id_twice', path: 'offers/2/id' },
    ],
    [
      'a name of Object',
      JSON.stringify(list).replace('"id"', '"__proto__":{"a":1},"id"'),
      { code: 'offers_property_unknown' },
    ],
  ])('%s', (_, input, problem) => {
    const parsed = parseOffers(typeof input === 'string' ? input : JSON.stringify(input))
    expect(parsed).toMatchObject({ ok: false, problem })
  })

  test('any JSON is read or refused with a code', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const parsed = parseOffers(text)
        expect(parsed.ok ? 'offers' : parsed.problem.code).toMatch(/^offers/)
      }),
    )
  })
})

const offer = (id: string, ...outcomes: readonly (EscoSkill | string)[]): Offer => ({
  id,
  kind: 'unit',
  title: { en: id },
  outcomes: outcomes.map((one) =>
    typeof one === 'string'
      ? { text: { en: one } }
      : { text: { en: `can ${one.preferred.en ?? ''}` }, skills: [one.uri] },
  ),
})
const want = ({ uri, kind }: EscoSkill, relation: TargetSkill['relation'] = 'essential') => ({ uri, kind, relation })
const concepts = sampleVocabulary
const plan = (missing: readonly TargetSkill[], offers: readonly Offer[]) =>
  closestOffers(missing, offers, { concepts, find })
const ids = (found: ReturnType<typeof plan>) => found.steps.map(({ offer: { id } }) => id)

describe('closing what is missing', () => {
  test('most essential first, then what is left', () => {
    const found = plan(
      [want(s.weld), want(s.techniques), want(s.teamwork), want(s.wire, 'optional')],
      [offer('a', s.teamwork, s.wire), offer('b', s.weld, s.techniques), offer('c', s.weld)],
    )
    expect(ids(found)).toEqual(['b', 'a'])
    expect(found.steps.map(({ open }) => open)).toEqual([
      { essential: 1, optional: 1 },
      { essential: 0, optional: 0 },
    ])
    expect(found.notClosed).toEqual([])
  })

  test.each([
    ['more optional', [offer('a', s.weld), offer('b', s.weld, s.wire)], ['b']],
    ['fewer outcomes', [offer('a', s.weld, s.wire, s.kitchens), offer('b', s.weld, s.wire)], ['b']],
    ['id', [offer('b', s.weld, s.wire), offer('a', s.weld, s.wire)], ['a']],
  ] as const)('among equals: %s', (_, offers, expected) => {
    expect(ids(plan([want(s.weld), want(s.wire, 'optional')], offers))).toEqual(expected)
  })

  test('each claim names the outcome, its text and how it speaks of the skill', () => {
    const found = plan([want(s.weld), want(s.teamwork)], [offer('a', 'Work in teams.', s.weld)])
    expect(found.steps[0]?.closes).toEqual([
      {
        uri: s.weld.uri,
        relation: 'essential',
        outcomes: [{ number: 2, text: { en: 'can weld metal parts' }, how: 'linked' }],
      },
      {
        uri: s.teamwork.uri,
        relation: 'essential',
        outcomes: [{ number: 1, text: { en: 'Work in teams.' }, how: 'named' }],
      },
    ])
  })

  test('what is near or only resembles it is told, and stays open', () => {
    const found = plan(
      [want(s.weld), want(s.teamwork), want(s.wire)],
      [offer('a', s.wire, s.weldGas, 'Works in a team')],
    )
    const [step] = found.steps
    expect(step?.inPart).toMatchObject([{ uri: s.weld.uri, near: { concept: s.weldGas.uri, bond: 'narrower' } }])
    expect(step?.perhaps).toMatchObject([{ uri: s.teamwork.uri, outcomes: [{ number: 3, how: 'suggested' }] }])
    expect(found.notClosed.map(({ uri }) => uri)).toEqual([s.weld.uri, s.teamwork.uri])
  })

  test('knowledge of a practice closes it in part', () => {
    const knowing: Offer = { ...offer('a'), outcomes: [{ text: { en: 'x' }, axis: 'knowledge', skills: [s.weld.uri] }] }
    expect(ids(plan([want(s.weld)], [knowing]))).toEqual([])
  })

  const anyOffers = fc
    .uniqueArray(
      fc.tuple(fc.string(), fc.array(fc.constantFrom(...Object.values(s)), { minLength: 1, maxLength: 4 })),
      {
        selector: ([id]) => id,
        maxLength: 6,
      },
    )
    .map((all) => all.map(([id, skills]) => offer(id, ...skills)))
  const anyWant = fc
    .uniqueArray(fc.constantFrom(...Object.values(s)), { maxLength: 6 })
    .map((all) => all.map((one) => want(one)))

  test('nothing is closed twice, everything is closed or left, and the order of the offers does not matter', () => {
    fc.assert(
      fc.property(anyWant, anyOffers, (missing, offers) => {
        const found = closestOffers(missing, offers, { concepts, limit: 10 })
        const closed = found.steps.flatMap(({ closes }) => closes.map(({ uri }) => uri))
        const all = [...closed, ...found.notClosed.map(({ uri }) => uri)]
        expect(all.toSorted()).toEqual(missing.map(({ uri }) => uri).toSorted())
        expect(closestOffers(missing, offers.toReversed(), { concepts, limit: 10 })).toEqual(found)
      }),
    )
  })
})

test('a qualification beside an occupation: from the comparison to the offer that closes the gap', () => {
  const welder = sampleVocabulary.findOccupation('7212.1')
  if (!welder) throw new Error('no welder')
  const held = {
    skills: [{ uri: s.teamwork.uri, state: 'confirmed', as: 'practice', evidence: ['1'] } as const],
    somethingRead: true,
  }
  const missing = compareSkills(held, targetOfOccupation(welder), concepts).filter(({ state }) => state === 'missing')
  expect(ids(plan(missing, [offer('a', s.techniques), offer('b', s.techniques, s.weld)]))).toEqual(['b'])
})

test('what a qualification prepares for, as counts', () => {
  const found = preparesFor(offer('a', s.weld, s.teamwork, 'unrelated words'), sampleVocabulary, { find })
  expect(found.map(({ occupation, essential }) => [occupation.code, essential.held, essential.total])).toEqual([
    ['7212.1', 2, 3],
    ['7214.1', 2, 4],
    ['7411.1', 1, 2],
  ])
  expect(uriOf('weld')).toBe(found[0]?.skills.find(({ state }) => state === 'held')?.uri)
})

test('a qualification as a target: what its outcomes link or name, or a person confirmed', () => {
  const { findSkill } = sampleVocabulary
  const qualification = offer('a', 'Works in a team', s.weld, 'Weld metal parts.', s.metallurgy)
  const target = (confirmed: readonly string[] = []) =>
    targetOfOffer(qualification, { findSkill, find, confirmed: new Set(confirmed) })
  expect(target()).toEqual([
    { uri: s.weld.uri, kind: 'skill', relation: 'essential', outcomes: [2, 3] },
    { uri: s.metallurgy.uri, kind: 'knowledge', relation: 'essential', outcomes: [4] },
  ])
  expect(target([s.teamwork.uri])[0]).toMatchObject({ uri: s.teamwork.uri, outcomes: [1] })
  const held = { uri: s.weldGas.uri, state: 'named', standing: 'shown', as: 'practice', evidence: ['x'] } as const
  const compared = compareSkills({ skills: [held], somethingRead: true }, target(), concepts)
  expect(compared.map(({ state, outcomes }) => [state, outcomes])).toEqual([
    ['partly', [2, 3]],
    ['missing', [4]],
  ])
})
