import type { Circumstances, ExperienceEntry } from '@wanderbuch/core/vocabulary/circumstances'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRequest } from '../../test-support/any-request.ts'
import { expectNoNewAnswer, settledWays } from '../../test-support/settled-ways.ts'
import { routeFacts } from '../route-facts.ts'
import type { RouteRequest } from '../route-request.ts'
import { routeFindings } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import { bookOf } from './sample-tree.ts'

const statedOf = (request: RouteRequest) => routeFacts(request).filter(({ id }) => id.startsWith('route/stated/'))
const treeOf = (request: RouteRequest, left: readonly string[] = []) => findRoute(request, bookOf(request, left))
const toWork = anyRequest().filter(({ circumstances }) => circumstances !== undefined)

/** How often a property met a settled way: one that never does would hold of anything. */
let settledSeen = 0

describe('removing a fact never turns "not determined" into yes or no', () => {
  test('a fact of the book: neither a way nor a rule', () => {
    fc.assert(
      fc.property(toWork, fc.nat(), (request, choice) => {
        const facts = statedOf(request)
        const left = facts[choice % Math.max(1, facts.length)]
        if (!left) return
        const whole = treeOf(request)
        settledSeen += settledWays(whole).size
        expectNoNewAnswer(treeOf(request, [left.id]), whole)
      }),
      { numRuns: 1500 },
    )
    expect(settledSeen).toBeGreaterThan(300)
  })

  test('several facts at once, down to none', () => {
    fc.assert(
      fc.property(toWork, fc.nat({ max: 65535 }), (request, mask) => {
        const left = statedOf(request).flatMap(({ id }, place) => ((mask >> place) & 1 ? [id] : []))
        expectNoNewAnswer(treeOf(request, left), treeOf(request))
      }),
      { numRuns: 600 },
    )
  })

  test('a member of an entry, or an entry together with the word that the list is whole', () => {
    const members = ['fullTimeYears', 'technicalYears', 'country', 'ofThisProfession', 'proof', 'entry'] as const
    fc.assert(
      fc.property(toWork, fc.constantFrom(...members), (request, left) => {
        const { circumstances = {} } = request
        const [first, ...others] = circumstances.experience ?? []
        if (!first || (left === 'entry' && others.length === 0)) return
        const { experienceIsWhole: _, ...open } = circumstances
        const { [left as keyof ExperienceEntry]: __, ...rest } = first
        const poorer: Circumstances =
          left === 'entry'
            ? { ...open, experience: others }
            : { ...circumstances, experience: [rest as ExperienceEntry, ...others] }
        expectNoNewAnswer(treeOf({ ...request, circumstances: poorer }), treeOf(request))
      }),
      { numRuns: 1500 },
    )
  })

  test('a part of a title from outside the Union', () => {
    fc.assert(
      fc.property(toWork, fc.constantFrom('acceptedBy', 'yearsThere', 'yearsCertified'), (request, left) => {
        const { circumstances = {} } = request
        const { thirdCountryTitle } = circumstances
        if (!thirdCountryTitle) return
        const { [left as 'acceptedBy']: _, ...rest } = thirdCountryTitle
        const poorer = { ...request, circumstances: { ...circumstances, thirdCountryTitle: rest } }
        expectNoNewAnswer(treeOf(poorer), treeOf(request))
      }),
      { numRuns: 600 },
    )
  })

  test('the same holds for what is said of it', () => {
    fc.assert(
      fc.property(toWork, fc.nat(), (request, choice) => {
        const stated = statedOf(request)
        const left = stated[choice % Math.max(1, stated.length)]
        if (!left) return
        const isSettled = ({ outcome }: { readonly outcome: string }) => outcome === 'yes' || outcome === 'no'
        const answered = new Set(
          routeFindings(request)
            .filter(isSettled)
            .map(({ id }) => id),
        )
        for (const { id } of routeFindings(request, [left.id]).filter(isSettled)) expect(answered).toContain(id)
      }),
      { numRuns: 500 },
    )
  })
})
