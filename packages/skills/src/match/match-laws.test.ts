import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { matchSkills } from './match-skills.ts'
import { buildSkillIndex } from './skill-index.ts'

const { skills } = loadEscoStarter()
const index = buildSkillIndex(skills)
const languages = ['en', 'de', 'fr', 'nl', 'pl', 'sv'] as const

const labels = fc.constantFrom(...languages).chain((language) => {
  const inLanguage = skills.flatMap(({ preferred, alternative }) => [
    ...(preferred[language] ? [preferred[language]] : []),
    ...(alternative[language] ?? []),
  ])
  return fc.record({
    language: fc.constant(language),
    parts: fc.array(fc.constantFrom(...inLanguage), { minLength: 1, maxLength: 4 }),
  })
})
const glue = fc.constantFrom('. ', ', ', '; ', ' and ', ' ', '\n', ' (', ' no ', ' e ')
const texts = fc
  .tuple(labels, glue, fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map(([{ language, parts }, between, noise]) => ({ language, text: parts.join(between) + between + noise }))
const uris = (text: string, language?: string) => matchSkills(text, index, language).map(({ skill }) => skill.uri)

test('the words a match rests on stand in the text where it says, in order and apart', () => {
  fc.assert(
    fc.property(texts, ({ text, language }) => {
      for (const { words } of matchSkills(text, index, language)) {
        expect(words.length).toBeGreaterThan(0)
        let end = 0
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(text.slice(word.start, word.end)).toBe(word.text)
          end = word.end
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('any text and any language code are taken without a throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.option(fc.string({ maxLength: 5 })),
      (text, language) => {
        expect(matchSkills(text, index, language ?? undefined).length).toBeLessThanOrEqual(text.length)
      },
    ),
    { numRuns: 500 },
  )
})

test('each skill once; certain before likely before possible; exact-label is what certain means', () => {
  const rank = { certain: 0, likely: 1, possible: 2 }
  fc.assert(
    fc.property(texts, ({ text, language }) => {
      const matches = matchSkills(text, index, language)
      expect(new Set(matches.map(({ skill }) => skill.uri)).size).toBe(matches.length)
      const ranks = matches.map(({ strength }) => rank[strength])
      expect(ranks).toEqual(ranks.toSorted((left, right) => left - right))
      for (const { method, strength } of matches) expect(method === 'exact-label').toBe(strength === 'certain')
    }),
    { numRuns: 300 },
  )
})

test('the answer does not depend on the order of the vocabulary or on what was asked before', () => {
  const reversed = buildSkillIndex(skills.toReversed())
  fc.assert(
    fc.property(texts, ({ text, language }) => {
      expect(matchSkills(text, reversed, language)).toEqual(matchSkills(text, index, language))
    }),
    { numRuns: 200 },
  )
})

const unrelated = fc.constantFrom(
  'The bus was late.',
  'Der Bus kam zu spät.',
  'Le bus était en retard.',
  'Autobuzul a întârziat.',
  'No dogs allowed.',
  'It was not raining!',
)

test('an unrelated sentence before or after does not take a certain match away', () => {
  fc.assert(
    fc.property(texts, unrelated, ({ text, language }, sentence) => {
      const certain = matchSkills(text, index, language).filter(({ strength }) => strength === 'certain')
      const before = matchSkills(`${sentence}\n\n${text}`, index, language)
      const after = matchSkills(`${text}\n\n${sentence}`, index, language)
      for (const matches of [before, after]) {
        const still = matches.filter(({ strength }) => strength === 'certain').map(({ skill }) => skill.uri)
        expect(still).toEqual(expect.arrayContaining(certain.map(({ skill }) => skill.uri)))
      }
    }),
    { numRuns: 300 },
  )
})

const negations = {
  en: 'no experience in ',
  de: 'keine Erfahrung: ',
  fr: 'sans expérience : ',
  nl: 'geen ervaring: ',
  pl: 'brak: ',
  sv: 'ingen erfarenhet av ',
}

test('a negation before a text adds nothing to what it says', () => {
  fc.assert(
    fc.property(texts, ({ text, language }) => {
      expect(uris(text, language)).toEqual(expect.arrayContaining(uris(negations[language] + text, language)))
    }),
    { numRuns: 300 },
  )
})

test('a negated label says nothing', () => {
  fc.assert(
    fc.property(labels, ({ language, parts: [label = ''] }) => {
      fc.pre(!/[.;!?]|\b(but|only|support|help|supervision)\b/i.test(label))
      expect(uris(negations[language] + label, language)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
