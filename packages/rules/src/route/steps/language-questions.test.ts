import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import { ruleWords } from '../../rule-words.ts'
import { routeFindings, routeRequest } from '../sample-route.ts'
import { findRoute } from '../tree/find-route.ts'
import { bookOf } from '../tree/sample-tree.ts'

const german: Circumstances = { languageEvidence: [{ language: 'de', cefrLevel: 'B2', certified: true }] }

const told = (line: string, circumstances?: Circumstances) =>
  routeFindings({ ...routeRequest(line), ...(circumstances && { circumstances }) }).filter(({ id }) =>
    id.startsWith('route/6-language'),
  )

const idsOf = (line: string, circumstances?: Circumstances) =>
  told(line, circumstances).map(({ id, outcome }) => `${id.replace('route/6-', '')}=${outcome}`)

test.each([
  ['RO DE employee nurse', undefined, ['language=information']],
  [
    'RO DE employee nurse',
    german,
    ['language=information', 'language/union=information', 'language/stated=not-determined'],
  ],
  ['RO ES employee nurse', undefined, ['language/union=information']],
  ['RO ES employee nurse', german, ['language/union=information', 'language/stated=not-determined']],
  ['RO ES employee nurse', { languageEvidence: [] }, ['language/union=information']],
  ['RO CH employee nurse', german, ['language=not-determined', 'language/stated=not-determined']],
  ['RO DE employee 7411.1', german, []], // no authority checks anything there
] as const)('%s %j: %j', (line, circumstances, expected) => {
  expect(idsOf(line, circumstances)).toEqual(expected)
})

test('what was stated is said again with the rule on when a check may come, and the authority is named', () => {
  const stated = told('RO DE employee nurse', german).find(({ id }) => id.endsWith('/stated'))
  expect(stated).toMatchObject({
    message: 'route.language-stated',
    because: expect.arrayContaining(['rule/eu/2005-36/53', 'route/stated/language-evidence']),
    missing: ['route-language'],
    citation: { provision: 'Article 53' },
    parameters: { evidence: { items: [{ parameters: { level: 'B2', levelled: 'yes', certified: 'yes' } }] } },
  })
  expect(stated?.whoCanAnswer?.name).toBeDefined()
})

test('no message says that a certificate counts as proof', () => {
  const counts = /counts as proof|gilt als Nachweis|vaut preuve|vale come prova|vale como prueba|servește ca dovadă/i
  for (const language of languages) {
    for (const [key, message] of Object.entries(ruleWords[language])) {
      if (key.startsWith('route.language'))
        expect([language, key, counts.test(message)]).toEqual([language, key, false])
    }
  }
})

test.each([
  ['RO DE employee nurse', ['eu/2005-36/53', 'eu/2005-36/53-3']],
  ['IT FR self-employed mountain-guide', ['fr/sport/r212-89']],
  ['RO CH employee nurse', []],
  ['RO DE employee 7411.1', undefined],
])('%s: the step names the rules of a check', (line, rules) => {
  const request = routeRequest(line)
  const step = findRoute(request, bookOf(request)).steps.find(({ id }) => id === 'language')
  expect(step?.rules.map(({ id }) => id)).toEqual(rules)
  expect(step?.asks ?? []).toEqual([])
})
