import { describe, expect, test } from 'vitest'
import { loadSkillFinder } from './create-skill-finder.ts'
import type { FoundStatement } from './skill-finder.ts'

const finder = loadSkillFinder()

const matchesOf = (statement: FoundStatement | undefined) =>
  statement?.outcome === 'matched'
    ? statement.matches.map(({ skill, certainty }) => `${certainty} ${skill.preferred.en}`)
    : []

describe('what the engine says, in the form of the port', () => {
  test.each([
    ['en', 'Test electrical equipment.', 'certain test electrical equipment'],
    ['de', 'Ich kann Steckdosen einbauen und elektrische Geräte testen.', 'likely install electricity sockets'],
    // Names of occupations only: read a second time.
    ['ro', 'Instalez prize și verific echipamente electrice.', 'possible test electrical equipment'],
  ])('%s, %s: %s', (language, text, expected) => {
    expect(matchesOf(finder.findInText(text, language).statements[0])).toContain(expected)
  })

  test.each([
    ['Philately.', 'no-match'],
    // Something is alike, too little to be offered: that is not the same as nothing.
    ['On Sundays I read novels.', 'not-determined'],
    ['Ελέγχω τις ηλεκτρικές εγκαταστάσεις.', 'not-determined'],
    ['We are a leading company with headquarters in Dublin.', 'left-out'],
  ])('%s: %s', (text, outcome) => {
    expect(finder.findInText(text).statements.map((one) => one.outcome)).toEqual([outcome])
  })

  test('what is said not to be so is no skill', () => {
    const [statement] = finder.findInText('No experience with test electrical equipment.').statements
    expect(statement?.outcome).toBe('no-match')
  })

  test('words that stand side by side are one piece; offsets are of the whole text', () => {
    const text = 'Hello. Splice cable.'
    const found = finder.findInText(text).statements.find(({ outcome }) => outcome === 'matched')
    const [match] = found?.outcome === 'matched' ? found.matches : []
    expect(match?.words.map(({ start, end }) => text.slice(start, end))).toEqual(['Splice cable'])
  })

  test('statements stand in the order of the text, and the language is told', () => {
    const { statements, languages } = finder.findInText('Sonntags lese ich Romane. Ich kann Steckdosen einbauen.')
    const starts = statements.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((left, right) => left - right))
    expect(languages).toEqual(['de'])
  })
})

describe('abbreviations', () => {
  const found = (text: string, language: string) => {
    const [statement] = finder.findInText(text, language).statements
    return statement?.outcome === 'matched' ? statement.matches.filter(({ method }) => method === 'abbreviation') : []
  }

  test('are read by the words they stand for, likely at most, and rest on themselves', () => {
    const text = 'Fahre und repariere Kfz.'
    for (const { words, certainty } of [...found(text, 'de'), ...found('TIG welding of pipes', 'en')]) {
      expect(certainty).not.toBe('certain')
      expect(words).toHaveLength(1)
    }
    expect(found('Wear PPE at work.', 'en').map(({ skill }) => skill.preferred.en)).toEqual([
      expect.stringContaining('equipment'),
    ])
  })

  test('are not read where the statement says that it is not so', () => {
    expect(found('No experience with PPE.', 'en')).toEqual([])
  })
})
