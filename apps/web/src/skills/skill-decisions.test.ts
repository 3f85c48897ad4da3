import { describe, expect, test } from 'vitest'
import { numberMatches } from './cut-marked-text.ts'
import { mostFileBytes, parseDecisionFile, parseDecisions, writeDecisionFile, writeMapping } from './decision-file.ts'
import { listProfileRows } from './profile-rows.ts'
import { sampleMatch } from './sample-match.ts'
import { joinDecisions, type SkillDecision, toBrought, withDecision } from './skill-decisions.ts'
import type { TextStatement } from './skills-api.ts'

const noDecisions = { decisions: [], language: 'en' } as const
const text = 'Tests cables. Tests cables often.'
const statements: readonly TextStatement[] = [
  { start: 0, end: 12, outcome: 'matched', matches: [sampleMatch(text, 'a', { spans: [[0, 12]] })] },
  { start: 14, end: 32, outcome: 'matched', matches: [sampleMatch(text, 'a', { spans: [[14, 26]] })] },
]
const made = { decision: 'confirmed', by: 'C. Berater', on: '2026-11-22' } as const
const number = (decisions: readonly SkillDecision[] = []) =>
  numberMatches(text, statements, { decisions, language: 'en' })
const [first, second] = number()
if (!first || !second) throw new Error('no match')
const confirmed = withDecision([], first, made)

describe('decisions', () => {
  test('one is laid on its own match; on the same words elsewhere it is only shown', () => {
    const [one, other] = number(confirmed)
    expect(one?.decision).toMatchObject({ ...made, skillUri: 'a', statement: 'Tests cables', words: ['Tests cables'] })
    expect([other?.decision, other?.earlier?.by]).toEqual([undefined, 'C. Berater'])
    expect([one, other].map((match) => match && toBrought(match).decision)).toEqual(['confirmed', undefined])
  })

  test('another one replaces it, the same once more takes it back', () => {
    const [decided] = number(confirmed)
    if (!decided) throw new Error('no match')
    expect(withDecision(confirmed, decided, { ...made, decision: 'partly' })).toMatchObject([{ decision: 'partly' }])
    expect(withDecision(confirmed, decided, made)).toEqual([])
  })

  test('of a file, what is decided at hand stays', () => {
    const rejected = withDecision([], first, { ...made, decision: 'rejected', by: 'Somebody' })
    const others = withDecision(rejected, second, made)
    expect(joinDecisions(confirmed, others).map(({ decision, by }) => [decision, by])).toEqual([
      ['confirmed', 'C. Berater'],
      ['confirmed', 'C. Berater'],
    ])
  })
})

const esco = { version: '1.1.1', attribution: 'This service uses ESCO.' }

describe('the file of decisions', () => {
  test('is read as it was written', () => {
    const written = writeDecisionFile(confirmed, esco)
    expect(parseDecisionFile(written)).toEqual({ ok: true, value: confirmed })
    expect(JSON.parse(written)).toMatchObject({ esco })
  })

  const change = (changes: object) =>
    JSON.stringify({
      kind: 'wanderbuch-skill-decisions',
      formatVersion: 1,
      decisions: [{ ...confirmed[0], ...changes }],
    })

  test('takes nothing over but the members of a decision', () => {
    expect(parseDecisionFile(change({ more: 1 }))).toEqual({ ok: true, value: confirmed })
  })

  test.each([
    ['', 'not_json'],
    ['{"a":', 'not_json'],
    ['null', 'other_file'],
    ['[]', 'other_file'],
    ['{"kind":"wanderbuch-dossier","formatVersion":1,"decisions":[]}', 'other_file'],
    ['{"kind":"wanderbuch-skill-decisions","formatVersion":2,"decisions":[]}', 'other_file'],
    [change({ decision: 'maybe' }), 'other_file'],
    [change({ on: 'today' }), 'other_file'],
    [change({ words: 'Tests' }), 'other_file'],
    [change({ by: 'x'.repeat(5001) }), 'other_file'],
    [change({ statement: null }), 'other_file'],
    [' '.repeat(mostFileBytes + 1), 'too_large'],
  ])('%#: %s', (content, code) => expect(parseDecisionFile(content)).toEqual({ ok: false, problem: { code } }))
})

describe('an open mapping', () => {
  const uri = 'http://data.europa.eu/esco/skill/a'
  const [own] = confirmed
  if (!own) throw new Error('no decision')
  const decisions: readonly SkillDecision[] = [{ ...own, skillUri: uri }]
  const choices = { license: 'https://example.org/license', setId: 'urn:x:1', version: '1.1.1', namesWithConsent: [] }

  test('has the words, the skill and the day; a name only with consent', () => {
    const mapping = writeMapping(decisions, choices)
    expect(mapping).toContain('Tests cables\tskos:exactMatch')
    expect(mapping).not.toContain('Berater')
    expect(writeMapping(decisions, { ...choices, namesWithConsent: ['C. Berater'] })).toContain('C. Berater')
  })

  test('comes back beside the same words and decides nothing', async () => {
    const read = await parseDecisions(writeMapping(decisions, choices))
    if (!read.ok) throw new Error(read.problem.code)
    const matches = [sampleMatch(text, uri, { spans: [[0, 12]] })]
    const [one] = numberMatches(text, [{ start: 0, end: 12, outcome: 'matched', matches }], {
      decisions: read.value,
      language: 'en',
    })
    expect([one?.decision, one?.earlier?.decision]).toEqual([undefined, 'confirmed'])
    expect(writeMapping(read.value, choices)).not.toContain('Tests cables')
  })

  test.each(['#', '# nothing\n', '#license: x\na\tb\n'])('%j is another file', async (content) => {
    expect(await parseDecisions(content)).toEqual({ ok: false, problem: { code: 'other_file' } })
  })
})

test('the profile: each skill once, sure ones first, rejected ones not at all', () => {
  const matches = [
    sampleMatch(text, 'a', { spans: [[0, 5]] }),
    sampleMatch(text, 'b', { spans: [[6, 12]], certainty: 'certain' }),
    sampleMatch(text, 'k', { spans: [[6, 12]], kind: 'knowledge', reuse: 'transversal' }),
    sampleMatch(text, 'b', { spans: [[0, 5]] }),
  ]
  const numbered = numberMatches(text, [{ start: 0, end: 12, outcome: 'matched', matches }], noDecisions)
  const rows = listProfileRows(numbered)
  expect(
    rows.map(({ kind, reuse, skills }) => [kind, reuse, skills.map(({ uri, stand }) => `${uri} ${stand}`)]),
  ).toEqual([
    ['skill', 'cross-sector', ['b sure', 'a suggested']],
    ['knowledge', 'transversal', ['k suggested']],
  ])
  const rejected = numbered.map((one) => {
    const [decision] = withDecision([], one, { ...made, decision: 'rejected' })
    return { ...one, ...(decision && { decision }) }
  })
  expect(listProfileRows(rejected)).toEqual([])
})
