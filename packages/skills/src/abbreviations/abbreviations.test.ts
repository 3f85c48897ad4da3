import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { abbreviationLanguages, abbreviationsOf, findAbbreviations } from './abbreviations.ts'

describe('the table', () => {
  test('has the six languages, each abbreviation once, each with words that are not itself', () => {
    expect(abbreviationLanguages.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it', 'ro'])
    for (const language of abbreviationLanguages) {
      const list = abbreviationsOf(language)
      expect(new Set(list.map(({ short }) => short.toLowerCase())).size).toBe(list.length)
      for (const { short, words } of list) {
        expect([short, /^\p{L}{2,6}$/u.test(short), words.length > 2 * short.length]).toEqual([short, true, true])
      }
    }
    expect(abbreviationsOf('fi')).toEqual([])
  })

  // In lower case it would be a word with another meaning: "vat" is a vessel, so VAT is not in the table.
  test.each(abbreviationLanguages)('%s: none is a word of the labels with another meaning', (language) => {
    const { skills, occupations } = loadEscoStarter()
    const labels = [...skills, ...occupations].flatMap(({ preferred, alternative }) => [
      ...(preferred[language] === undefined ? [] : [preferred[language]]),
      ...(alternative[language] ?? []),
    ])
    const words = new Set(labels.flatMap((label) => label.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))
    const lower = abbreviationsOf(language).filter(({ alsoLower }) => !alsoLower)
    expect(lower.filter(({ short }) => words.has(short.toLowerCase()))).toEqual([])
  })
})

describe('abbreviations in a statement', () => {
  const shown = (statement: string, language: string) =>
    findAbbreviations(statement, language).map(({ start, end, phrases }) => [statement.slice(start, end), phrases[0]])

  test.each([
    ['en', 'MIG, MAG and TIG welding', ['MIG', 'metal inert gas welding'], ['TIG', 'tungsten inert gas welding']],
    ['de', 'LKW und Kfz reparieren', ['LKW', 'Lastkraftwagen reparieren'], ['Kfz', 'Kraftfahrzeug reparieren']],
  ])('%s: %s', (language, statement, first, last) => {
    const found = shown(statement, language)
    expect([found[0], found.at(-1)]).toEqual([first, last])
  })

  test.each([
    ['de', 'Ich mag Tiere.'],
    ['de', 'ICH MAG TIERE UND CNC'],
    ['fi', 'MIG ja TIG'],
    ['en', 'The gist of CADs'],
  ])('%s, %s: none', (language, statement) => expect(shown(statement, language)).toEqual([]))
})
