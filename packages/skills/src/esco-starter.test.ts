import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from './esco-starter.ts'
import { shownLabel } from './esco-vocabulary.ts'

const esco = loadEscoStarter()

test('67 occupations, each with its skills', () => {
  expect(esco.occupations).toHaveLength(67)
  expect(esco.occupations.filter(({ essential }) => essential.length === 0)).toEqual([])
})

describe('finding an occupation', () => {
  test.each([
    ['electrician', 'en', '7411.1'],
    ['elettricista', 'it', '7411.1'],
    ['Elektriker', 'de', '7411.1'],
    ['électricien', 'fr', '7411.1'],
    ['electricien', 'fr', '7411.1'],
    ['7411.1.1', 'en', '7411.1.1'],
    ['nurse responsible', 'en', '2221.2'],
  ])('%s (%s)', (text, language, code) => {
    expect(esco.searchOccupations(text, language).map((hit) => hit.code)).toContain(code)
  })

  test('nothing for words that are no occupation', () => {
    expect(esco.searchOccupations('zzzz qqqq', 'en')).toEqual([])
  })
})

test('a label that a language lacks is the English one, marked', () => {
  const [skill] = esco.skills
  if (!skill) throw new Error('no skills')
  expect(shownLabel(skill, 'ro')).toEqual({ text: skill.preferred.en, language: 'en', substituted: true })
})
