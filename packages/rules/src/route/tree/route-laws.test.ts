import nurseTitles from '../../../data/annex-v-nurse.json' with { type: 'json' }
import pharmacistTitles from '../../../data/annex-v-pharmacist.json' with { type: 'json' }
import { coreWords } from '@wanderbuch/core/report/words/core-words'
import { createWords } from '@wanderbuch/core/report/words/create-words'
import { certifiedLevels, type Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { factBook } from '@wanderbuch/core/vocabulary/fact'
import { languages } from '@wanderbuch/core/vocabulary/request'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordRouteTree } from '../../route-answer/route-texts.ts'
import { routeTreeWords } from '../../route-answer/route-tree-words.ts'
import { ruleWords } from '../../rule-words.ts'
import { anyDay, anyRequest } from '../../test-support/any-request.ts'
import { settledWays } from '../../test-support/settled-ways.ts'
import { routeFacts } from '../route-facts.ts'
import type { RouteRequest } from '../route-request.ts'
import { routeFindings } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import { bookOf } from './sample-tree.ts'

const anyCase = anyRequest()
const treeOf = (request: RouteRequest) => findRoute(request, bookOf(request))
const waysOf = (request: RouteRequest) =>
  treeOf(request).steps.flatMap(({ regime, outcome }) => (regime === undefined ? [] : [`${regime} ${outcome}`]))

describe('levels settle no way', () => {
  test('a level alone, certified or not, meets the conditions of no way', () => {
    const onlyLevel = anyRequest({
      circumstances: fc.constantFrom(...certifiedLevels).map((article11Level) => ({ article11Level })),
    })
    fc.assert(
      fc.property(onlyLevel, (request) => {
        expect([...settledWays(treeOf(request))].filter((way) => way.endsWith('=yes'))).toEqual([])
      }),
      { numRuns: 800 },
    )
  })

  test('whatever else is stated, a level more or less moves no way', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...certifiedLevels), (request, article11Level) => {
        const { article11Level: _, ...without } = request.circumstances ?? {}
        const withLevel = { ...request, circumstances: { ...without, article11Level } }
        expect(waysOf(withLevel)).toEqual(waysOf({ ...request, circumstances: without }))
      }),
      { numRuns: 600 },
    )
  })

  test('an EQF level is no fact of a route, and one that is sent along changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 8 }), (request, eqfLevel) => {
        expect(routeFacts(request).filter(({ id, kind }) => /eqf/i.test(id + kind))).toEqual([])
        const circumstances = { ...request.circumstances, eqfLevel, nqfLevel: eqfLevel } as Circumstances
        expect(treeOf({ ...request, circumstances })).toEqual(
          treeOf({ ...request, circumstances: request.circumstances ?? {} }),
        )
      }),
      { numRuns: 200 },
    )
  })
})

describe('a route has no dead end', () => {
  test('no route ends at "not possible": a way is never the last word where it is a no', () => {
    fc.assert(
      fc.property(anyCase, (request) => {
        const { steps, host } = treeOf(request)
        const ways = steps.filter(({ regime }) => regime !== undefined)
        expect(ways.length).toBeGreaterThan(0)
        expect(ways.every(({ outcome }) => outcome === 'no')).toBe(false)
        const isComparison = ways.some(
          ({ regime }) => regime === 'general' || regime === 'third-country' || regime === 'services',
        )
        if (isComparison && host !== 'CH') expect(ways.map(({ regime }) => regime)).toContain('individual')
        const individual = ways.find(({ regime }) => regime === 'individual')
        if (individual)
          expect(individual.rules.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['eu/tfeu/45-49 applies'])
      }),
      { numRuns: 1500 },
    )
  })

  test('what is not determined says what is lacking or whom to ask', () => {
    fc.assert(
      fc.property(anyCase, (request) => {
        for (const { id, outcome, asks, missing, whoCanAnswer } of treeOf(request).steps) {
          if (outcome !== 'not-determined') continue
          expect([id, asks.length > 0 || missing.length > 0 || whoCanAnswer !== undefined]).toEqual([id, true])
        }
      }),
      { numRuns: 600 },
    )
  })

  test('a way that rests on recalled rules alone is never settled', () => {
    fc.assert(
      fc.property(anyCase, (request) => {
        for (const { regime, rules, outcome } of treeOf(request).steps) {
          if (!regime || rules.length === 0 || !rules.every(({ recalled }) => recalled)) continue
          expect(['yes', 'no']).not.toContain(outcome)
        }
      }),
      { numRuns: 600 },
    )
  })
})

test('the tree is plain data, and the same facts give the same tree', () => {
  fc.assert(
    fc.property(anyCase, (request) => {
      const tree = findRoute(request, factBook(routeFacts(request)))
      expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
      expect(findRoute(request, factBook(routeFacts(request)))).toEqual(tree)
    }),
    { numRuns: 100 },
  )
})

describe('the state of a copy', () => {
  const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

  test('a rule read in a copy older than a year says so, one read in a younger copy does not', () => {
    fc.assert(
      fc.property(anyRequest({ day: anyDay }), (request) => {
        for (const rule of treeOf(request).steps.flatMap(({ rules }) => rules)) {
          const isOld = rule.textOf !== undefined && rule.textOf < yearBefore(request.day)
          expect([rule.id, rule.textIsOld ?? false]).toEqual([rule.id, isOld])
          expect([rule.id, rule.citation.textOf ?? 'none']).toEqual([rule.id, rule.textOf ?? 'none'])
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Awarding bodies as Annex V names them: quoted, not said. */
const quoted = [...nurseTitles, ...pharmacistTitles].map(({ body }) => body)

describe.each(languages)('words in %s', (language) => {
  const words = createWords(language, [...coreWords, ruleWords, routeTreeWords])
  const saysRecognised = /\brecogni[sz]ed|anerkannt|reconnu|riconosciut|reconocid|recunoscut/i

  test('every finding, step, ask, risk and clock has words, and none says "recognised"', () => {
    fc.assert(
      fc.property(anyCase, (request) => {
        const texts = wordRouteTree({ tree: treeOf(request), findings: routeFindings(request), clocks: [] }, words)
        const own = quoted.reduce((text, body) => text.replaceAll(body, ''), JSON.stringify(texts))
        expect(own).not.toMatch(saysRecognised)
      }),
      { numRuns: 120 },
    )
  })
})
