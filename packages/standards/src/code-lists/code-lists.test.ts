import { describe, expect, test } from 'vitest'
import { eqfConceptUri, eqfLevels, findEqfLevelByUri, parseEqfLevel } from '../eqf-level.ts'
import { listFrameworks } from '../ledger/find-framework.ts'
import { findCountry, listCountries } from './countries.ts'
import { findElmConcept, listElmConcepts } from './elm-concepts.ts'
import { findIscedFField, listIscedFFields } from './isced-f.ts'
import { findLanguage, listLanguages } from './languages.ts'
import { findNutsArea, findNutsRegion, listNutsRegions } from './nuts-regions.ts'

describe('fields of education', () => {
  test.each([
    ['07', 'broad'],
    ['071', 'narrow'],
    ['0713', 'detailed'],
    ['http://data.europa.eu/snb/isced-f/0913', 'detailed'],
  ])('%s is a %s field', (code, depth) => {
    expect(findIscedFField(code)?.depth).toBe(depth)
  })
  test('counts: 12 broad, 58 narrow, 150 detailed', () => {
    const count = (depth: string) => listIscedFFields().filter((field) => field.depth === depth).length
    expect([count('broad'), count('narrow'), count('detailed')]).toEqual([12, 58, 150])
  })
  test.each(['', '7', '12345', '0798', 'http://data.europa.eu/snb/eqf/4', '__proto__'])('%j is no field', (code) => {
    expect(findIscedFField(code)).toBeUndefined()
  })
})

describe('EQF levels', () => {
  test.each([
    [0, 'eqf_level_out_of_range'],
    [9, 'eqf_level_out_of_range'],
    [4.5, 'eqf_level_not_an_integer'],
    ['4', 'eqf_level_not_an_integer'],
    [null, 'eqf_level_not_an_integer'],
  ])('%j: %s', (input, code) => {
    expect(parseEqfLevel(input)).toMatchObject({ ok: false, problem: { code } })
  })
  test('URI there and back; 99 is in no list', () => {
    for (const level of eqfLevels) expect(findEqfLevelByUri(eqfConceptUri(level))).toBe(level)
    expect(findEqfLevelByUri('http://data.europa.eu/snb/eqf/99')).toBeUndefined()
  })
})

describe('countries', () => {
  test.each([
    ['RO', 'RO', 'ROU', 'Rumänien'],
    ['el', 'GR', 'GRC', 'Griechenland'],
    ['UK', 'GB', 'GBR', 'Vereinigtes Königreich'],
    ['http://publications.europa.eu/resource/authority/country/DEU', 'DE', 'DEU', 'Deutschland'],
    ['RS', 'RS', 'SRB', 'Serbien'],
  ] as const)('%s', (...[asked, iso, authority, german]) => {
    const uri = `http://publications.europa.eu/resource/authority/country/${authority}`
    expect(findCountry(asked)).toMatchObject({ iso, uri, names: { de: german } })
  })
  test.each(['', 'ZZ', 'ZZZ', 'ROU ', 'http://publications.europa.eu/resource/authority/country/ZZZ'])(
    '%j is none',
    (code) => {
      expect(findCountry(code)).toBeUndefined()
    },
  )
  test('no code and no URI stands twice; every framework has its country', () => {
    expect(new Set(listCountries().map(({ uri }) => uri)).size).toBe(listCountries().length)
    for (const { country } of listFrameworks()) expect([country, findCountry(country)?.iso]).toEqual([country, country])
  })
})

describe('languages', () => {
  test('the 24 official languages of the EU and those of the neighbours are there', () => {
    const codes =
      'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv tr uk sq mk sr bs is nb nn lb ca eu gl'
    for (const code of codes.split(' ')) expect([code, findLanguage(code)?.code]).toEqual([code, code])
  })
  test.each([
    ['ro-RO', 'RON'],
    ['http://publications.europa.eu/resource/authority/language/RON', 'RON'],
    ['lv', 'LAV'],
    ['sr', 'SRP'],
  ])('%s', (asked, authority) => {
    expect(findLanguage(asked)?.uri).toBe(`http://publications.europa.eu/resource/authority/language/${authority}`)
  })
  test('no code and no URI stands twice', () => {
    const keys = listLanguages().flatMap(({ code, uri }) => [code, uri])
    expect(new Set(keys).size).toBe(keys.length)
  })
  test.each(['', 'xx', 'http://example.org/RON'])('%j is none', (code) => {
    expect(findLanguage(code)).toBeUndefined()
  })
})

describe('regions', () => {
  test('Tuscany', () => {
    const uri = 'http://data.europa.eu/nuts/code/ITI1'
    expect(findNutsRegion('iti1')).toEqual({ code: 'ITI1', uri, nutsLevel: 2, euCode: 'IT', label: 'Toscana' })
    expect(findNutsRegion(uri)?.code).toBe('ITI1')
  })
  test('counts per country and level; Greece by both codes', () => {
    expect([listNutsRegions('IT', 2).length, listNutsRegions('IT', 1).length, listNutsRegions('DE', 1).length]).toEqual(
      [21, 5, 16],
    )
    expect(listNutsRegions('GR', 2)).toEqual(listNutsRegions('EL', 2))
  })
  test.each(['', 'IT', 'ITZZ', 'ITI14', 'XX12'])('%j is none', (code) => {
    expect(findNutsRegion(code)).toBeUndefined()
  })
})

describe('small lists', () => {
  test('credential types and profiles', () => {
    expect(findElmConcept('http://data.europa.eu/snb/credential/e34929035b')).toMatchObject({
      list: 'credential',
      name: 'Generic',
    })
    expect(listElmConcepts('credential')).toHaveLength(8)
    expect(findElmConcept('http://data.europa.eu/snb/credential/0000000000')).toBeUndefined()
  })
})

test.each([
  ['DE', undefined],
  ['DE2', { code: 'DE2', nutsLevel: 1 }],
  ['DE21', { code: 'DE21', nutsLevel: 2 }],
  ['de212', { code: 'DE212', nutsLevel: 3, euCode: 'DE' }],
  ['DE992', undefined],
  ['ITI140', undefined],
])('area %s: %j', (code, area) => {
  const found = findNutsArea(code)
  expect(found).toEqual(area && expect.objectContaining(area))
})
