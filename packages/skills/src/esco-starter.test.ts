import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from './esco-starter.ts'
import { escoAttribution, labelOf } from './esco-vocabulary.ts'

const esco = loadEscoStarter()

test('67 occupations, each with its skills, version and sources of labels', () => {
  expect(esco.version).toBe('1.1.1')
  expect(esco.occupations).toHaveLength(67)
  expect(esco.occupations.filter(({ essential }) => essential.length === 0)).toEqual([])
  expect(esco.labelSets.filter(({ source, version }) => source === '' || version === '')).toEqual([])
  const named = new Set(
    esco.labelSets.flatMap(({ concepts, languages }) => languages.map((one) => `${concepts} ${one}`)),
  )
  const used = new Set([
    ...esco.occupations.flatMap(({ preferred }) => Object.keys(preferred).map((one) => `occupations ${one}`)),
    ...esco.skills.flatMap(({ preferred }) => Object.keys(preferred).map((one) => `skills ${one}`)),
  ])
  expect([...named].toSorted()).toEqual([...used].toSorted())
})

test('the sentence that ESCO asks for', () => {
  expect(escoAttribution).toBe('This service uses the ESCO classification of the European Commission.')
})

test.each([
  ['7411.1', 21, 34],
  ['7411.1.1', 18, 30],
  ['http://data.europa.eu/esco/occupation/8d3e8aaa-791b-4c75-a465-f3f827028f50', 88, 10],
])('%s: %i essential and %i optional skills', (key, essential, optional) => {
  const found = esco.findOccupation(key)
  expect([found?.essential.length, found?.optional.length]).toEqual([essential, optional])
})

test.each(['', '7411', 'electrician', 'http://data.europa.eu/esco/occupation/'])(
  'no occupation has the key "%s"',
  (key) => {
    expect(esco.findOccupation(key)).toBeUndefined()
  },
)

describe('finding an occupation', () => {
  test.each([
    ['electrician', 'en', '7411.1', 'electrician'],
    ['elettricista', 'it', '7411.1', 'elettricista'],
    ['ELETTR', 'it', '7411.1', 'elettricista'],
    ['Elektriker', 'de', '7411.1', 'Elektriker'],
    ['électricien', 'fr', '7411.1', 'électricien/électricienne'],
    ['electricien', 'fr', '7411.1', 'électricien/électricienne'],
    ['electriciană', 'ro', '7411.1', 'electrician/electriciană'],
    ['electriciana', 'en', '7411.1', 'electrician/electriciană'],
    ['villanyszerelő', 'hu', '7411.1', 'villanyszerelő'],
    ['elektryk', 'pl', '7411.1', 'elektryk'],
    ['7411.1.1', 'en', '7411.1.1', 'building electrician'],
    ['nurse responsible', 'en', '2221.2', 'nurse responsible for general care'],
    ['general care nurse', 'en', '2221.2', undefined],
    ['respons nurs', 'en', '2221.2', undefined],
  ])('%s (%s) has %s on top', (text, language, code, matched) => {
    const [top] = esco.searchOccupations(text, language)
    expect(top?.code).toBe(code)
    if (matched) expect(top?.matched).toBe(matched)
  })

  test.each(['zzzz qqqq', 'lectrician', '9999', '/', '()'])('nothing for %s', (text) => {
    expect(esco.searchOccupations(text, 'en')).toEqual([])
  })

  test('never more than asked for, each occupation once', () => {
    const hits = esco.searchOccupations('e', 'de', 7)
    expect(hits).toHaveLength(7)
    expect(new Set(hits.map(({ uri }) => uri)).size).toBe(7)
  })
})

test('a label that a language lacks is the English one, marked', () => {
  const [skill] = esco.skills
  if (!skill) throw new Error('no skills')
  expect(labelOf(skill, 'ro')).toEqual({ text: skill.preferred.en, language: 'en', marked: true })
  expect(labelOf(skill, 'en').marked).toBe(false)
})

const root = resolve(import.meta.dirname, '../../..')
const shared = resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared')
const isShared = existsSync(join(shared, 'data/esco/1.1.1/skills_en.csv'))
if (!isShared) console.warn('left out: the ESCO starter equals the official files (shared data not found)')

interface StarterScript {
  readonly buildEscoStarter: (shared: string) => unknown
  readonly escoStarterText: (starter: unknown) => string
  readonly parseCsv: (text: string) => readonly Readonly<Record<string, string>>[]
}
const script = (await import(join(root, 'scripts/data/build-esco-starter.mjs'))) as StarterScript

test.skipIf(!isShared)('the ESCO starter equals the official files', () => {
  const committed = readFileSync(join(root, 'packages/skills/data/esco-starter.json'), 'utf8')
  expect(script.escoStarterText(script.buildEscoStarter(shared)) === committed).toBe(true)
  expect(committed.length).toBeLessThan(2_000_000)
})

describe('RFC 4180', () => {
  test.each([
    ['a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['a,b\r\n1,2', [{ a: '1', b: '2' }]],
    ['a,b\n"x\ny","say ""no"", then"\n', [{ a: 'x\ny', b: 'say "no", then' }]],
    ['a,b\n,\n', [{ a: '', b: '' }]],
    ['a,b\n"",""', [{ a: '', b: '' }]],
    ['a,b\n1,', [{ a: '1', b: '' }]],
  ])('%j', (text, rows) => expect(script.parseCsv(text)).toEqual(rows))

  test.each(['a,b\n1\n', 'a,b\n1,2,3\n', 'a,b\n"1,2\n', 'a,b\nx"1",2\n', 'a,b\n"1"x,2\n'])('refuses %j', (text) => {
    expect(() => script.parseCsv(text)).toThrow()
  })
})
