import { beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const house = useTestHouse()
let dossier: object
beforeAll(async () => {
  dossier = await house.askJson<object>('/api/sample?form=json', jsonOf({ host: 'IT', languages: ['en'] }))
})

const request = {
  host: 'DE',
  home: 'RO',
  purpose: 'self-employed',
  targetOccupation: '7411.1',
  day: '2026-11-22',
  languages: ['ro'],
}

const forms = [
  ['factsheet', 'html', 'text/html', '<!doctype html>'],
  ['factsheet', 'pdf', 'application/pdf', '%PDF-'],
  ['roadmap', 'html', 'text/html', '<!doctype html>'],
  ['letter', 'txt', 'text/plain', 'Name: ___'],
  ['letter', 'html', 'text/html', '<!doctype html>'],
  ['calendar', 'ics', 'text/calendar', 'BEGIN:VCALENDAR'],
] as const

describe.each(['routes', 'dossiers'])('POST /api/%s/handouts', (from) => {
  const ask = (query: string, body: object = from === 'routes' ? request : dossier) =>
    house.ask(`/api/${from}/handouts?${query}`, jsonOf(body))

  // The route of the sample dossier has no clock: its calendar is refused below.
  const atHand = forms.filter(([handout]) => from === 'routes' || handout !== 'calendar')
  test.each(atHand)('%s as %s', async (handout, form, type, start) => {
    const answer = await ask(`handout=${handout}&form=${form}&completeOn=2026-12-01`)
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type])
    // A letter stands in the language of the authority: German there, Italian for the dossier.
    const wanted = form === 'txt' && from === 'dossiers' ? 'Nome: ___' : start
    expect((await answer.text()).slice(0, wanted.length)).toBe(wanted)
  })

  test('without a form, each has its own', async () => {
    const types = await Promise.all(
      ['factsheet', 'letter'].map(async (handout) => {
        const answer = await ask(`handout=${handout}&completeOn=2026-12-01`)
        return answer.headers.get('content-type')?.split(';')[0]
      }),
    )
    expect(types).toEqual(['text/html', 'text/plain'])
  })

  test('another language and one beside it', async () => {
    const answer = await ask('handout=factsheet&language=fr&beside=es')
    expect(answer.headers.get('content-language')).toBe('fr, es')
    expect(await answer.text()).toContain('<html lang="fr">')
  })

  test('a page of a handout may run nothing and load nothing', async () => {
    const answer = await ask('handout=factsheet')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).not.toContain('<script')
  })

  test.each([
    ['handout=calendar', 400, 'handout_needs_day'],
    ['handout=calendar&form=pdf&completeOn=2026-12-01', 400, 'handout_form_unknown'],
    ['handout=factsheet&form=ics', 400, 'handout_form_unknown'],
    ['handout=novel', 400, 'request_invalid'],
    ['handout=letter&to=moon', 400, 'request_invalid'],
    ['handout=calendar&completeOn=2026-02-30', 400, 'request_invalid'],
    ['handout=calendar&completeOn=2026-12-01&handedInOn=2026-12-02', 400, 'request_invalid'],
    ['', 400, 'request_invalid'],
  ])('%s is refused', async (query, status, code) => {
    const answer = await ask(query)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
  })
})

test('a dossier that was changed is refused: our look is not lent to it', async () => {
  const changed = { ...dossier, sample: false }
  const answer = await house.ask('/api/dossiers/handouts?handout=factsheet', jsonOf(changed))
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'dossier_not_signed_here'])
})

test('a way without a clock has no calendar', async () => {
  const query = 'handout=calendar&completeOn=2026-12-01'
  const answer = await house.ask(`/api/routes/handouts?${query}`, jsonOf({ ...request, host: 'GB' }))
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'handout_without_deadline'])
})

test('a dossier whose route has no clock has no calendar', async () => {
  const answer = await house.ask('/api/dossiers/handouts?handout=calendar&completeOn=2026-12-01', jsonOf(dossier))
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'handout_without_deadline'])
})

test('names of a person do not reach a handout', async () => {
  for (const handout of ['factsheet', 'roadmap', 'letter']) {
    const answer = await house.ask(`/api/dossiers/handouts?handout=${handout}&form=html`, jsonOf(dossier))
    expect(await answer.text()).not.toMatch(/Ana|Pop\b/)
  }
})
