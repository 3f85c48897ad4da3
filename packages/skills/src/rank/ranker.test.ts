import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSkillsInText } from './find-skills-in-text.ts'
import type { ConceptLabel, RankableConcept } from './rank-concept.ts'
import { buildRanker } from './ranker.ts'

const labels = (language: string, preferred: string, ...others: readonly string[]): readonly ConceptLabel[] => [
  { language, text: preferred, preferred: true },
  ...others.map((text) => ({ language, text, preferred: false })),
]

const skill = (id: string, english: readonly string[], german: string): RankableConcept => {
  const [preferred = '', ...others] = english
  return { uri: id, kind: 'skill', labels: [...labels('en', preferred, ...others), ...labels('de', german)] }
}

const occupation = (uri: string, parent: string, words: Readonly<Record<string, string>>): RankableConcept => ({
  uri,
  kind: 'occupation',
  parent,
  labels: Object.entries(words).flatMap(([language, text]) => labels(language, text)),
})

const concepts: readonly RankableConcept[] = [
  skill('weld-mig', ['MIG welding', 'metal inert gas welding'], 'MIG-Schweißen'),
  skill('weld-tig', ['TIG welding'], 'WIG-Schweißen'),
  skill('splice', ['splice cable', 'splicing of cables'], 'Kabel spleißen'),
  skill('sockets', ['install electricity sockets'], 'Steckdosen installieren'),
  skill('plan-care', ['plan nursing care'], 'Pflege planen'),
  skill('java', ['Java (computer programming)'], 'Java (Programmierung)'),
  skill('bake', ['bake pastry'], 'Backwaren backen'),
  skill('drive', ['drive vehicles'], 'Fahrzeuge fahren'),
  occupation('cook', 'group-cooks', { en: 'cook', de: 'Koch/Köchin', it: 'cuoco/cuoca' }),
  occupation('baker', 'group-bakers', { en: 'baker', de: 'Bäcker/Bäckerin', it: 'fornaio/fornaia' }),
  occupation('electrician', 'group-electricians', {
    en: 'electrician',
    de: 'Elektriker/Elektrikerin',
    it: 'elettricista',
  }),
  { uri: 'group-cooks', kind: 'group', labels: labels('en', 'People of the kitchen') },
]

const ranker = buildRanker(concepts)
const best = (text: string, language: string) => ranker.rank(text, { language })[0]

describe('rank', () => {
  test.each([
    // text, language, concept, certainty, method
    ['splice cable', 'en', 'splice', 'certain', 'same-words'],
    ['Splicing of cables', 'en', 'splice', 'certain', 'same-words'],
    ['Kabel spleißen', 'de', 'splice', 'certain', 'same-words'],
    ['splice cables', 'en', 'splice', 'likely', 'like-words'],
    ['Steckdoseninstallation', 'de', 'sockets', 'possible', 'like-words'],
  ])('%s (%s)', (text, language, uri, certainty, method) => {
    const found = best(text, language)
    expect([found?.uri, found?.method]).toEqual([uri, method])
    if (certainty === 'certain') expect(found?.certainty).toBe('certain')
    else expect(found?.certainty).not.toBe('certain')
  })

  test('says nothing where nothing fits', () => {
    expect(ranker.judge('philately', { language: 'en' })).toEqual({ outcome: 'no-match', found: [] })
    expect(ranker.judge('', { language: 'en' })).toEqual({ outcome: 'no-match', found: [] })
  })

  test('shows the words it rests on', () => {
    const text = 'We splice the cable'
    const spans = best(text, 'en')?.spans.map(({ start, end }) => text.slice(start, end))
    expect(spans).toEqual(['splice', 'cable'])
  })

  test('occupations: either form of a title, and the group after its occupation', () => {
    const found = ranker.rank('Köchin', { language: 'de', kinds: ['occupation'] })
    expect(found.map(({ uri }) => uri)).toEqual(['cook', 'group-cooks'])
  })

  test('a language without skill labels is read by its occupations', () => {
    expect(ranker.pools.skill.languages).toEqual(['de', 'en'])
    expect(() => best('cuoco', 'it')).not.toThrow()
  })
})

test('vectors are the same at every run', () => {
  const learn = () => buildRanker(concepts, { vectors: 'learn' }).pools.skill.vectors()
  expect(learn()).toEqual(learn())
})

const uris = (text: string) =>
  findSkillsInText(text, ranker, { language: 'en' }).statements.flatMap(({ skills }) => skills.map(({ uri }) => uri))

describe('skills in texts', () => {
  test.each([
    ['MIG, MAG and TIG welding', ['weld-mig', 'weld-tig']],
    ['Experience with MIG welding', ['weld-mig']],
    ['No experience with MIG welding', []],
    ['No experience with MIG welding. Splice cable.', ['splice']],
    // All that a piece says stands in a longer label.
    ['I bake cakes at home and can install sockets for friends, plan care and drive', ['plan-care']],
  ])('%s', (text, wanted) => {
    const found = uris(text)
    expect(wanted.every((uri) => found.includes(uri))).toBe(true)
    if (wanted.length === 0) expect(found).toEqual([])
  })

  test.each([
    ['We are an equal opportunity employer.', 'equal-opportunity'],
    ['We offer a competitive salary and health insurance.', 'conditions'],
    ['Your personal data will be kept under the GDPR.', 'data-protection'],
    ['Wir bieten ein attraktives Gehalt und 30 Urlaubstage.', 'conditions'],
    ['No experience with MIG welding', 'negated'],
    ['Philately', 'nothing-fits'],
  ])('left out: %s', (text, reason) => {
    const { statements, leftOut } = findSkillsInText(text, ranker, { language: text.startsWith('Wir') ? 'de' : 'en' })
    expect(statements).toEqual([])
    expect(leftOut).toEqual([expect.objectContaining({ start: 0, reason })])
  })

  test('a statement that says what the person will do is read, though it praises the company', () => {
    const text = 'Join a team to oversee MIG welding for companies.'
    expect(findSkillsInText(text, ranker, { language: 'en' }).statements[0]?.skills[0]?.uri).toBe('weld-mig')
    const without = 'Join a team of MIG welding for companies.'
    expect(findSkillsInText(without, ranker, { language: 'en' }).leftOut[0]?.reason).toBe('employer')
  })

  test('law: spans lie in the text, and the same text gives the same answer', () => {
    const words = fc.constantFrom(
      'splice',
      'cable',
      'no',
      'welding',
      'MIG',
      ',',
      '.',
      'and',
      'Kabel',
      'ß',
      '👩‍🔧',
      '\n',
      'GDPR',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const text = list.join(' ')
        const found = findSkillsInText(text, ranker)
        const spans = found.statements.flatMap(({ skills }) => skills.flatMap((one) => one.spans))
        expect(
          [...spans, ...found.leftOut].every(({ start, end }) => start >= 0 && start < end && end <= text.length),
        ).toBe(true)
        expect(findSkillsInText(text, ranker)).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })

  test('law: a negation before a statement only takes away', () => {
    fc.assert(
      fc.property(fc.constantFrom('splice cable', 'MIG welding', 'plan nursing care', 'drive vehicles'), (text) => {
        expect(uris(`No ${text}`)).toEqual([])
      }),
    )
  })
})

test.each([
  ['Koch Köchin Bäcker Elektriker', 'de'],
  ['cuoco fornaio elettricista cuoca', 'it'],
])('language of %s: %s', (text, language) => {
  expect(ranker.detect(text)[0]?.language).toBe(language)
})

describe('the tree of groups', () => {
  const group = (uri: string, english: string, parent?: string): RankableConcept => ({
    uri,
    kind: 'group',
    labels: labels('en', english),
    ...(parent === undefined ? {} : { parent }),
  })
  const tree = buildRanker([
    group('C23', 'Vocational teachers'),
    group('C232', 'Vocational teachers', 'C23'),
    group('C81', 'Makers of paper'),
    occupation('paper', 'C81', { en: 'press operator' }),
    occupation('metal', 'C72', { en: 'press operator' }),
    group('C72', 'Smiths'),
  ])
  const firstOf = (text: string) => tree.rank(text, { language: 'en', kinds: ['occupation'] })[0]?.uri

  test('of groups with the same label the narrowest comes first', () => {
    expect(firstOf('vocational teachers')).toBe('C232')
  })

  test('of occupations with the same label the one whose group is alike comes first', () => {
    expect(firstOf('press operator, paper')).toBe('paper')
  })
})
