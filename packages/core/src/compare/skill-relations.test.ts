import { nearOccupationsRule } from '@wanderbuch/skills/compare/near-occupations'
import { closestOffersRule } from '@wanderbuch/skills/compare/offers/closest-offers'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { EscoSkill, EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { describe, expect, test } from 'vitest'
import { explainComparison } from '../explain/from-compared.ts'
import { targetOccupation } from '../map/map-skills.ts'
import { coreWords } from '../report/words/core-words.ts'
import { createWords } from '../report/words/create-words.ts'
import type { SkillMatch } from '../vocabulary/mapped-record.ts'
import { type DossierRequest, languages } from '../vocabulary/request.ts'
import { compareMapped } from './from-mapped.ts'
import { heldSkillsOf } from './held-skills.ts'
import { sampleChecks, sampleMapped, sampleMatch, sampleRecord } from './sample-mapped-record.ts'

/** Synthetic concepts: "weld" is narrower than "join", broader than "weld pipes", and needs to know "techniques". */
const uriOf = (id: string) => `http://data.europa.eu/esco/skill/${id}`
const concept = (id: string, kind: EscoSkill['kind'] = 'skill'): EscoSkill => ({
  uri: uriOf(id),
  kind,
  reuse: 'sector-specific',
  preferred: { en: id },
  alternative: {},
})
const skills = [
  concept('join'),
  concept('weld'),
  concept('pipes'),
  concept('techniques', 'knowledge'),
  concept('drive'),
]
const none = { broader: [], narrower: [], essential: [], optional: [], essentialFor: [], optionalFor: [] }
const relations = new Map([
  [uriOf('weld'), { ...none, broader: [uriOf('join')], narrower: [uriOf('pipes')], essential: [uriOf('techniques')] }],
  [uriOf('drive'), none],
])
const welder = {
  uri: 'http://data.europa.eu/esco/occupation/welder',
  code: '7212.1',
  isco08: '7212',
  preferred: { en: 'welder' },
  alternative: {},
  essential: [concept('weld'), concept('drive')],
  optional: [],
}
const starter: EscoVocabulary = {
  version: '1.2.0',
  labelSets: [],
  occupations: [welder],
  skills,
  findOccupation: () => welder,
  findSkill: (uri) => skills.find((skill) => skill.uri === uri),
  searchOccupations: () => [],
}
const vocabulary: EscoVocabulary = {
  ...starter,
  knowledge: {
    relationsOf: (uri) => relations.get(uri),
    collectionsOf: () => [],
    occupationsWith: () => ({ essential: [], optional: [] }),
    findGroup: () => undefined,
  },
}

const request: DossierRequest = {
  host: 'DE',
  purpose: 'employee',
  day: '2026-11-22' as IsoDay,
  languages: ['en'],
  matchDecisions: [],
}
const match = (id: string, changes: Partial<SkillMatch> = {}) => sampleMatch({ skillUri: uriOf(id), ...changes })
const suggested = { method: 'label-words', strength: 'likely' } as const
const decided = (id: string, decision: 'confirmed' | 'partly' | 'rejected') =>
  match(id, {
    ...suggested,
    decision: {
      recordId: 'record-1',
      outcomeNumber: 1,
      skillUri: uriOf(id),
      decision,
      by: 'C. Sample',
      on: '2026-11-01' as IsoDay,
    },
  })

function compare(skillMatches: readonly SkillMatch[], source = vocabulary, checks = sampleChecks()) {
  const records = [sampleMapped({ record: sampleRecord(), skillMatches, checks })]
  return compareMapped({
    request,
    records,
    origins: new Map([['record-1', { fileName: 'a.json', digest: 'ab' }]]),
    trustSources: [],
    target: targetOccupation(source, '7212.1', records),
    hostLevels: undefined,
    route: { facts: () => [], questions: () => [] },
  })
}

function find(comparison: ReturnType<typeof compare>, id: string) {
  const finding = comparison.findings.find((one) => one.id === id)
  if (!finding) throw new Error(`no finding ${id}`)
  return finding
}

describe('partly through a relation', () => {
  test.each([
    ['a narrower kind', [match('pipes')], 'partly', 'skill.partly-near', 'narrower'],
    ['a narrower kind, confirmed', [decided('pipes', 'confirmed')], 'partly', 'skill.partly-near', 'narrower'],
    ['a narrower kind in part', [decided('pipes', 'partly')], 'partly', 'skill.partly-near', 'narrower'],
    ['a broader kind', [match('join')], 'partly', 'skill.partly-near', 'broader'],
    ['knowledge', [match('techniques')], 'partly', 'skill.partly-near', 'knowledge'],
    ['the closest of several', [match('join'), match('pipes')], 'partly', 'skill.partly-near', 'narrower'],
    ['the skill itself', [match('weld'), match('pipes')], 'held', 'skill.held-named', undefined],
    [
      'the skill itself in part',
      [decided('weld', 'partly'), match('pipes')],
      'partly',
      'skill.partly-confirmed',
      undefined,
    ],
    [
      'a suggestion for the skill, a narrower kind shown',
      [match('weld', suggested), match('pipes')],
      'partly',
      'skill.partly-near-suggested',
      'narrower',
    ],
    ['the skill rejected', [decided('weld', 'rejected'), match('pipes')], 'partly', 'skill.partly-near', 'narrower'],
    ['only suggested', [match('pipes', suggested)], 'missing', 'skill.missing', undefined],
    ['rejected', [decided('pipes', 'rejected')], 'missing', 'skill.missing', undefined],
    ['unrelated', [match('drive')], 'missing', 'skill.missing', undefined],
  ] as const)('%s', (_, matches, outcome, message, bond) => {
    const finding = find(compare(matches), 'skill/1')
    expect([finding.outcome, finding.message, finding.parameters.nearBond]).toEqual([outcome, message, bond])
  })

  test('a document that cannot count lends nothing', () => {
    expect(find(compare([match('pipes')], vocabulary, sampleChecks({ unchanged: 'no' })), 'skill/1').outcome).toBe(
      'missing',
    )
  })

  test('a vocabulary without relations says what it said before', () => {
    const comparison = compare([match('pipes')], starter)
    expect(find(comparison, 'skill/1').message).toBe('skill.missing')
    expect([...comparison.facts.keys()].filter((id) => id.startsWith('esco/skill-relation'))).toEqual([])
  })

  test('counted as partly; a suggestion still waits', () => {
    const counts = find(compare([match('weld', suggested), match('pipes')]), 'skills/summary').parameters
    expect(counts).toMatchObject({ essential: 2, essentialHeld: 0, partly: 1, open: 1 })
  })
})

test('the dossier keeps the relation with its source and version, and the finding names it', () => {
  const comparison = compare([match('pipes')])
  const { facts } = explainComparison(comparison)
  const kept = facts.find(({ id }) => id === 'esco/skill-relation/1')
  expect(kept).toMatchObject({
    kind: 'esco-skill-relation',
    version: '1.2.0',
    sources: [{ title: 'ESCO 1.2.0, European Commission' }],
    value: {
      skill: uriOf('weld'),
      concept: uriOf('pipes'),
      bond: 'narrower',
      steps: [{ relation: 'narrower', to: uriOf('pipes') }],
    },
  })
  expect(find(comparison, 'skill/1').because).toContain('esco/skill-relation/1')
})

describe('as evidence to lay out', () => {
  test.each([
    ['named', [match('pipes')], sampleChecks(), 'named'],
    ['linked', [match('pipes', { method: 'linked' })], sampleChecks(), 'linked'],
    ['confirmed', [decided('pipes', 'confirmed')], sampleChecks(), 'confirmed'],
    ['in part', [decided('pipes', 'partly')], sampleChecks(), 'partly'],
    ['suggested', [match('pipes', suggested)], sampleChecks(), 'suggested'],
    ['rejected', [decided('pipes', 'rejected')], sampleChecks(), undefined],
    ['in a document that cannot count', [match('pipes')], sampleChecks({ holder: 'no' }), undefined],
  ] as const)('%s', (_, matches, checks, state) => {
    const { skills: held, somethingRead } = heldSkillsOf(compare(matches, vocabulary, checks).facts)
    const one = { uri: uriOf('pipes'), standing: 'proven', as: 'practice', evidence: ['record-1/match/1/1'] }
    expect([held, somethingRead]).toEqual([state ? [{ ...one, state }] : [], true])
  })
})

test.each(languages)('%s: the rules that must stand beside a list have words', (language) => {
  const words = createWords(language, coreWords)
  expect([words.has(nearOccupationsRule), words.has(closestOffersRule)]).toEqual([true, true])
})

test.each(languages)('%s: says which concept, how it stands to the skill, and on which words', (language) => {
  const { message, parameters } = find(compare([match('weld', suggested), match('pipes')]), 'skill/1')
  const said = createWords(language, coreWords).label(message, parameters)
  expect(said).toContain('pipes')
  expect(said).toContain('installs electrical equipment')
  expect(said).not.toMatch(/[{}]/)
})
