import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleSkills as s, sampleVocabulary } from '../../../test-support/sample-vocabulary.ts'
import { loadEscoStarter } from '../../esco-starter.ts'
import { buildSkillIndex } from '../../match/skill-index.ts'
import { compareSkills } from '../compare-skills.ts'
import { findWithIndex } from '../text-skill.ts'
import { readAdvertisement, targetOfAdvertisement } from './read-advertisement.ts'

const find = findWithIndex(buildSkillIndex(sampleVocabulary.skills))
const read = (text: string, language?: string) => readAdvertisement(text, find, language)
const askedIn = (text: string, language?: string) =>
  Object.fromEntries(read(text, language).map(({ uri, asked }) => [uri.split('sample-')[1], asked]))
const starter = loadEscoStarter()
const findStarter = findWithIndex(buildSkillIndex(starter.skills))

const english = `Welder (m/f/d)

About us
We assemble steel frames for half of Europe.

Your tasks:
- weld metal parts
- work in teams

Requirements:
- weld with inert gas
- metallurgy is a plus
- No experience in wire houses is needed.

What we offer:
- training: weld pipes with inert gas
`

test('tasks and requirements, nice to have, not needed, and what the employer says of itself', () => {
  expect(askedIn(english, 'en')).toMatchObject({
    weld: 'required',
    teamwork: 'required',
    'weld-gas': 'required',
    metallurgy: 'nice-to-have',
    wire: 'not-asked',
    frames: 'not-asked',
    'weld-pipes': 'not-asked',
  })
})

test('names the words that speak of it and the words that ask for it', () => {
  const all = read(english, 'en')
  const metallurgy = all.find(({ uri }) => uri === s.metallurgy.uri)
  const start = english.indexOf('metallurgy')
  expect(metallurgy?.mentions).toEqual([
    {
      asked: 'nice-to-have',
      because: { kind: 'sentence', text: 'a plus' },
      words: [{ text: 'metallurgy', start, end: start + 'metallurgy'.length }],
      strength: 'likely',
    },
  ])
  expect(all.find(({ uri }) => uri === s.weld.uri)?.mentions[0]?.because).toEqual({
    kind: 'heading',
    text: 'Your tasks:',
  })
})

describe('cues', () => {
  test.each([
    ['en', 'You must weld metal parts.', 'required'],
    ['en', 'Ideally you weld metal parts.', 'nice-to-have'],
    ['en', 'We weld metal parts.', 'not-determined'],
    ['en', 'You do not need to weld metal parts.', 'not-asked'],
    ['de', 'Ihr Profil\nMetallteile schweißen', 'required'],
    ['de', 'Metallteile schweißen ist von Vorteil.', 'nice-to-have'],
    ['de', 'Metallteile schweißen ist nicht erforderlich.', 'not-asked'],
    ['de', 'Wir bieten:\nMetallteile schweißen', 'not-asked'],
    ['de', 'Ihre Aufgaben\n• Metallteile schweißen', 'required'],
  ])('%s: %s', (language, text, asked) => {
    expect(askedIn(text, language).weld).toBe(asked)
  })

  test('two cues in a sentence: each skill goes with the nearer one', () => {
    expect(askedIn('Required: weld metal parts, while metallurgy is an advantage', 'en')).toMatchObject({
      weld: 'required',
      metallurgy: 'nice-to-have',
    })
  })

  test('the firmest mention holds, all are listed', () => {
    const [found] = read('We weld metal parts. You must weld metal parts.', 'en')
    expect([found?.asked, found?.mentions.map(({ asked }) => asked)]).toEqual([
      'required',
      ['not-determined', 'required'],
    ])
  })
})

describe('texts in six languages, starter vocabulary', () => {
  test.each([
    ['en', 'Requirements:\nrepair wiring\nNice to have:\nsplice cable'],
    ['de', 'Anforderungen:\nrepair wiring\nVon Vorteil:\nKabel spleißen'],
    ['fr', 'Profil recherché :\nrepair wiring\nLes plus :\nsplice cable'],
    ['it', 'Requisiti:\nrepair wiring\nRequisiti preferenziali:\nsplice cable'],
    ['es', 'Requisitos:\nrepair wiring\nSe valorará:\nsplice cable'],
    ['ro', 'Cerințe:\nrepair wiring\nConstituie avantaj:\nsplice cable'],
  ])('%s', (language, text) => {
    const asked = readAdvertisement(text, findStarter, language).filter(({ strength }) => strength === 'certain')
    expect(asked.map((one) => one.asked)).toEqual(['required', 'nice-to-have'])
  })
})

test('as a target: what is sure, or confirmed by a person; nothing open is settled silently', () => {
  const skills = read('You must weld metal parts. Metallurgy. Splendid: works in a team is required.', 'en')
  const kindOf = (uri: string) => sampleVocabulary.findSkill(uri)?.kind
  const uris = (choices: object) => targetOfAdvertisement(skills, { kindOf, ...choices }).map(({ uri }) => uri)
  expect(uris({})).toEqual([s.weld.uri])
  expect(uris({ openAs: 'optional' })).toEqual([s.weld.uri, s.metallurgy.uri])
  expect(uris({ confirmed: new Set([s.teamwork.uri]) })).toContain(s.teamwork.uri)
  const target = targetOfAdvertisement(skills, { kindOf })
  const held = { uri: s.weldGas.uri, state: 'named', standing: 'proven', as: 'practice', evidence: [] } as const
  expect(compareSkills({ skills: [held], somethingRead: true }, target, sampleVocabulary)).toMatchObject([
    { uri: s.weld.uri, state: 'partly', words: ['weld metal parts'], standing: 'proven' },
  ])
})

const parts = fc.constantFrom(
  'weld metal parts',
  'metallurgy',
  'Requirements:',
  'We offer',
  '\n',
  '. ',
  ' is a plus',
  ' must ',
  'no experience in ',
)
test('the words stand in the text where it says, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 10 }))), (all) => {
      const text = all.join('')
      for (const { mentions } of read(text, 'en')) {
        expect(mentions.length).toBeGreaterThan(0)
        for (const { words, because } of mentions) {
          for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text)
          if (because) expect(text).toContain(because.text)
        }
      }
    }),
  )
})
