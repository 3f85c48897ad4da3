import type { AnsweredText } from '@wanderbuch/adapters/skills/answer-skills'
import type { SkillComparison } from '@wanderbuch/adapters/skills/compare-found'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import { describe, expect, test } from 'vitest'
import { maxTextSigns } from '../schemas/skill-schemas.ts'
import { jsonOf } from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const house = useTestHouse()

const find = (order: object) => house.askJson<AnsweredText>('/api/skills/find', jsonOf(order))
const compare = (order: object) => house.askJson<SkillComparison>('/api/skills/compare', jsonOf(order))

const german = 'Ich teste elektrische Geräte. 🙂 In der Freizeit lese ich gern Romane.'
const electrician = loadEscoStarter().findOccupation('7411.1')
const [first, second, third, fourth] = electrician?.essential ?? []

describe('finding', () => {
  test('every statement of a German text is told, with English names and the words they rest on', async () => {
    const { language, statements, esco } = await find({ text: german, answerLanguage: 'en' })
    expect(language).toEqual({ codes: ['de'], isStated: false })
    expect(statements.map(({ outcome }) => outcome)).toEqual(['matched', 'no-match'])
    const [match] = statements[0]?.matches ?? []
    expect(match).toMatchObject({ label: { language: 'en', marked: false }, matchedLabel: { language: 'de' } })
    for (const { start, end, text } of match?.words ?? []) expect(german.slice(start, end)).toBe(text)
    expect(german.slice(statements[1]?.start, statements[1]?.end)).toMatch(/^In der Freizeit.*Romane$/)
    expect(esco).toMatchObject({ version: '1.1.1', attribution: expect.stringContaining('ESCO') })
  })

  test.each([
    ['ro', true],
    ['fr', false],
  ])('names in %s: English stands in and is marked: %s', async (answerLanguage, marked) => {
    const { statements } = await find({ text: 'Test electrical equipment.', answerLanguage })
    expect(statements[0]?.matches[0]).toMatchObject({ certainty: 'certain', label: { marked } })
  })

  test.each([
    ['Ελέγχω τις ηλεκτρικές εγκαταστάσεις.', undefined],
    ['Перевіряю електричне обладнання.', undefined],
    ['ამოწმებს ელექტრო მოწყობილობებს.', 'ka'],
  ])('%s: a language that is not read stays not determined', async (text, language) => {
    const { statements } = await find({ text, ...(language && { language }) })
    expect(statements.map(({ outcome }) => outcome)).toEqual(['not-determined'])
  })

  test('a stated language is told as stated', async () => {
    expect((await find({ text: 'Test equipment', language: 'en' })).language).toEqual({ codes: ['en'], isStated: true })
  })
})

describe('comparing', () => {
  const uri = (skill: typeof first) => skill?.uri ?? ''

  test('decisions go before what the computer found, and a suggestion is never held', async () => {
    const skills = [
      { uri: uri(first), certainty: 'likely', decision: 'confirmed' },
      { uri: uri(second), certainty: 'certain', decision: 'rejected' },
      { uri: uri(third), certainty: 'likely' },
      { uri: uri(fourth), certainty: 'possible', decision: 'partly' },
    ]
    const { skills: compared, target, counts } = await compare({ skills, occupation: '7411.1', answerLanguage: 'de' })
    const states = new Map(compared.map((one) => [one.uri, one.state]))
    expect([first, second, third, fourth].map((one) => states.get(uri(one)))).toEqual([
      'held',
      'missing',
      'not-determined',
      'partly',
    ])
    expect(target).toMatchObject({ kind: 'occupation', code: '7411.1', label: { language: 'de' } })
    const [essential] = counts
    const all = electrician?.essential.length ?? 0
    expect(essential).toEqual({ importance: 'essential', held: 1, partly: 1, missing: all - 3, 'not-determined': 1 })
  })

  test('a text against an advertisement: what it names is asked for', async () => {
    const { target, skills } = await compare({
      text: 'I test electrical equipment.',
      advert: 'You test electrical equipment.',
    })
    expect(target).toEqual({ kind: 'advert' })
    expect(skills).toMatchObject([
      {
        importance: 'essential',
        state: 'not-determined',
        reason: 'only-suggested',
        because: [{ words: ['test electrical equipment'], certainty: 'likely' }],
        askedBy: ['test electrical equipment'],
      },
    ])
  })

  test('what an advertisement says is a plus is not required, and what it offers is not asked for', async () => {
    const advert = 'You must test electrical equipment. Splice cable is a plus.'
    const { skills } = await compare({ skills: [], advert })
    expect(skills.map(({ label, importance }) => [label.text, importance])).toEqual([
      ['test electrical equipment', 'essential'],
      ['splice cable', 'optional'],
    ])
  })

  test('nothing brought: nothing is determined, and nothing called missing', async () => {
    const { skills } = await compare({ skills: [], occupation: '7411.1' })
    expect(new Set(skills.map(({ state, missing }) => `${state} ${missing}`))).toEqual(new Set(['not-determined text']))
  })
})

test('one skill with its occupations; coverage says which languages lack names of skills', async () => {
  const id = first?.uri.split('/').at(-1) ?? ''
  const concept = await house.askJson(`/api/skills/${id}?language=de`)
  expect(concept).toMatchObject({
    uri: first?.uri,
    occupations: { essential: expect.arrayContaining([{ uri: electrician?.uri, label: expect.anything() }]) },
  })
  const { languages } = await house.askJson<{ readonly languages: readonly object[] }>('/api/skills/coverage')
  expect(languages).toEqual(
    expect.arrayContaining([
      { language: 'ro', occupations: 66, skills: 0, isRead: true },
      { language: 'el', occupations: 66, skills: 0, isRead: false },
    ]),
  )
})

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

describe('bad input', () => {
  test.each([
    ['/api/skills/find', { text: ' \n' }, 422, 'text_empty', '/text'],
    ['/api/skills/find', { text: 'x'.repeat(maxTextSigns + 1) }, 413, 'text_too_long', '/text'],
    ['/api/skills/find', {}, 400, 'request_invalid', '/text'],
    ['/api/skills/find', { text: 5 }, 400, 'request_invalid', '/text'],
    ['/api/skills/find', { text: 'a', langauge: 'de' }, 400, 'request_invalid', '/langauge'],
    ['/api/skills/find', { text: 'a', language: 'German' }, 400, 'request_invalid', '/language'],
    ['/api/skills/find', { text: 'a', answerLanguage: '<b>' }, 400, 'request_invalid', '/answerLanguage'],
    ['/api/skills/find', '{"text":"a","text":"b"}', 400, 'request_not_json', undefined],
    ['/api/skills/find', '{"text":"\\ud800"}', 400, 'request_not_json', undefined],
    ['/api/skills/find', deep, 400, 'request_not_json', undefined],
    ['/api/skills/find', `{"text":"${'x'.repeat(1_100_000)}"}`, 413, 'upload_too_large', undefined],
    ['/api/skills/compare', { text: 'a' }, 400, 'request_invalid', '/occupation'],
    ['/api/skills/compare', { occupation: '7411.1' }, 400, 'request_invalid', '/skills'],
    ['/api/skills/compare', { text: 'a', skills: [], occupation: '7411.1' }, 400, 'request_invalid', '/skills'],
    ['/api/skills/compare', { text: 'a', advert: 'b', occupation: '7411.1' }, 400, 'request_invalid', '/occupation'],
    ['/api/skills/compare', { text: 'a', occupation: '0000.0' }, 422, 'occupation_unknown', '/occupation'],
    ['/api/skills/compare', { text: 'a', advert: '' }, 422, 'text_empty', '/advert'],
    [
      '/api/skills/compare',
      { skills: [{ uri: '', decision: 'maybe' }], advert: 'x' },
      400,
      'request_invalid',
      '/skills/0/uri',
    ],
  ])('%s %j: %i %s', async (path, body, status, code, at) => {
    const response = await house.ask(path, jsonOf(body))
    const problem = (await response.json()) as { readonly code: string; readonly place?: string }
    expect([response.status, problem.code]).toEqual([status, code])
    if (at !== undefined) expect(problem.place).toBe(at)
  })

  test.each([
    ['/api/skills/nothing', 404, 'skill_unknown'],
    ['/api/skills/..%2f..%2fetc', 404, 'skill_unknown'],
    ['/api/skills/__proto__', 404, 'skill_unknown'],
    ['/api/skills/coverage?x=1', 400, 'request_invalid'],
  ])('GET %s: %i %s', async (path, status, code) => {
    const response = await house.ask(path)
    expect([response.status, await response.json()]).toMatchObject([status, { code }])
  })

  test('a form of another page, plain text and another method are refused', async () => {
    const plain = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"text":"a"}' }
    expect((await house.ask('/api/skills/find', plain)).status).toBe(415)
    const elsewhere = {
      ...jsonOf({ text: 'a' }),
      headers: { 'content-type': 'application/json', origin: 'https://other.example', 'sec-fetch-site': 'cross-site' },
    }
    expect((await house.ask('/api/skills/find', elsewhere)).status).toBe(403)
    expect((await house.ask('/api/skills/coverage', { method: 'DELETE' })).status).toBe(405)
  })

  test('hostile letters are only letters', async () => {
    const text = '<script>alert(1)</script> \u202E\u0000 test electrical equipment =HYPERLINK("x")'
    const { statements } = await find({ text })
    expect(statements.flatMap(({ matches }) => matches).length).toBeGreaterThan(0)
  })
})

test('no word of a text is logged', async () => {
  house.log.length = 0
  await find({ text: 'Xaverina tests electrical equipment.' })
  await compare({ text: 'Xaverina tests.', advert: 'Xaverina wanted.' })
  await house.ask('/api/skills/find', jsonOf('{"text":"Xaverina'))
  expect(house.log.length).toBeGreaterThan(2)
  expect(house.log.join('\n')).not.toContain('Xaverina')
})
