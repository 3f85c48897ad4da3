import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import authorities from '../../../data/authorities.json' with { type: 'json' }
import instruments from '../../../data/instruments.json' with { type: 'json' }
import packs from '../../../data/packs.json' with { type: 'json' }
import provisions from '../../../data/provisions.json' with { type: 'json' }
import { addDays, addMonths } from '../../clock/calendar.ts'
import { provision } from '../../instruments/provisions.ts'
import { anyCircumstances, anyRequest } from '../../test-support/any-request.ts'
import type { RouteRequest } from '../route-request.ts'
import { routeFindings } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import type { RouteTree, TreeStep } from './route-tree.ts'
import { bookOf } from './sample-tree.ts'

const treeOn = (request: RouteRequest, day: string): RouteTree =>
  findRoute({ ...request, day }, bookOf({ ...request, day }))

/** Years of work are counted back from the day, so that a day more may count a day less: left out here. */
const withoutYears = anyCircumstances.map((stated): Circumstances => {
  const { experience: _, ...rest } = stated
  return rest
})
const anyCase = anyRequest({ circumstances: withoutYears })

const startDays = [...new Set(provisions.flatMap(({ from }) => from ?? []))].toSorted()
const copyDays = [...new Set(instruments.flatMap(({ textOf }) => textOf ?? []))].toSorted()
const baseOf = (id: string) => id.replace(/^rule\//, '').replace(/\/[a-f]$/, '')

/** Rules that stand behind a step, in the tree or behind what is said. */
function rulesBehind(step: TreeStep, request: RouteRequest, day: string): readonly string[] {
  const because = routeFindings({ ...request, day })
    .filter(({ id }) => step.findings.includes(id))
    .flatMap((finding) => finding.because)
  return [...step.rules.map(({ id }) => id), ...because].map(baseOf)
}

/** Every step that differs between the day before and the day rests on a rule of which `isMeant` holds. */
function expectOnlySteps(request: RouteRequest, first: string, isMeant: (ruleOrFact: string) => boolean) {
  const [before, after] = [treeOn(request, addDays(first, -1)), treeOn(request, first)]
  expect(after.steps.map(({ id }) => id)).toEqual(before.steps.map(({ id }) => id))
  for (const [index, step] of after.steps.entries()) {
    if (JSON.stringify(step) === JSON.stringify(before.steps[index])) continue
    expect([step.id, rulesBehind(step, request, first).some(isMeant)]).toEqual([step.id, true])
  }
}

describe('moving the day across an in-force date changes only what that date governs', () => {
  test.each(startDays)('first day %s', (first) => {
    const starting = new Set(provisions.filter(({ from }) => from === first).map(({ id }) => id))
    fc.assert(
      fc.property(anyCase, (request) => expectOnlySteps(request, first, (id) => starting.has(id))),
      { numRuns: 60 },
    )
  })

  const copied = (day: string) =>
    new Set(provisions.filter(({ id }) => provision(id).textOf === day).map(({ id }) => id))
  const citing = (day: string) => {
    const read = new Set(instruments.filter(({ textOf }) => textOf === day).map(({ id }) => id))
    return packs.flatMap(({ id, fields }) =>
      fields
        .filter(({ citation }) => citation && read.has(citation.instrument))
        .map(({ name }) => `pack/${id}/${name}`),
    )
  }

  test.each(copyDays)('copy of %s: what was read nowhere before it is not determined before it', (first) => {
    const [rules, fields] = [copied(first), new Set(citing(first))]
    fc.assert(
      fc.property(anyCase, (request) => expectOnlySteps(request, first, (id) => rules.has(id) || fields.has(id))),
      { numRuns: 60 },
    )
  })
})

/** Days on which anything may change: first days, copies, a year after a copy, a year after a look. */
const governed = new Set([
  ...startDays,
  ...copyDays,
  ...copyDays.map((day) => addDays(addMonths(day, 12), 1)),
  ...[...packs.flatMap(({ fields }) => fields), ...provisions, ...authorities].flatMap(({ checkedOn }) => [
    addMonths(checkedOn, 12),
    addDays(addMonths(checkedOn, 12), 1),
  ]),
  ...packs.flatMap(({ fields }) =>
    fields.flatMap(({ expiresOn }) => (expiresOn ? [expiresOn, addDays(expiresOn, 1)] : [])),
  ),
])

test('a day that governs nothing changes nothing', () => {
  const ordinary = fc
    .integer({ min: 0, max: 7300 })
    .map((days) => addDays('2008-01-01', days))
    .filter((day) => !governed.has(day))
  fc.assert(
    fc.property(anyCase, ordinary, (request, day) => {
      expect(treeOn(request, day).steps).toEqual(treeOn(request, addDays(day, -1)).steps)
    }),
    { numRuns: 400 },
  )
})
