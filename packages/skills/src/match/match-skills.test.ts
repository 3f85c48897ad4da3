import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { matchSkills } from './match-skills.ts'
import { buildSkillIndex } from './skill-index.ts'

const { skills } = loadEscoStarter()
const index = buildSkillIndex(skills)

/** "strength skill" of each match. */
const found = (text: string, language?: string) =>
  matchSkills(text, index, language).map(({ skill, strength }) => `${strength} ${skill.preferred.en}`)

const isMatched = (text: string, label: string, language?: string) =>
  matchSkills(text, index, language).some(({ skill }) => skill.preferred.en === label)

describe('strength', () => {
  test.each([
    ['install electrical and electronic equipment', 'certain', 'exact-label'],
    ['Installs electrical and electronic equipment in dwellings', 'likely', 'stem-words'],
    ['installation of electrical and electronic equipment', 'possible', 'stem-words'],
    ['Instala equipos eléctricos y electrónicos en viviendas', 'possible', 'translated-words'],
  ] as const)('%s: %s, %s', (text, strength, method) => {
    const match = matchSkills(text, index).find(
      ({ skill }) => skill.preferred.en === 'install electrical and electronic equipment',
    )
    expect([match?.strength, match?.method]).toEqual([strength, method])
  })

  test.each([
    ['inspect electrical supplies before use', 'inspect electrical supplies', 'certain'],
    ['The learner can use measurement instruments to find faults', 'use measurement instruments', 'certain'],
    [
      'follow health and safety procedures in construction, always',
      'follow health and safety procedures in construction',
      'certain',
    ],
    ['Tasks: work in a construction team; bind wire', 'work in a construction team', 'certain'],
    ['strip wire and bind wire', 'bind wire', 'certain'],
    // What follows or goes before makes another thing of the words.
    ['test electrical equipment labels', 'test electrical equipment', 'likely'],
    ['patient data storage', 'data storage', 'likely'],
    ['data storage', 'data storage', 'certain'],
    // A comma in the text that the label does not have.
    ['in use, measurement instruments', 'use measurement instruments', 'likely'],
    // One word is certain only where it is the whole statement.
    ['Electronics', 'electronics', 'certain'],
    ['Worked with electronics of all kinds', 'electronics', 'likely'],
    // Somebody else does it.
    ['Helped colleagues to install circuit breakers', 'install circuit breakers', 'likely'],
    // Names are written as names.
    ['Programs in Java and PHP', 'PHP', 'likely'],
    ['Programs in Java and PHP', 'Java (computer programming)', 'likely'],
    ['Object-oriented programming in C#', 'C#', 'likely'],
  ] as const)('%s -> %s is %s', (text, label, strength) => {
    expect(found(text)).toContain(`${strength} ${label}`)
  })

  test('each match shows its words, the label and its language', () => {
    const [match] = matchSkills('Liest Pläne, spleißt und prüft Kabel', index, 'de')
    expect(match).toMatchObject({
      label: 'Kabel spleißen',
      labelLanguage: 'de',
      method: 'stem-words',
      words: [
        { text: 'spleißt', start: 13, end: 20 },
        { text: 'Kabel', start: 31, end: 36 },
      ],
    })
  })

  test('words side by side are shown as one piece', () => {
    const [match] = matchSkills('Uses measurement instruments, and cables', index, 'en')
    expect(match?.words).toEqual([{ text: 'Uses measurement instruments', start: 0, end: 28 }])
  })

  test('labels in the same words are found in texts of languages that are not read', () => {
    expect(found('Използва: test electrical equipment', 'bg')).toEqual(['certain test electrical equipment'])
    expect(found('Installs electrical switches', 'bg')).toEqual([])
  })

  test.each(['de', 'de-AT', 'DE', 'und', undefined])('the language may be stated as %s', (language) => {
    expect(isMatched('Spleißt die Kabel', 'splice cable', language)).toBe(true)
  })

  test.each([
    'FOLLOWS HEALTH AND SAFETY PROCEDURES IN CONSTRUCTION',
    'follows health & safety procedures in construction',
    'Follows health\nand safety procedures\nin construction',
    'Follows\u00a0health and\u00a0safety procedures in construction',
    'RESPECTA NORMELE: follow health and safety procedures in construction',
  ])('letters and spaces do not matter: %j', (text) => {
    expect(isMatched(text, 'follow health and safety procedures in construction')).toBe(true)
  })

  test('diacritics left out do not matter', () => {
    const text = 'Instaleaza echipamente electrice si electronice in cladiri'
    expect(isMatched(text, 'install electrical and electronic equipment', 'ro')).toBe(true)
    expect(isMatched(text, 'install electrical and electronic equipment')).toBe(true)
  })

  test('a wrong statement of the language does not hide a match', () => {
    expect(isMatched('Spleißt Kabel und baut die Steckdosen ein', 'splice cable', 'en')).toBe(true)
  })
})

describe('texts that say nothing', () => {
  test.each([
    'We are an equal opportunity employer and value diversity.',
    'The candidate passed the examination with good results.',
    'Certificate awarded after three years of study.',
    'This certificate was issued on request and is valid without signature.',
    'The company offers free coffee, flexible hours and a modern office.',
    'He is a pleasant colleague and we wish him all the best for the future.',
    'Understands and speaks German about work and everyday matters (B1)',
    'Das Zeugnis wurde auf Antrag ausgestellt und ist ohne Unterschrift gültig.',
    'Die Teilnehmerin war an allen Tagen da und hat die Prüfung bestanden.',
    'Ce certificat est délivré à la demande de l’intéressé.',
    'Le candidat a réussi l’examen final avec une bonne note.',
    'Il presente certificato si rilascia su richiesta dell’interessato.',
    'Ha superado el examen final con buena nota y ha asistido a todas las clases.',
    'Acest document a fost eliberat la cerere.',
    'Candidatul a promovat examenul final cu rezultate bune.',
    'De deelnemer heeft alle lessen gevolgd en het examen met goed gevolg afgelegd.',
    'Zaświadczenie wydaje się na wniosek zainteresowanego.',
    'Intyget har utfärdats på begäran och är giltigt utan underskrift.',
    // Skills of other subjects.
    'Translates poems from Latin and plays the violin in an orchestra',
    'Trains horses for show jumping and feeds penguins in the zoo',
    'Übersetzt Gedichte aus dem Lateinischen und spielt Orgel',
    'Traduit des poèmes du latin et joue de l’orgue',
    'Traduce poesie dal latino e suona l’organo',
    'Toca el violín en una orquesta y compone sinfonías',
    'Cântă la vioară și compune simfonii',
    'Gra na skrzypcach w orkiestrze',
    // Words of a label by chance.
    'There was less history and more logic in it',
    'The assembly of delegates took place in a swift manner',
    'xqzv brmpf wtrl',
    '',
    ' \n\t ',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('one statement, one doing', () => {
  test.each([
    ['Installs windows. Electrical equipment is stored elsewhere.', 'install electrical and electronic equipment'],
    ['Sells windows, tests electrical equipment', 'sell windows'],
    ['Repairs engines; draws the wiring of houses', 'repair wiring'],
    ['Repairs engines, draws the wiring of houses', 'repair wiring'],
    ['Schalter montieren, Kabel verlegen und Rohre spleißen', 'splice cable'],
    ['Pose des tuiles, répare des moteurs et dessine le câblage', 'repair wiring'],
  ])('%s does not say: %s', (text, label) => {
    expect(isMatched(text, label)).toBe(false)
  })

  test.each([
    ['Installs sockets, switches and circuit breakers', 'install circuit breakers'],
    ['Installs, tests and repairs wiring', 'repair wiring'],
    ['Cuts, strips and splices cable', 'splice cable'],
    ['Installe des prises électriques, des luminaires et un disjoncteur', 'install circuit breakers'],
    ['Kabel, Leitungen und Drähte spleißen', 'splice cable'],
  ])('%s says: %s', (text, label) => {
    expect(isMatched(text, label)).toBe(true)
  })
})

describe('few suggestions', () => {
  test('each rests on words of its own', () => {
    const matches = matchSkills('Cleans rooms, changes bed linen and restocks supplies', index, 'en')
    expect(matches.map(({ skill }) => skill.preferred.en)).toEqual(['clean rooms'])
  })

  test('at most three of a statement and ten of a text, certain ones aside', () => {
    const texts = skills.slice(0, 400).flatMap(({ alternative }) => alternative.en?.slice(0, 1) ?? [])
    const suggestions = (text: string) =>
      matchSkills(text, index, 'en').filter(({ strength }) => strength !== 'certain')
    expect(suggestions(texts.slice(0, 20).join(' and ')).length).toBeLessThanOrEqual(3)
    expect(suggestions(texts.join('. ')).length).toBe(10)
  })
})
