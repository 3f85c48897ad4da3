import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '../vocabulary/dossier-file.ts'
import { type Language, languages } from '../vocabulary/request.ts'
import { buildPage } from './from-explained.ts'
import { type Block, type DossierPage, plainText } from './page-model.ts'
import { sampleDossier } from './sample-dossier.ts'
import { sampleWords } from './sample-words.ts'
import { checkWords } from './words/check-words.ts'
import { countryWords } from './words/country-words.ts'
import { factWords } from './words/fact-words.ts'
import { pageWords } from './words/page-words.ts'

const catalogues = [pageWords, checkWords, factWords, countryWords, sampleWords]
const build = (language: Language, dossier: Dossier = sampleDossier) => buildPage(dossier, language, catalogues)

/** Everything of a value but its words. */
function shapeOf(value: unknown, name = ''): unknown {
  if (['pieces', 'text', 'label', 'caption', 'columns', 'question', 'name', 'heading', 'from'].includes(name))
    return '…'
  if (['skill', 'quote', 'title', 'day', 'citation'].includes(name) && Array.isArray(value)) return '…'
  if (Array.isArray(value)) return value.map((one: unknown) => shapeOf(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner, key)]))
}

function structureOf({ left, right, next, notes }: DossierPage): unknown {
  return shapeOf({ left, right, next, notes })
}

const kinds = (blocks: readonly Block[]) => [...new Set(blocks.map(({ kind }) => kind))].sort()
const page = build('en')
const blockOf = <Kind extends Block['kind']>(kind: Kind) =>
  [...page.left, ...page.right].find((block) => block.kind === kind) as Extract<Block, { readonly kind: Kind }>

test('the sample shows every kind of block', () => {
  expect(kinds([...page.left, ...page.right])).toEqual(
    ['heading', 'ladder', 'paragraph', 'record', 'skillTable', 'timeline'].sort(),
  )
})

describe('languages are aligned', () => {
  test.each(languages)('%s has the structure of English', (language) => {
    expect(structureOf(build(language))).toEqual(structureOf(page))
  })

  test('whatever findings, facts and records there are', () => {
    const parts = fc.record({
      findings: fc.subarray([...sampleDossier.findings]),
      facts: fc.subarray([...sampleDossier.facts]),
      records: fc.subarray([...sampleDossier.records]),
    })
    fc.assert(
      fc.property(parts, fc.constantFrom(...languages), (some, language) => {
        const dossier = { ...sampleDossier, ...some }
        expect(structureOf(build(language, dossier))).toEqual(structureOf(build('en', dossier)))
      }),
      { numRuns: 60 },
    )
  })
})

test('the same input gives the same page', () => {
  expect(JSON.stringify(build('ro'))).toBe(JSON.stringify(build('ro')))
})

test('a name that may imitate another one is said, apart from parts that were simplified', () => {
  const [record, ...rest] = sampleDossier.records
  if (!record) throw new Error('the sample has a record')
  const remarks = [
    { code: 'name_mixes_alphabets', place: '/issuer' },
    { code: 'name_has_direction_control', place: '/issuer' },
    { code: 'term_unmapped', place: '/x' },
  ]
  const { left } = build('en', { ...sampleDossier, records: [{ ...record, remarks }, ...rest] })
  const block = left.find((one) => one.kind === 'record' && one.recordId === record.id)
  const said = block?.kind === 'record' ? block.details.map(({ pieces }) => plainText(pieces)) : []
  expect(said.slice(-2)).toEqual([
    expect.stringMatching(/^A name in this file holds hidden signs or letters of two alphabets\./),
    '1 part of this file was not understood or was simplified.',
  ])
})

test('every finding is on the page once; checks stand behind their stamps', () => {
  const text = JSON.stringify([page.left, page.right, page.next])
  const lost = sampleDossier.findings.filter(({ id }) => !text.includes(`"id":"${id}"`))
  // Said to two readers in the same words: it stands once.
  expect(lost.map(({ id }) => id)).toEqual(['route/6/authority'])
})

test('title, frame and flags', () => {
  expect(plainText(page.title)).toBe('Ana Pop, building electrician: Romania → Germany')
  expect(page.meta.map(({ name, value }) => [name, plainText(value)])).toEqual([
    ['day', '22 November 2026'],
    ['purpose', 'employed work'],
    ['home', 'Romania'],
    ['host', 'Germany, region DE111'],
    ['target', 'building electrician (ESCO 7411.1.1)'],
  ])
  expect(page.flags.map(({ code }) => code)).toEqual(['sample', 'test-trust-list', 'translation-not-reviewed'])
})

test('five stamps a record; not known never looks like yes', () => {
  const records = page.left.filter((block) => block.kind === 'record')
  expect(records.map(({ stamps }) => stamps.map(({ outcome }) => outcome.code).join(' '))).toEqual([
    'yes not-determined yes yes yes',
    'no not-determined not-determined not-determined not-determined',
    'not-determined not-determined not-determined not-determined not-determined',
  ])
  expect(records.map(({ standing }) => standing?.code)).toEqual(['proven', undefined, 'shown'])
})

test('documents are numbered, and skills name the document they rest on', () => {
  const records = page.left.filter((block) => block.kind === 'record')
  expect(records.map(({ name }) => name)).toEqual(['Document 1', 'Document 2', 'Document 3'])
  expect(blockOf('skillTable').rows.map(({ from }) => from)).toEqual([
    'Document 1',
    'Document 1',
    'Document 1',
    'Document 1',
    undefined,
  ])
})

test('a region of the list is named, another keeps its code', () => {
  const hostOf = (hostRegion: string) => {
    const request = { ...sampleDossier.request, host: 'IT', hostRegion }
    const { meta } = build('en', { ...sampleDossier, request })
    return meta.filter(({ name }) => name === 'host').map(({ value }) => plainText(value))
  }
  expect(hostOf('ITI1')).toEqual(['Italy, region Toscana (ITI1)'])
  expect(hostOf('ITX9')).toEqual(['Italy, region ITX9'])
})

test('a picture of a paper is said only as long as the fact is there', () => {
  const [, , paper] = sampleDossier.records
  const records = [{ ...paper!, paper: { image: { mediaType: 'image/png', bytes: 3 } } }]
  const fact = { ...sampleDossier.facts[0]!, id: 'record-3/paper-evidence', kind: 'paper-evidence' }
  const details = (facts: readonly (typeof fact)[]) =>
    build('en', { ...sampleDossier, records, facts }).left.flatMap((block) =>
      block.kind === 'record' ? block.details.map(({ pieces, notes }) => `${plainText(pieces)} ${notes.length}`) : [],
    )
  expect(details([fact])).toContain('A picture of the paper is kept inside this dossier. 1')
  expect(details([]).filter((text) => text.includes('picture'))).toEqual([])
})

test('the ladder shows home and host on the level they stand on', () => {
  const rung = blockOf('ladder').rungs.find(({ eqfLevel }) => eqfLevel === 4)
  expect(rung?.entries.map(({ role, pieces }) => [role, plainText(pieces)])).toEqual([
    ['home', 'Romania 4'],
    ['host', 'Germany 4'],
  ])
  expect(blockOf('ladder').rungs.map(({ eqfLevel }) => eqfLevel)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
})

test('skill rows name their state, standing and the match a person may decide', () => {
  const { rows, counts } = blockOf('skillTable')
  expect(rows.map(({ state, standing, decision }) => [state.code, standing?.code, decision])).toEqual([
    ['held', 'proven', undefined],
    ['held', 'attested', undefined],
    ['partly', 'shown', 'partly'],
    ['not-determined', 'declared', undefined],
    ['missing', undefined, undefined],
  ])
  expect(rows[0]?.match).toEqual({
    recordId: 'record-1',
    outcomeNumber: 2,
    skillUri: 'http://data.europa.eu/esco/skill/1',
  })
  expect(counts.map(({ count }) => count)).toEqual([2, 1, 1, 1])
})

test('details of a route step stand under it', () => {
  const { steps } = blockOf('timeline')
  expect(steps.map(({ id, tone, items }) => [id, tone, items.length])).toEqual([
    ['route/1', 'plain', 0],
    ['route/2', 'plain', 3],
    ['route/3', 'plain', 0],
    ['route/4', 'caution', 0],
    ['route/5', 'open', 0],
    ['route/6/counsellor', 'open', 0],
  ])
})

test('the same words for two readers stand once and name both', () => {
  const step = blockOf('timeline').steps[5]
  expect(step?.audiences?.map(({ code }) => code)).toEqual(['counsellor', 'authority'])
})

describe('notes', () => {
  test('are numbered from 1 without a gap and cite every fact a finding rests on', () => {
    expect(page.notes.map(({ number }) => number)).toEqual(page.notes.map((_, index) => index + 1))
    const cited = new Set(page.notes.flatMap(({ facts }) => facts))
    const needed = sampleDossier.findings.flatMap(({ because }) => because)
    const known = new Set(sampleDossier.facts.map(({ id }) => id))
    expect(needed.filter((id) => known.has(id) && !cited.has(id))).toEqual([])
  })

  test('link only to web addresses and name certainty, day and version', () => {
    expect(page.notes.filter(({ url }) => url && !/^https?:/.test(url))).toEqual([])
    const level = page.notes.find(({ facts }) => facts.includes('ledger/romania/4'))
    expect(level).toMatchObject({ version: '2026-11-20', certainty: { code: 'single-source', label: 'one source' } })
    expect(level?.day && plainText(level.day)).toBe('as of 2024')
  })

  test('a source that is no published work is worded; a file of that name is not', () => {
    const titles = (url: string | undefined) => {
      const sources = [{ title: 'request', ...(url && { url }) }]
      const facts = sampleDossier.facts.map((fact) => (fact.id === 'caution/eqf' ? { ...fact, sources } : fact))
      const { notes } = build('de', { ...sampleDossier, facts })
      return notes.filter(({ facts: ids }) => ids.includes('caution/eqf')).map(({ title }) => plainText(title))
    }
    expect(titles(undefined)).toEqual(['die Anfrage zu diesem Dossier'])
    expect(titles('urn:sha256:ab')).toEqual(['request'])
  })

  test('a fact taken away takes its note away', () => {
    const facts = sampleDossier.facts.filter(({ id }) => id !== 'ledger/romania/4')
    expect(build('en', { ...sampleDossier, facts }).notes.length).toBe(page.notes.length - 1)
  })
})

test('an address that is not http is left out', () => {
  const steps = blockOf('timeline').steps
  expect(steps[4]?.whoCanAnswer).toEqual({
    name: [{ text: 'Chamber of Crafts, Stuttgart region', fromSource: true }],
  })
})

test('an empty dossier still is a page', () => {
  const empty = {
    ...sampleDossier,
    findings: [],
    facts: [],
    records: [],
    unreadable: [],
    trustLists: [],
    sample: false,
  }
  const { left, right, next, notes, flags } = build('de', empty)
  expect([left.length, right.length, next.length, notes.length]).toEqual([2, 2, 0, 0])
  expect(flags.map(({ code }) => code)).toEqual(['translation-not-reviewed'])
})
