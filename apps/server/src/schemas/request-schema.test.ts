import { parseDossierRequest } from '@wanderbuch/core/vocabulary/parse-request'
import { languages, purposes } from '@wanderbuch/core/vocabulary/request'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestSchema } from './request-schema.ts'

/** Mostly good values, now and then an odd one, so that many requests are accepted and the edges are tried. */
const mostly = <Value>(good: readonly Value[], odd: readonly Value[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...good), weight: 12 }, { arbitrary: fc.constantFrom(...odd), weight: 1 })

const day = mostly(['2026-11-22', '2024-02-29'], ['2023-02-29', '0000-01-01', '2026-1-1', ''])
const text = mostly(['x', '7411.1', 'x'.repeat(200)], ['', ' ', 'x'.repeat(201), 'x'.repeat(301), '\u202e'])
const decision = fc.record({
  recordId: mostly(['record-1'], ['record-x', '']),
  outcomeNumber: mostly([1, 7], [0, -1, 1.5]),
  skillUri: text,
  decision: mostly(['confirmed', 'partly', 'rejected'], ['maybe']),
  by: text,
  on: day,
})
const earlier = fc.record(
  {
    decision: mostly(['confirmed', 'rejected'], ['partly', 'maybe']),
    relation: mostly(['exact'], ['narrow', 'close', 'same']),
    text,
    language: mostly(['de', 'und'], ['', ' ']),
    skillUri: text,
    by: text,
    on: day,
    vocabularyVersion: mostly(['1.1.1'], ['', 'x'.repeat(101)]),
  },
  { requiredKeys: ['decision', 'relation', 'text', 'language', 'skillUri', 'on', 'vocabularyVersion'] },
)
const anyRequest = fc.record(
  {
    host: mostly(['DE', 'IT', 'GR', 'EL', 'GB'], ['ZZ', 'de', '']),
    hostRegion: mostly(['ITI1', 'DE1', 'EL3'], ['X', 'DE12345']),
    home: mostly(['RO', 'UK'], ['XX', 'ro']),
    purpose: mostly<string>(purposes, ['holiday']),
    targetOccupation: text,
    circumstances: fc.record(
      {
        nationality: mostly<string>(['eu-eea-ch'], ['martian']),
        trainingYears: mostly([3, 0], [-1, 81]),
        trainingBegan: day,
        experience: fc.array(fc.record({ role: mostly<string>(['employed'], ['boss']), from: day, to: day }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: [] },
    ),
    day,
    languages: fc.array(mostly<string>(languages, ['xx']), { minLength: 1, maxLength: 3 }),
    identity: fc.record({ fullName: text, birthDate: day, seenBy: text, seenOn: day }, { requiredKeys: ['fullName'] }),
    matchDecisions: fc.array(decision, { maxLength: 2 }),
    earlierDecisions: fc.array(earlier, { maxLength: 2 }),
  },
  { requiredKeys: ['host', 'purpose', 'day', 'languages'] },
)

test('whatever the description accepts, the core accepts', () => {
  let accepted = 0
  fc.assert(
    fc.property(anyRequest, (request) => {
      const described = requestSchema.safeParse(request)
      if (!described.success) return
      accepted += 1
      expect(parseDossierRequest(described.data as unknown as JsonValue)).toMatchObject({ ok: true })
    }),
    { numRuns: 3000 },
  )
  expect(accepted).toBeGreaterThan(100)
})

test.each([
  ['EL', 'EL3'],
  ['GR', 'EL3'],
  ['IT', 'ITI1'],
])('a region of %s may be %s', (host, hostRegion) => {
  const request = { host, hostRegion, purpose: 'employee', day: '2026-11-22', languages: ['en'] }
  expect(requestSchema.safeParse(request).success).toBe(true)
})
