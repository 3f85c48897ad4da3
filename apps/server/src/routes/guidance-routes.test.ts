import type { NearOccupations } from '@wanderbuch/adapters/skills/near-found'
import type { OfferAnswer } from '@wanderbuch/adapters/skills/offers-found'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import { describe, expect, test } from 'vitest'
import { jsonOf } from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const house = useTestHouse()

const near = (order: object) => house.askJson<NearOccupations>('/api/skills/occupations', jsonOf(order))
const closest = (order: object) => house.askJson<OfferAnswer>('/api/skills/offers', jsonOf(order))
const prepares = (order: object) => house.askJson<NearOccupations>('/api/skills/prepares-for', jsonOf(order))

const electrician = loadEscoStarter().findOccupation('7411.1')
const [first, second, third] = (electrician?.essential ?? []).map(({ uri }) => uri)

/** Made up. */
const offer = (id: string, skills: readonly (string | undefined)[], more: object = {}) => ({
  id,
  kind: 'unit',
  title: { en: `Unit ${id}`, de: `Einheit ${id}` },
  outcomes: skills.map((uri) => ({ text: { en: `outcome of ${id}` }, skills: [uri] })),
  ...more,
})
const listOf = (offers: readonly object[]) => ({
  kind: 'wanderbuch-offers',
  formatVersion: 1,
  source: { title: 'Sample list' },
  sample: true,
  offers,
})

describe('occupations near skills', () => {
  test('each with what separates it; the rule stands beside, in the language of the answer', async () => {
    const order = jsonOf({ skills: [{ uri: first }, { uri: second, certainty: 'likely' }], limit: 3 })
    const answer = await house.askJson<NearOccupations>('/api/skills/occupations', {
      ...order,
      headers: { ...order.headers, 'accept-language': 'de' },
    })
    expect(answer).toMatchObject({ rule: expect.stringContaining('Geordnet werden nur Berufe') })
    expect(answer.occupations.length).toBeLessThanOrEqual(3)
    for (const { essential, counts } of answer.occupations) {
      expect(essential.some(({ uri, state }) => uri === first && state === 'held')).toBe(true)
      expect(counts[0]?.held).toBe(1)
    }
    expect(answer.occupations[0]).toMatchObject({ separates: expect.stringMatching(/^Von \d+ wesentlichen/) })
  })

  test('a suggestion nobody confirmed brings no occupation near', async () => {
    expect((await near({ skills: [{ uri: first, certainty: 'likely' }] })).occupations).toEqual([])
    expect((await near({ text: 'It was a dark night.' })).occupations).toEqual([])
  })
})

describe('offers that close most', () => {
  test('step by step, with the outcomes; what no offer closes is told', async () => {
    const offers = listOf([offer('a', [second]), offer('b', [second, third])])
    const { steps, notClosed, open, rule, sample } = await closest({
      skills: [{ uri: first }],
      occupation: '7411.1',
      offers,
      answerLanguage: 'de',
    })
    const all = electrician?.essential.length ?? 0
    expect([steps.map((step) => step.offer.title.text), open.essential, sample]).toEqual([['Einheit b'], all - 1, true])
    expect(steps[0]?.closes.map(({ uri, outcomes }) => [uri, outcomes[0]?.how])).toEqual([
      [second, 'linked'],
      [third, 'linked'],
    ])
    expect([steps[0]?.open.essential, rule.startsWith('Order: first the offer')]).toEqual([all - 3, true])
    expect(notClosed.map(({ uri }) => uri)).not.toContain(second)
  })

  test('nothing brought: nothing is called missing, so nothing is to be closed', async () => {
    const { steps, open } = await closest({ skills: [], occupation: '7411.1', offers: listOf([offer('a', [second])]) })
    expect([steps, open]).toEqual([[], { essential: 0, optional: 0 }])
  })
})

describe('what a qualification prepares for', () => {
  test('an offer of a list: how many of the essential skills, resting on its outcomes', async () => {
    const { occupations } = await prepares({ offers: listOf([offer('a', [first, second])]), limit: 1 })
    expect(occupations).toMatchObject([{ counts: [{ importance: 'essential', held: 2 }, expect.anything()] }])
    const held = occupations[0]?.essential.find(({ uri }) => uri === first)
    expect(held?.because).toEqual([{ uri: first, words: ['outcome of a'] }])
  })

  test('outcomes as a text, and an outcome of knowledge, which shows no practice', async () => {
    const text = await prepares({ text: 'Splice cable. Install electric switches.', limit: 2 })
    expect(text.occupations[0]?.counts[0]?.held).toBeGreaterThan(0)
    const outcomes = [{ text: { und: 'splice cable' }, axis: 'knowledge' }]
    expect((await prepares({ offers: listOf([{ ...offer('a', []), outcomes }]) })).occupations).toEqual([])
  })
})

const brought = { skills: [], occupation: '7411.1' }
const many = listOf([
  offer(
    'a',
    Array.from({ length: 1001 }, () => first),
  ),
])

describe('bad input', () => {
  test.each([
    ['occupations', { text: '' }, 422, 'text_empty', '/text'],
    ['occupations', { text: 'a', skills: [] }, 400, 'request_invalid', '/skills'],
    ['occupations', { text: 'a', limit: 51 }, 400, 'request_invalid', '/limit'],
    ['offers', { ...brought, offers: {} }, 422, 'offers_ill_formed', '/offers/kind'],
    ['offers', { ...brought, offers: null }, 422, 'offers_ill_formed', '/offers'],
    ['offers', { ...brought, offers: listOf([offer('a', [])]) }, 422, 'offers_ill_formed', '/offers/offers/0/outcomes'],
    [
      'offers',
      { ...brought, offers: listOf([offer('a', [first], { titel: 1 })]) },
      422,
      'offers_ill_formed',
      '/offers/offers/0/titel',
    ],
    ['offers', { ...brought, offers: many }, 413, 'too_many_outcomes', '/offers/offers'],
    ['offers', { ...brought, occupation: '0000', offers: listOf([]) }, 422, 'occupation_unknown', '/occupation'],
    ['offers', { skills: [], offers: listOf([]) }, 400, 'request_invalid', '/occupation'],
    ['prepares-for', {}, 400, 'request_invalid', '/text'],
    ['prepares-for', { offers: listOf([offer('a', [first]), offer('b', [first])]) }, 422, 'offer_unknown', '/offer'],
    ['prepares-for', { offers: listOf([offer('a', [first])]), offer: 'x' }, 422, 'offer_unknown', '/offer'],
  ])('%s %j: %i %s', async (path, body, status, code, at) => {
    const response = await house.ask(`/api/skills/${path}`, jsonOf(body))
    expect([response.status, await response.json()]).toMatchObject([status, { code, place: at }])
  })

  test('to be asked by POST only', async () => {
    expect((await house.ask('/api/skills/offers', { method: 'DELETE' })).status).toBe(405)
    expect((await house.ask('/api/skills/offers')).status).toBe(404)
  })
})
