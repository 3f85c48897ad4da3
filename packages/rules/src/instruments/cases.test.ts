import { describe, expect, test } from 'vitest'
import provisions from '../../data/provisions.json' with { type: 'json' }
import { addDays } from '../clock/calendar.ts'
import { covers, earlierText } from '../evaluate-rule.ts'
import { lawCases } from './list-cases.ts'

const today = '2026-11-24'

test('every provision in the data is a rule with cases, and every rule stands in the data', () => {
  const withLogic = new Set(lawCases.map(({ rule }) => rule.id))
  const parts = new Set(lawCases.map(({ rule }) => rule.id.replace(/\/[a-f]$/, '')))
  const lacking = provisions.map(({ id }) => id).filter((id) => !withLogic.has(id) && !parts.has(id))
  expect(lacking).toEqual([])
  expect(withLogic.size).toBe(lawCases.length)
})

describe.each(lawCases.map((one) => [one.rule.id, one] as const))('%s', (_, { rule, cases }) => {
  const day = covers(rule.inForce, today) ? today : (rule.inForce.from ?? today)

  test('applies, does not apply, is not determined: as the table says', () => {
    for (const { facts, expected, evaluate } of cases) expect([facts, evaluate(day).kind]).toEqual([facts, expected])
    expect(new Set(cases.map(({ expected }) => expected))).toEqual(
      new Set(['applies', 'does-not-apply', 'not-determined']),
    )
  })

  test('on the day before its first it is not in force; before the copy that was read it is not determined', () => {
    const [applies] = cases
    if (rule.inForce.from !== undefined) {
      expect(applies?.evaluate(addDays(rule.inForce.from, -1)).kind).toBe('not-in-force')
      expect(applies?.evaluate(rule.inForce.from).kind).toBe('applies')
    } else if (rule.textOf !== undefined) {
      expect(applies?.evaluate(addDays(rule.textOf, -1))).toMatchObject({ missing: [earlierText] })
    } else {
      // Neither a first day nor the state of a copy was found: nothing is claimed of earlier days.
      expect(applies?.evaluate('1900-01-01').kind).toBe('applies')
    }
  })

  test('what it does not decide names what it would need, and a rule read nowhere says so', () => {
    for (const { evaluate, expected } of cases) {
      const answer = evaluate(day)
      if (answer.kind !== 'not-determined') continue
      expect(expected).toBe('not-determined')
      expect(answer.missing.length).toBeGreaterThan(0)
    }
    expect(rule.citation.instrument).not.toBe('')
    expect(rule.effect).toMatch(/^[a-z0-9-]+$/)
  })
})
