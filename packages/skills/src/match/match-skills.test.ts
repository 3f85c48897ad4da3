import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { matchSkills } from './match-skills.ts'
import { buildSkillIndex } from './skill-index.ts'

const index = buildSkillIndex(loadEscoStarter().skills)
const found = (text: string) => matchSkills(text, index).map(({ skill }) => skill.preferred.en)

describe('texts that say a skill', () => {
  test.each([
    ['install electrical and electronic equipment', 'install electrical and electronic equipment', 'certain'],
    [
      'Installs electrical and electronic equipment in dwellings',
      'install electrical and electronic equipment',
      'likely',
    ],
    ['inspect electrical supplies before use', 'inspect electrical supplies', 'certain'],
    ['Inspecting electrical supplies on arrival', 'inspect electrical supplies', 'likely'],
    ['The learner can use measurement instruments to find faults', 'use measurement instruments', 'certain'],
    [
      'Follows health and safety procedures in construction',
      'follow health and safety procedures in construction',
      'likely',
    ],
    [
      'follow health and safety procedures in construction, always',
      'follow health and safety procedures in construction',
      'certain',
    ],
    ['reacts to events in time-critical environments', 'react to events in time-critical environments', 'likely'],
    ['keep records of work progress for the client', 'keep records of work progress', 'certain'],
    ['installs lightning protection systems on roofs', 'install lightning protection system', 'likely'],
    ['kept the wiring diagrams up to date: electrical wiring diagrams', 'electrical wiring diagrams', 'certain'],
    ['Installed circuit breakers and fuses', 'install circuit breakers', 'likely'],
    ['work in a construction team', 'work in a construction team', 'certain'],
    ['splicing cables', 'splice cable', 'likely'],
    ['strip wire and bind wire', 'bind wire', 'certain'],
    ['use specialised tools in electric repairs', 'use specialised tools in electric repairs', 'certain'],
  ] as const)('%s -> %s (%s)', (text, label, strength) => {
    const match = matchSkills(text, index).find(({ skill }) => skill.preferred.en === label)
    expect(match?.strength).toBe(strength)
  })

  test.each(['de', 'fr', 'nl', 'pl', 'sv'])(
    'every preferred label of two words or more in %s finds its skill',
    (language) => {
      const labels = loadEscoStarter().skills.flatMap((skill) => {
        const label = skill.preferred[language]
        return label && label.split(/\s+/).length >= 3 ? [{ uri: skill.uri, label }] : []
      })
      const lost = labels.filter(({ uri, label }) => !matchSkills(label, index).some(({ skill }) => skill.uri === uri))
      // Some labels are shared by more than five skills in a language; all others must come back.
      expect(lost.length / labels.length).toBeLessThan(0.03)
    },
  )
})

describe('texts that say nothing', () => {
  test.each([
    'We are an equal opportunity employer and value diversity.',
    'The candidate passed the examination with good results.',
    'Certificate awarded after three years of study.',
    'Apartment with sea view for rent.',
    'xqzv brmpf wtrl',
    '',
    'The weather was fine and the bus was late.',
    'Acest document a fost eliberat la cerere.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    'no experience: did not install circuit breakers',
    'keine Erfahrung, kann nicht install circuit breakers',
    'without having to install circuit breakers',
  ])('negated: %s', (text) => {
    expect(found(text)).not.toContain('install circuit breakers')
  })
})

describe('laws', () => {
  const labels = loadEscoStarter().skills.flatMap(({ preferred }) => preferred.en ?? [])

  test('the words a match rests on stand in the text where it says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...labels), { minLength: 1, maxLength: 3 }), fc.string(), (parts, noise) => {
        const text = [...parts, noise].join('; ')
        for (const { words } of matchSkills(text, index)) {
          for (const { text: quoted, start, end } of words) expect(text.slice(start, end)).toBe(quoted)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('random text never throws and gives at most five', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(matchSkills(text, index).length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 500 },
    )
  })

  test('an unrelated sentence after it does not take a certain match away', () => {
    const text = 'use measurement instruments'
    expect(found(`${text}. The bus was late.`)).toContain(text)
  })
})
