import { askQuestion } from '@wanderbuch/core/compare/ask-question'
import { factBook } from '@wanderbuch/core/vocabulary/fact'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import { dossierOfRoute, handoutMaterial } from '../handouts/handout-material.ts'
import { builtInPacks } from '../pack/built-in-packs.ts'
import type { Pack } from '../pack/pack-model.ts'
import { readStatedPacks, stateRules, withPublished } from '../pack/published-packs.ts'
import { findPack } from './pack.ts'
import { createRouteSource } from './route-source.ts'

const pack = builtInPacks.find(({ id }) => id === 'electrician-de') as Pack
const published: Pack = {
  ...pack,
  version: '2026-11-24',
  fields: pack.fields.map((field) =>
    field.name === 'regulated/employee' ? { ...field, value: 'notify', checkedOn: '2026-11-24' } : field,
  ),
}
const request = {
  host: 'DE',
  home: 'RO',
  purpose: 'employee',
  profession: 'electrician',
  day: '2026-11-24',
  languages: ['en'],
  matchDecisions: [],
} as unknown as DossierRequest

const answerWith = (packs: readonly Pack[]) => {
  const { route } = createRouteSource(packs)
  const facts = route.facts(request)
  const book = factBook(facts)
  const status = route.questions(request, book).find(({ id }) => id === 'route/1-status')
  return {
    version: facts.find(({ id }) => id === 'pack/electrician-de/regulated/employee')?.version,
    message: status && askQuestion(status, book)?.message,
  }
}

test('a published pack answers in place of the built-in one, and its version is stated', () => {
  expect(answerWith(builtInPacks)).toEqual({ version: pack.version, message: 'route.status.not-regulated' })
  expect(answerWith(withPublished(builtInPacks, [published]))).toEqual({
    version: '2026-11-24',
    message: 'route.status.notify',
  })
})

test('a pack that is not built in comes after the others', () => {
  const added = { ...pack, id: 'electrician-mt', host: 'MT' }
  const all = withPublished(builtInPacks, [added])
  expect(all.length).toBe(builtInPacks.length + 1)
  expect(findPack({ packs: all, profession: 'electrician', host: 'MT' })?.id).toBe('electrician-mt')
})

test.each([
  ['DED2', 'electrician-de-ded'],
  ['DE21', 'electrician-de'],
  [undefined, 'electrician-de'],
])('a pack of a region speaks in region %s: %s', (region, id) => {
  const packs = withPublished(builtInPacks, [{ ...pack, id: 'electrician-de-ded', region: 'DED' }])
  expect(findPack({ packs, profession: 'electrician', host: 'DE', region })?.id).toBe(id)
})

test.each([
  [[], '2026-11-22 ab'],
  [
    [
      { id: 'welder-fr', version: '2026-11-23' },
      { id: 'electrician-de', version: '2026-11-24.2' },
    ],
    '2026-11-22 ab; packs electrician-de 2026-11-24.2, welder-fr 2026-11-23',
  ],
])('the rules with %j are stated so that they can be read again', (packs, stated) => {
  expect(stateRules('2026-11-22 ab', packs)).toBe(stated)
  expect(readStatedPacks(stated)).toEqual(packs.toSorted((left, right) => (left.id < right.id ? -1 : 1)))
})

test('a handout is drawn with the packs it is given', () => {
  const routes = createRouteSource(withPublished(builtInPacks, [published]))
  const facts = routes.route.facts(request)
  const questions = routes.route.questions(request, factBook(facts))
  const findings = questions.flatMap((question) => askQuestion(question, factBook(facts)) ?? [])
  const dossier = dossierOfRoute({ request, facts, findings, versions: {} as never })
  const regimesOf = (given?: typeof routes) =>
    handoutMaterial(dossier, undefined, given).route.steps.flatMap(({ regime }) => regime ?? [])
  expect(regimesOf()).toContain('none-needed')
  expect(regimesOf(routes)).toContain('general')
  expect(regimesOf(routes)).not.toContain('none-needed')
})
