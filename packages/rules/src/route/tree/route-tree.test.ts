import { describe, expect, test } from 'vitest'
import { routeCases } from '../cases/route-cases.ts'
import { routeFindings } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import { bookOf, treeOf, treeRequest } from './sample-tree.ts'

describe('what a tree carries', () => {
  test('no route of work into the Union ends at "not possible": the individual look is there, and it is open', () => {
    for (const [, line, stated] of routeCases) {
      const { steps } = treeOf(line, stated)
      const ways = steps.flatMap(({ regime, outcome }) => (regime === undefined ? [] : [{ regime, outcome }]))
      expect(ways.length).toBeGreaterThan(0)
      expect([line, ways.every(({ outcome }) => outcome === 'no')]).toEqual([line, false])
    }
  })

  test('every step that is not determined says what is lacking or whom to ask', () => {
    for (const [, line, stated] of routeCases) {
      for (const { id, outcome, asks, missing, whoCanAnswer } of treeOf(line, stated).steps) {
        if (outcome !== 'not-determined') continue
        const isNamed = asks.length > 0 || missing.length > 0 || whoCanAnswer !== undefined
        expect([line, id, isNamed]).toEqual([line, id, true])
      }
    }
  })

  test('what a step names is there: findings of the route, facts of the book', () => {
    for (const [, line, stated] of routeCases) {
      const request = treeRequest(line, stated)
      const [facts, findings] = [bookOf(request), routeFindings(request).map(({ id }) => id)]
      for (const step of findRoute(request, facts).steps) {
        for (const id of step.findings) expect(findings).toContain(id)
        for (const id of step.facts) expect(facts.has(id)).toBe(true)
      }
    }
  })

  test('drivers of heavy vehicles are sent to their own law, and the Directive is left', () => {
    for (const line of ['RO DE employee heavy-truck-driver', 'PL SE self-employed 8332.2']) {
      const { steps } = treeOf(line, 'eu')
      const regimes = steps.flatMap(({ regime }) => regime ?? [])
      expect(regimes).toContain('sector')
      expect(regimes).not.toContain('general')
      expect(steps.find(({ regime }) => regime === 'sector')?.rules.map(({ id }) => id)).toContain(
        'eu/2022-2561/code-95',
      )
    }
  })

  test('in Luxembourg its own article is shown, with the Directive as origin', () => {
    const own = treeOf('RO LU employee teacher', 'eu').steps.flatMap(({ rules }) => rules)
    const general = own.find(({ id }) => id === 'eu/2005-36/13-1')
    expect(general).toMatchObject({ own: { provision: 'Article 13(1)' }, citation: { provision: 'Article 13(1)' } })
    expect(treeOf('RO SE employee teacher', 'eu').steps.flatMap(({ rules }) => rules)[0]).not.toHaveProperty('own')
  })

  test('a copy older than a year says so, a national rule names its origin', () => {
    const rules = treeOf('RO DE self-employed 7411.1', 'eu').steps.flatMap((step) => step.rules)
    const experience = rules.find(({ id }) => id === 'de/eu-ewr-hwv/2')
    expect(experience).toMatchObject({ textOf: '2022-03-26', textIsOld: true, origin: 'eu/2005-36/17' })
    const early = treeOf('RO DE self-employed 7411.1 2022-12-31', 'eu').steps.flatMap((step) => step.rules)
    expect(early.find(({ id }) => id === 'de/eu-ewr-hwv/2')).not.toHaveProperty('textIsOld')
  })

  test('with Switzerland a shorter training is a ground for a measure, in the Union it is none', () => {
    const measure = (line: string) =>
      treeOf(line, 'eu')
        .steps.find(({ kind }) => kind === 'measure')
        ?.rules.map(({ id }) => id)
    expect(measure('RO CH employee teacher')).toEqual(['ch/afmp/13-4', 'ch/afmp/14'])
    expect(measure('RO SE employee teacher')).not.toContain('ch/afmp/14')
  })

  test.each([
    ['three years of any role', 'eu emp:2015-2017 whole', 'yes'], // no certificate is asked for there
    ['two years', 'eu emp:2016-2017 whole', 'no'],
    ['how much of full time is not said', 'eu emp:2015-2017~ whole', 'not-determined'],
    ['outside the Union', 'eu own:2010-2020@US whole', 'no'],
  ])('X4: France counts %s', (_, stated, expected) => {
    const { steps } = treeOf('RO FR self-employed 7411.1', stated)
    const experience = steps.find(({ regime }) => regime === 'experience')
    expect(experience).toMatchObject({ outcome: expected, rules: [{ id: 'fr/artisanat/r121-3' }] })
    expect(experience?.clocks).toMatchObject([{ name: 'fr-chamber', terms: { silence: 'granted' } }])
  })

  test('mountain guides in France: a year in ten where home does not regulate, and the clock of the Code du sport', () => {
    const general = (stated: string) =>
      treeOf('IT FR self-employed mountain-guide', stated).steps.find(({ regime }) => regime === 'general')
    expect(general('eu noreg emp:2020-2020 whole')).toMatchObject({
      outcome: 'yes',
      rules: [{ id: 'fr/sport/r212-88' }],
      clocks: [{ name: 'fr-sport' }],
    })
    expect(general('eu noreg none')).toMatchObject({ outcome: 'no' })
  })

  test('the rule for Romanian nurses speaks from its first day', () => {
    const kindOn = (day: string) =>
      treeOf(`RO DE employee 2221.2 ${day}`, 'eu')
        .steps.flatMap(({ rules }) => rules)
        .find(({ id }) => id === 'eu/2005-36/33a')?.kind
    expect([kindOn('2025-03-03'), kindOn('2025-03-04')]).toEqual(['not-in-force', 'not-determined'])
  })

  test('who chooses the measure follows the levels; in Germany the person, whatever they are', () => {
    const rulesOf = (line: string, stated: string) =>
      treeOf(line, stated)
        .steps.find(({ kind }) => kind === 'measure')
        ?.rules.filter(({ kind }) => kind === 'applies')
        .map(({ id }) => id)
    expect(rulesOf('RO DE self-employed 7411.1', 'eu level:a')).toContain('de/eu-ewr-hwv/5')
    expect(rulesOf('RO ES employee teacher', 'eu level:a')).toEqual([])
  })
})
