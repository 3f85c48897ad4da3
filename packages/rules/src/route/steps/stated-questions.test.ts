import type { Finding, Parameter } from '@wanderbuch/core/vocabulary/finding'
import { describe, expect, test } from 'vitest'
import { clockTerms } from '../../clock/clock-terms.ts'
import { ruleWords } from '../../rule-words.ts'
import { routeFacts } from '../route-facts.ts'
import { routeFactKinds } from '../route-fact-kinds.ts'
import { routeFindings } from '../sample-route.ts'
import { askKinds } from '../tree/asks.ts'
import { riskNames } from '../tree/risks.ts'
import { treeRequest } from '../tree/sample-tree.ts'

const words = ruleWords.en
const worked = 'eu own:2015-2020+c T3+ whole level:b noreg notr'

// prettier-ignore
const cases = [
  // route, stated, what is said of it: way, outcome
  ['RO DE self-employed 7411.1', '', ''],
  ['RO DE self-employed 7411.1', worked, 'experience=yes general=not-determined choice'],
  ['RO DE self-employed 7411.1', `${worked} group:403`, 'experience=yes general=not-determined choice'],
  ['RO DE self-employed 7411.1', 'eu own:2015-2020+l T3+ whole', 'experience=not-determined general=not-determined letter'],
  ['RO DE self-employed 7411.1', 'eu emp:2000-2020+c whole', 'experience=no general=not-determined'],
  ['RO ES self-employed 7411.1', 'eu own:2015-2020+c whole group:403', 'experience=yes general=not-determined'],
  ['RO SE employee teacher', 'eu noreg tr', 'general=yes'],
  ['RO SE employee teacher', 'eu noreg notr none', 'general=no'],
  ['RO ES temporary-service 7411.1', 'eu est reg', 'services=yes'],
  ['RO ES temporary-service 7411.1', 'est', 'services=not-determined'],
  ['RO DE employee 2221.2', 'eu began:2009-10-01', 'automatic=not-determined acquired-rights=no general=not-determined card=yes'],
  ['PH DE self-employed 7411.1', 'eu third:FR/3+', 'third-country=yes'],
  ['GB IT employee 2221.2', 'eu award:2019-06-30', 'third-country=not-determined uk-earlier=yes'],
  ['RO SE employee teacher 2016-01-17', 'eu noreg notr none', 'general=not-in-force'],
  ['RO DE employee 7411.1', worked, ''], // not regulated: nothing is held against anything
  ['LV BE further-study -', worked, ''],
] as const

const statedOf = (findings: readonly Finding[]) =>
  findings
    .filter(({ id }) => id.startsWith('route/2-stated/'))
    .map(({ id, outcome }) => `${id.replace('route/2-stated/', '')}${outcome === 'information' ? '' : `=${outcome}`}`)
    .join(' ')

test.each(cases)('%s, stated "%s": %s', (line, stated, expected) => {
  expect(statedOf(routeFindings(treeRequest(line, stated)))).toBe(expected)
})

function listKeys(parameter: Parameter): readonly string[] {
  if (typeof parameter !== 'object') return []
  if (parameter.kind === 'message') return [parameter.key]
  return parameter.kind === 'list' ? parameter.items.flatMap(listKeys) : []
}

describe('words', () => {
  const findings = cases.flatMap(([line, stated]) => routeFindings(treeRequest(line, stated)))

  test('every message has its words, every placeholder its parameter', () => {
    for (const { message, parameters } of findings) {
      for (const key of [message, ...Object.values(parameters).flatMap(listKeys)]) expect(words).toHaveProperty([key])
      const placeholders = [...(words[message] ?? '').matchAll(/\{([a-zA-Z]+)[,}]/g)].map(([, name]) => name)
      for (const name of placeholders) expect(parameters).toHaveProperty([name as string])
    }
  })

  test('every kind of stated fact has a name', () => {
    const kinds = cases.flatMap(([line, stated]) => routeFacts(treeRequest(line, stated)).map(({ kind }) => kind))
    for (const kind of kinds) {
      expect(routeFactKinds).toContain(kind)
      expect(words).toHaveProperty([`fact.${kind}`])
    }
    for (const { missing } of findings) for (const kind of missing) expect(words).toHaveProperty([`fact.${kind}`])
  })

  test('what the tree and the clock may say has its words', () => {
    const silences = new Set(Object.values(clockTerms).map(({ silence }) => silence))
    const states = [
      'not-started',
      'acknowledging',
      'incomplete',
      'running',
      'suspended',
      'extended',
      'silent',
      'decided',
    ]
    const keys = [
      ...Object.keys(askKinds).map((ask) => `route.need.${ask}`),
      ...riskNames.map((risk) => `route.risk.${risk}`),
      ...[...silences].map((silence) => `route.silence.${silence}`),
      ...states.map((state) => `route.clock-state.${state}`),
    ]
    for (const key of keys) expect(words).toHaveProperty([key])
  })
})

test('a finding about what was stated rests on it and on a rule, and never on a recalled one', () => {
  for (const [line, stated] of cases) {
    const request = treeRequest(line, stated)
    const facts = new Map(routeFacts(request).map((fact) => [fact.id, fact]))
    for (const { id, because } of routeFindings(request)) {
      if (!id.startsWith('route/2-stated/')) continue
      expect([id, because.some((one) => one.startsWith('rule/'))]).toEqual([id, true])
      expect([id, because.some((one) => one.startsWith('route/stated/'))]).toEqual([id, true])
      for (const one of because) expect(facts.get(one)?.certainty).not.toBe('recalled')
    }
  }
})
