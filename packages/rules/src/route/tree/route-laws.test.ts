import {
  type Circumstances,
  type ExperienceEntry,
  olderNursingTitles,
} from '@wanderbuch/core/vocabulary/circumstances'
import { factBook } from '@wanderbuch/core/vocabulary/fact'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import provisions from '../../../data/provisions.json' with { type: 'json' }
import { addDays } from '../../clock/calendar.ts'
import { routeFacts } from '../route-facts.ts'
import type { RouteRequest } from '../route-request.ts'
import { routeFindings, routeRequest } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import type { RouteTree, TreeStep } from './route-tree.ts'
import { bookOf, treeRequest } from './sample-tree.ts'

const lines = [
  'RO DE self-employed 7411.1',
  'RO FR self-employed 7411.1',
  'RO ES technical-manager 7411.1',
  'RO ES employee teacher',
  'RO DE employee 2221.2',
  'IT AT employee pharmacist',
  'RO ES temporary-service physiotherapist',
  'PH DE self-employed 7411.1',
  'GB IT employee 2221.2',
  'RO CH employee 7411.1',
  'RO CH temporary-service 7411.1',
  'LV BE further-study -',
  '- ES self-employed 7411.1',
]

const anyDay = fc
  .tuple(fc.integer({ min: 1995, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-01`)
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const anyYears = fc.integer({ min: 0, max: 16 }).map((half) => half / 2)

/** Without the members that are `undefined`: what was not said is not there. */
const stripped = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value

const anyEntry = fc
  .record({
    role: fc.constantFrom('self-employed', 'manager', 'executive', 'employed'),
    from: anyDay,
    length: fc.integer({ min: 1, max: 8 }),
    fullTimeYears: perhaps(anyYears),
    technicalYears: perhaps(anyYears),
    country: perhaps(fc.constantFrom('RO', 'US')),
    ofThisProfession: perhaps(fc.boolean()),
    proof: perhaps(fc.constantFrom('home-certificate', 'sworn-statement', 'letter')),
  })
  .map(({ length, ...entry }) => {
    const to = addDays(`${Number(entry.from.slice(0, 4)) + length}${entry.from.slice(4)}`, -1)
    return stripped({ ...entry, to }) as unknown as ExperienceEntry
  })

const anyCircumstances = fc
  .record({
    nationality: perhaps(fc.constantFrom('eu-eea-ch', 'equal-treated', 'third-country')),
    article11Level: perhaps(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    experience: perhaps(fc.array(anyEntry, { maxLength: 3 })),
    experienceIsWhole: perhaps(fc.boolean()),
    trainingYears: perhaps(anyYears),
    trainingAttested: perhaps(fc.boolean()),
    trainingBegan: perhaps(anyDay),
    awardedOn: perhaps(anyDay),
    homeRegulatesProfession: perhaps(fc.boolean()),
    homeRegulatesTraining: perhaps(fc.boolean()),
    establishedAtHome: perhaps(fc.boolean()),
    homeIssuesCertificate: perhaps(fc.boolean()),
    activityGroup: perhaps(fc.constantFrom('403', 'I/855', '855', '73', '852')),
    learningValidated: perhaps(fc.boolean()),
    accessAtHome: perhaps(fc.boolean()),
    workingDays: perhaps(fc.constantFrom(30, 90, 91)),
    holdsDecision: perhaps(fc.boolean()),
    firm: perhaps(
      fc
        .record({
          qualifiedPerson: perhaps(fc.boolean()),
          servesOtherFirm: perhaps(fc.boolean()),
          yearsInFirm: perhaps(anyYears),
        })
        .map(stripped),
    ),
    acquiredRights: perhaps(
      fc
        .record({
          attested: perhaps(fc.boolean()),
          conforms: perhaps(fc.boolean()),
          nursingTitle: perhaps(fc.constantFrom(...olderNursingTitles)),
          revaluation: perhaps(fc.boolean()),
        })
        .map(stripped),
    ),
    thirdCountryTitle: perhaps(
      fc
        .record({
          acceptedBy: perhaps(fc.constantFrom('DE', 'CH', null)),
          yearsThere: perhaps(anyYears),
          yearsCertified: perhaps(fc.boolean()),
        })
        .map(stripped),
    ),
  })
  .map((value) => stripped(value) as unknown as Circumstances)

const anyRequest = fc
  .tuple(fc.constantFrom(...lines), anyCircumstances)
  .map(([line, circumstances]): RouteRequest => ({ ...routeRequest(line), circumstances }))

const settled = ({ steps }: RouteTree) =>
  new Set(
    steps.flatMap(({ id, regime, outcome }) =>
      regime && (outcome === 'yes' || outcome === 'no') ? [`${id}=${outcome}`] : [],
    ),
  )

/** Nothing is settled in the poorer tree that was not settled, in the same way, in the richer one. */
function expectNoNewAnswer(poorer: RouteTree, richer: RouteTree) {
  const before = settled(richer)
  const looked = new Set(richer.steps.map(({ id }) => id))
  for (const answer of settled(poorer)) {
    const [id = ''] = answer.split('=')
    if (looked.has(id)) expect([...before]).toContain(answer)
  }
}

describe('removing a fact never turns "not determined" into yes or no', () => {
  test('a fact of the book', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(), (request, choice) => {
        const facts = routeFacts(request).filter(({ id }) => id.startsWith('route/stated/'))
        const left = facts[choice % Math.max(1, facts.length)]
        if (!left) return
        expectNoNewAnswer(findRoute(request, bookOf(request, [left.id])), findRoute(request, bookOf(request)))
      }),
      { numRuns: 400 },
    )
  })

  test('a member of an entry, or an entry together with the word that the list is whole', () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.constantFrom('fullTimeYears', 'technicalYears', 'country', 'ofThisProfession', 'proof', 'entry'),
        (request, left) => {
          const { circumstances = {} } = request
          const [first, ...others] = circumstances.experience ?? []
          if (!first) return
          const { experienceIsWhole: _, ...open } = circumstances
          const { [left as keyof ExperienceEntry]: __, ...rest } = first
          const poorer: Circumstances =
            left === 'entry'
              ? { ...open, experience: others }
              : { ...circumstances, experience: [rest as ExperienceEntry, ...others] }
          const less = { ...request, circumstances: poorer }
          if (left === 'entry' && others.length === 0) return
          expectNoNewAnswer(findRoute(less, bookOf(less)), findRoute(request, bookOf(request)))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('the same holds for what is said of it', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(), (request, choice) => {
        const whole = routeFindings(request)
        const stated = routeFacts(request).filter(({ id }) => id.startsWith('route/stated/'))
        const left = stated[choice % Math.max(1, stated.length)]
        if (!left) return
        const answered = new Set(
          whole.filter(({ outcome }) => outcome === 'yes' || outcome === 'no').map(({ id }) => id),
        )
        for (const { id, outcome } of routeFindings(request, [left.id])) {
          if (outcome === 'yes' || outcome === 'no') expect(answered).toContain(id)
        }
      }),
      { numRuns: 200 },
    )
  })
})

const baseOf = (id: string) => id.replace(/^rule\//, '').replace(/\/[a-f]$/, '')

describe('moving the day across an in-force date changes only what that date governs', () => {
  const days = [...new Set(provisions.flatMap(({ from }) => from ?? []))]

  const rulesBehind = (step: TreeStep, request: RouteRequest): ReadonlySet<string> => {
    const because = routeFindings(request)
      .filter(({ id }) => step.findings.includes(id))
      .flatMap((finding) => finding.because)
    return new Set([...step.rules.map(({ id }) => id), ...because].map(baseOf))
  }

  test.each(days)('%s', (first) => {
    const starting = new Set(provisions.filter(({ from }) => from === first).map(({ id }) => id))
    for (const line of lines) {
      const [before, after] = [addDays(first, -1), first].map((day) => {
        const request = { ...treeRequest(line, 'eu noreg notr est level:c'), day }
        return { request, tree: findRoute(request, bookOf(request)) }
      }) as [{ request: RouteRequest; tree: RouteTree }, { request: RouteRequest; tree: RouteTree }]
      expect(after.tree.steps.map(({ id }) => id)).toEqual(before.tree.steps.map(({ id }) => id))
      for (const [index, step] of after.tree.steps.entries()) {
        if (JSON.stringify(step) === JSON.stringify(before.tree.steps[index])) continue
        const behind = [...rulesBehind(step, after.request)]
        expect([line, step.id, behind.some((id) => starting.has(id))]).toEqual([line, step.id, true])
      }
    }
  })
})

describe('levels and recalled rules settle nothing', () => {
  test('a level alone, certified or not, meets the conditions of no way', () => {
    for (const line of lines) {
      for (const level of ['a', 'b', 'c', 'd', 'e'] as const) {
        const request = { ...routeRequest(line), circumstances: { article11Level: level } }
        expect([line, [...settled(findRoute(request, bookOf(request)))]]).toEqual([line, []])
      }
    }
  })

  test('no fact of a route is an EQF level', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(routeFacts(request).filter(({ id, kind }) => /eqf/i.test(id + kind))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('a way that rests on recalled rules alone is never settled', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const { regime, rules, outcome } of findRoute(request, bookOf(request)).steps) {
          if (!regime || rules.length === 0 || !rules.every(({ recalled }) => recalled)) continue
          expect(['yes', 'no']).not.toContain(outcome)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the tree is plain data, and the same facts give the same tree', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const tree = findRoute(request, factBook(routeFacts(request)))
        expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
        expect(findRoute(request, factBook(routeFacts(request)))).toEqual(tree)
      }),
      { numRuns: 50 },
    )
  })
})
