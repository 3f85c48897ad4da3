import { expect, test } from 'vitest'
import { dossierRequest, formOf, jsonOf, makeDossier } from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'
import { maxOutcomes } from './limit-work.ts'

const house = useTestHouse()

const paper = (outcomes: number, signs: number) => ({
  title: 'Electrician',
  awardingBody: { name: 'School', country: 'RO' },
  learningOutcomes: Array.from({ length: outcomes }, () => 'x'.repeat(signs)),
})
const declaration = (papers: readonly object[]) =>
  JSON.stringify({ kind: 'wanderbuch-declaration', formatVersion: 1, paper: papers })
const tooMuch: readonly (readonly [string, readonly string[]])[] = [
  ['in one document', [declaration(Array.from({ length: 6 }, () => paper(200, 5)))]],
  [
    'in two documents',
    [
      declaration(Array.from({ length: 3 }, () => paper(200, 5))),
      declaration([paper(200, 5), paper(200, 5), paper(200, 5)]),
    ],
  ],
  ['few outcomes of many words', [declaration(Array.from({ length: 3 }, () => paper(200, 1000)))]],
]

test.each(tooMuch)('too much to compare: %s', async (_, files) => {
  const response = await house.ask('/api/dossiers', formOf(files, dossierRequest))
  expect([response.status, await response.json()]).toMatchObject([413, { code: 'too_much_to_compare' }])
})

test.each(tooMuch)('nor is a dossier made again that holds too much: %s', async (_, files) => {
  const dossier = await makeDossier(house)
  const originals = files.map((text) => ({ ...dossier.originals[0], base64: Buffer.from(text).toString('base64') }))
  const content = JSON.stringify({ ...dossier, originals })
  const response = await house.ask('/api/check', formOf([{ name: 'dossier.json', content }]))
  expect([response.status, await response.json()]).toMatchObject([413, { code: 'too_much_to_compare' }])
  // Rendering asks for the signature first.
  expect((await house.ask('/api/dossiers/render?form=html', jsonOf(content))).status).toBe(422)
})

test('checking alone is cheap and has no such limit', async () => {
  const answer = await house.askJson(
    '/api/verify',
    formOf([declaration(Array.from({ length: 6 }, () => paper(200, 5)))]),
  )
  expect(answer).toMatchObject({ files: [{ records: expect.arrayContaining([{}].map(() => expect.anything())) }] })
})

test('what is at the limit is compared', async () => {
  expect(maxOutcomes).toBeGreaterThanOrEqual(1000)
  const files = [declaration([paper(200, 3), paper(200, 3)])]
  expect((await house.ask('/api/dossiers', formOf(files, dossierRequest))).status).toBe(200)
})
