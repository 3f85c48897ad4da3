import { expect, test } from 'vitest'
import { askedAnswers } from './asked-answers.ts'
import { setValidationScene } from './validation-scene.ts'

test.each([
  [['FR'], ['filesForThisCertification', 'filesThisYear']],
  [['IT', 'RO'], []],
  [['DE', 'FR'], expect.arrayContaining(['birthYear', 'residence', 'hasEquivalenceDecision', 'filesThisYear'])],
  [
    ['FR', 'FR'],
    ['filesForThisCertification', 'filesThisYear'],
  ],
  [[''], []],
])('%j asks %j', (countries, asked) => expect(askedAnswers(countries)).toEqual(asked))

test('every answer asked for becomes a fact of the plan', () => {
  const asked = askedAnswers(['DE', 'FR'])
  const values = { residence: 'DE', birthYear: 1990, filesThisYear: 1, filesForThisCertification: 0, trainingYears: 3 }
  const said = Object.fromEntries(asked.map((name) => [name, values[name as keyof typeof values] ?? 1]))
  const scene = setValidationScene({ host: 'DE', purpose: 'employee', day: '2026-11-22', validationFacts: said })
  expect(scene.said).toHaveLength(asked.length)
})
