import type { RouteAnswer } from '@wanderbuch/adapters/workbench/workbench'
import type { ClocksAnswer } from '@wanderbuch/rules/route-answer/word-clocks'
import { describe, expect, test } from 'vitest'
import { jsonOf } from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const house = useTestHouse()

const work = { role: 'self-employed', from: '2015-01-01', to: '2020-12-31', country: 'RO', ofThisProfession: true }
const order = {
  host: 'DE',
  home: 'RO',
  purpose: 'self-employed',
  profession: 'electrician',
  day: '2026-11-22',
  languages: ['de', 'ro'],
  circumstances: {
    nationality: 'eu-eea-ch',
    article11Level: 'c',
    experience: [{ ...work, fullTimeYears: 6, proof: 'home-certificate' }],
    experienceIsWhole: true,
  },
}
const findTree = (asked: object) => house.askJson<RouteAnswer>('/api/routes', jsonOf(asked))

describe('the tree', () => {
  test('steps in order, with outcomes, asks, rules with citation and certainty, and words in both languages', async () => {
    const { tree, texts } = await findTree(order)
    expect(tree.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['status', 'way', 'documents', 'appeal']))
    const experience = tree.steps.find(({ regime }) => regime === 'experience')
    expect(experience?.outcome).toBe('yes')
    expect(experience?.rules[0]).toMatchObject({
      citation: { provision: expect.any(String) },
      certainty: expect.any(String),
    })
    expect(Object.keys(texts)).toEqual(['de', 'ro'])
    for (const words of [texts.de, texts.ro]) {
      const named = tree.steps.flatMap(({ findings }) => findings)
      expect(named.filter((id) => words?.findings[id] === undefined)).toEqual([])
      expect(tree.steps.filter(({ id }) => words?.steps[id] === undefined)).toEqual([])
      const asks = tree.steps.flatMap((step) => step.asks.map(({ ask }) => ask))
      expect(asks.filter((ask) => words?.asks[ask] === undefined)).toEqual([])
    }
  })

  test('everything may be left out but the destination; the language is taken from the header', async () => {
    const init = jsonOf({ host: 'IT' })
    const response = await house.ask('/api/routes', {
      ...init,
      headers: { ...init.headers, 'accept-language': 'it' },
    })
    const { request, texts } = (await response.json()) as RouteAnswer
    expect(request).toMatchObject({ host: 'IT', purpose: 'employee', day: '2026-11-22', languages: ['it'] })
    expect(Object.keys(texts)).toEqual(['it'])
    expect(response.headers.get('vary')).toContain('accept-language')
  })

  test('a profession and its ESCO code give the same tree', async () => {
    const { profession: _, ...rest } = order
    const [named, coded] = [await findTree(order), await findTree({ ...rest, targetOccupation: '7411.1' })]
    expect(JSON.stringify(coded.tree)).toBe(JSON.stringify(named.tree))
  })

  test('with events the clocks are read; without them there are none', async () => {
    const events = [
      { kind: 'submitted', on: '2026-09-01' },
      { kind: 'complete', on: '2026-09-20' },
    ]
    const { clocks } = await findTree({ ...order, events })
    expect(clocks?.map(({ name, reading }) => [name, reading?.state, reading?.due])).toContainEqual([
      'de-craft',
      'running',
      '2026-12-20',
    ])
    expect((await findTree(order)).clocks).toBeUndefined()
  })
})

describe('the clock', () => {
  const readClock = (asked: object) => house.askJson<ClocksAnswer>('/api/routes/clock', jsonOf(asked))
  const nurse = { host: 'DE', home: 'RO', profession: 'general-care-nurse', languages: ['en'] }

  test.each([
    // events, day, state of the clock of the automatic system (PflAPrV: three months), last day
    [['submitted 2026-09-01'], '2026-09-10', 'acknowledging', undefined],
    [['submitted 2026-09-01', 'complete 2026-09-20'], '2026-11-22', 'running', '2026-12-20'],
    [['submitted 2026-06-01', 'complete 2026-06-20'], '2026-11-22', 'silent', '2026-09-20'],
    [['submitted 2026-06-01', 'complete 2026-06-20', 'decided 2026-09-01'], '2026-11-22', 'decided', '2026-09-20'],
    [['complete 2026-06-20'], '2026-11-22', undefined, undefined], // does not fit: nothing was handed in
  ] as const)('%j on %s: %s', async (lines, day, state, due) => {
    const events = lines.map((line) => ({ kind: line.split(' ')[0], on: line.split(' ')[1] }))
    const { clocks, texts } = await readClock({ ...nurse, day, events })
    const clock = clocks.find(({ name }) => name === 'de-nurse-automatic')
    expect([clock?.reading?.state, clock?.reading?.due]).toEqual([state, due])
    expect(clock?.problem?.code).toBe(state === undefined ? 'clock_event_does_not_fit' : undefined)
    expect(texts.en?.told['de-nurse-automatic']?.length).toBeGreaterThan(0)
    if (state === 'silent') expect(texts.en?.told['de-nurse-automatic']?.join(' ')).toContain('court')
  })

  test('a route without a time limit says so', async () => {
    const { clocks, texts } = await readClock({ host: 'US', events: [{ kind: 'submitted', on: '2026-09-01' }] })
    expect([clocks, texts.en?.none]).toEqual([[], expect.stringContaining('Ask the authority')])
  })
})

const entries = (count: number) => ({ experience: Array.from({ length: count }, () => work) })
const submitted = { kind: 'submitted', on: '2026-09-01' }
const long = Array.from({ length: 41 }, () => submitted)

test.each([
  ['no host', {}, '/host'],
  ['an unknown country', { host: 'ZZ' }, '/host'],
  ['a region of elsewhere', { host: 'DE', hostRegion: 'ITI1' }, '/hostRegion'],
  ['an unknown purpose', { host: 'DE', purpose: 'holiday' }, '/purpose'],
  ['an unknown profession', { host: 'DE', profession: 'astronaut' }, '/profession'],
  ['both ways to name the work', { host: 'DE', profession: 'welder', targetOccupation: '1' }, '/targetOccupation'],
  ['a day that is none', { host: 'DE', day: '2026-02-30' }, '/day'],
  ['a day with words', { host: 'DE', day: 'yesterday' }, '/day'],
  ['an unknown member', { host: 'DE', eqfLevel: 4 }, '/eqfLevel'],
  ['an unknown fact', { host: 'DE', circumstances: { eqfLevel: 4 } }, '/circumstances/eqfLevel'],
  ['a level beyond e', { host: 'DE', circumstances: { article11Level: 'f' } }, '/circumstances/article11Level'],
  ['51 entries', { host: 'DE', circumstances: entries(51) }, '/circumstances/experience'],
  [
    'work that ends before it begins',
    { host: 'DE', circumstances: { experience: [{ ...work, to: '2010-01-01' }] } },
    '/circumstances',
  ],
  ['three languages', { host: 'DE', languages: ['de', 'ro', 'fr'] }, '/languages'],
  ['the same language twice', { host: 'DE', languages: ['de', 'de'] }, '/languages'],
  ['an unknown event', { host: 'DE', events: [{ kind: 'lost', on: '2026-01-01' }] }, '/events/0/kind'],
  ['an event on no day', { host: 'DE', events: [{ kind: 'submitted', on: '2026-13-01' }] }, '/events/0/on'],
  ['events backwards', { host: 'DE', events: [submitted, { kind: 'complete', on: '2026-08-01' }] }, '/events'],
  [
    'more time without a word on reasons',
    { host: 'DE', events: [{ kind: 'extended', on: '2026-01-01' }] },
    '/events/0/reasons',
  ],
  ['41 events', { host: 'DE', events: long }, '/events'],
])('%s is refused at its place', async (_, asked, at) => {
  for (const path of ['/api/routes', ...('circumstances' in asked ? [] : ['/api/routes/clock'])]) {
    const body = path.endsWith('clock') ? { events: [submitted], ...asked } : asked
    const response = await house.ask(path, jsonOf(body))
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, code: 'request_invalid', place: at })
  }
})

test.each([
  ['10 000 entries', jsonOf({ host: 'DE', circumstances: entries(10_000) }), 'request_not_json'],
  ['a million nested lists', jsonOf(`{"host":${'['.repeat(100_000)}`), 'request_not_json'],
  ['__proto__', jsonOf('{"host":"DE","__proto__":{"host":"FR"}}'), 'request_not_json'],
  ['a repeated name', jsonOf('{"host":"DE","host":"FR"}'), 'request_not_json'],
  ['no JSON', { method: 'POST', body: 'host=DE' }, 'content_type_not_json'],
] as const)('%s: %s', async (_, init, code) => {
  const response = await house.ask('/api/routes', init)
  expect(response.status).toBeLessThan(500)
  expect(await response.json()).toMatchObject({ code })
})
