import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { explainComparison } from '../explain/from-compared.ts'
import type { MappedRecord } from '../vocabulary/mapped-record.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import type { HostLevels, TargetOccupation } from './context-facts.ts'
import { compareMapped, findAll } from './from-mapped.ts'
import { sampleChecks, sampleMapped, sampleMatch, sampleRecord } from './sample-mapped-record.ts'

const one = 'http://data.europa.eu/esco/skill/one'
const two = 'http://data.europa.eu/esco/skill/two'

const request: DossierRequest = {
  host: 'DE',
  purpose: 'employee',
  day: '2026-11-22' as IsoDay,
  languages: ['en'],
  matchDecisions: [],
}
const target: TargetOccupation = {
  uri: 'http://data.europa.eu/esco/occupation/x',
  code: '7411.1',
  label: { en: 'electrician' },
  version: '1.1.1',
  skills: [
    { uri: one, label: { en: 'install electrical equipment' }, relation: 'essential' },
    { uri: two, label: { en: 'inspect supplies' }, relation: 'optional' },
  ],
}
const hostLevels: HostLevels = {
  framework: { en: 'German framework' },
  country: 'DE',
  byEqfLevel: { 4: ['4'] },
  sources: [{ title: 'ledger' }],
}
const route = { facts: () => [], questions: () => [] }

function compareSample(records: readonly MappedRecord[]) {
  const origins = new Map(records.map(({ record }) => [record.id, { fileName: `${record.id}.json`, digest: 'ab' }]))
  return compareMapped({ request, records, origins, trustSources: [], target, hostLevels, route })
}

const outcomeOf = (records: readonly MappedRecord[], id: string) => {
  const finding = compareSample(records).findings.find((found) => found.id === id)
  return finding && { outcome: finding.outcome, message: finding.message, standing: finding.parameters.standing }
}

test('a skill names whether its document is valid, and rests on a valid one where there is one', () => {
  const skillOf = (...validity: readonly ('yes' | 'no')[]) => {
    const records = validity.map((outcome, index) =>
      sampleMapped({
        record: sampleRecord({ id: `record-${index + 1}` }),
        checks: sampleChecks({ validity: outcome }),
      }),
    )
    const { recordId, current } = compareSample(records).findings.find(({ id }) => id === 'skill/1')?.parameters ?? {}
    return [recordId, current]
  }
  expect(skillOf('no')).toEqual(['record-1', 'no'])
  expect(skillOf('no', 'yes')).toEqual(['record-2', 'yes'])
})

describe('skills', () => {
  const second = { ...sampleMatch(), method: 'label-words', strength: 'likely' } as const
  const decided = (decision: 'confirmed' | 'partly' | 'rejected') =>
    sampleMatch({
      ...second,
      decision: {
        recordId: 'record-1',
        outcomeNumber: 1,
        skillUri: one,
        decision,
        by: 'C. Sample',
        on: '2026-11-01' as IsoDay,
      },
    })

  test.each([
    ['the same words, authentic', sampleMapped(), 'held', 'skill.held-named', 'proven'],
    [
      'linked by the issuer',
      sampleMapped({ skillMatches: [sampleMatch({ method: 'linked' })] }),
      'held',
      'skill.held-linked',
      'proven',
    ],
    ['only similar words', sampleMapped({ skillMatches: [second] }), 'not-determined', 'skill.suggested', 'proven'],
    [
      'similar, confirmed',
      sampleMapped({ skillMatches: [decided('confirmed')] }),
      'held',
      'skill.held-confirmed',
      'proven',
    ],
    [
      'similar, a part',
      sampleMapped({ skillMatches: [decided('partly')] }),
      'partly',
      'skill.partly-confirmed',
      'proven',
    ],
    ['similar, rejected', sampleMapped({ skillMatches: [decided('rejected')] }), 'missing', 'skill.missing', undefined],
    [
      'signer not known',
      sampleMapped({ checks: sampleChecks({ origin: 'not-determined' }) }),
      'held',
      'skill.held-named',
      'shown',
    ],
    [
      'bytes changed',
      sampleMapped({ checks: sampleChecks({ unchanged: 'no' }) }),
      'missing',
      'skill.evidence-broken',
      undefined,
    ],
    [
      'withdrawn',
      sampleMapped({ checks: sampleChecks({ status: 'no' }) }),
      'missing',
      'skill.evidence-broken',
      undefined,
    ],
    [
      'run out: held, and said so',
      sampleMapped({ checks: sampleChecks({ validity: 'no' }) }),
      'held',
      'skill.held-named',
      'proven',
    ],
    [
      'another person',
      sampleMapped({ checks: sampleChecks({ holder: 'no' }) }),
      'missing',
      'skill.evidence-broken',
      undefined,
    ],
    [
      'nothing to read',
      sampleMapped({ record: sampleRecord({ learningOutcomes: [] }), skillMatches: [] }),
      'not-determined',
      'skill.nothing-to-read',
      undefined,
    ],
    [
      'declared',
      sampleMapped({
        record: sampleRecord({ basis: 'declared', kind: 'experience' }),
        checks: sampleChecks({ origin: 'not-determined' }),
      }),
      'held',
      'skill.held-named',
      'declared',
    ],
    [
      'attested',
      sampleMapped({
        record: sampleRecord({
          basis: 'attested',
          kind: 'experience',
          attestations: [{ by: 'F', on: '2023-01-01' as IsoDay, confirms: [1] }],
        }),
        checks: sampleChecks({ origin: 'not-determined' }),
      }),
      'held',
      'skill.held-named',
      'attested',
    ],
    [
      'paper not seen',
      sampleMapped({ record: sampleRecord({ basis: 'paper' }), checks: sampleChecks({ origin: 'not-determined' }) }),
      'held',
      'skill.held-named',
      'declared',
    ],
    [
      'paper seen',
      sampleMapped({
        record: sampleRecord({ basis: 'paper', paper: { originalSeenBy: 'C' } }),
        checks: sampleChecks({ origin: 'not-determined' }),
      }),
      'held',
      'skill.held-named',
      'shown',
    ],
  ] as const)('%s', (_, mapped, outcome, message, standing) => {
    expect(outcomeOf([mapped], 'skill/1')).toEqual({ outcome, message, standing })
  })

  test('the summary counts what stands on evidence', () => {
    const { findings } = compareSample([sampleMapped()])
    const summary = findings.find(({ id }) => id === 'skills/summary')
    expect(summary?.parameters).toMatchObject({
      essential: 1,
      essentialHeld: 1,
      optional: 1,
      optionalHeld: 0,
      partly: 0,
      open: 0,
    })
  })

  test('without outcomes nothing waits for a decision: there is nothing to compare', () => {
    const { findings } = compareSample([])
    const summary = findings.find(({ id }) => id === 'skills/summary')
    expect(summary).toMatchObject({ outcome: 'not-determined', message: 'skills.summary-nothing-to-read' })
  })
})

describe('stamps', () => {
  test.each([
    ['authentic', {}, 'yes'],
    ['authentic', { origin: 'not-determined' }, 'not-determined'],
    ['authentic', { unchanged: 'no', origin: 'not-determined' }, 'no'],
    ['entitled', {}, 'not-determined'],
    ['current', { status: 'not-determined' }, 'not-determined'],
    ['theirs', { holder: 'no' }, 'no'],
    ['understood', {}, 'yes'],
  ] as const)('%s with %o: %s', (stamp, checks, outcome) => {
    expect(outcomeOf([sampleMapped({ checks: sampleChecks(checks) })], `record-1/stamp/${stamp}`)?.outcome).toBe(
      outcome,
    )
  })

  test('who can answer an open entitlement is the authority of the framework', () => {
    const { findings } = compareSample([sampleMapped()])
    const entitled = findings.find(({ id }) => id === 'record-1/stamp/entitled')
    expect(entitled?.whoCanAnswer).toEqual({ name: { en: 'ANC' } })
  })
})

describe('no fact, no sentence', () => {
  const records = [
    sampleMapped(),
    sampleMapped({
      record: sampleRecord({ id: 'record-2', basis: 'declared', kind: 'experience', nqfLevelsStated: [] }),
      checks: sampleChecks({ origin: 'not-determined', unchanged: 'not-determined' }),
      levels: [],
      skillMatches: [sampleMatch({ skillUri: two, method: 'stem-words' })],
    }),
  ]

  test('every finding names facts that are in the book', () => {
    const { findings, facts } = compareSample(records)
    for (const finding of findings) {
      expect(finding.because.length, finding.id).toBeGreaterThan(0)
      expect(
        finding.because.filter((id) => !facts.has(id)),
        finding.id,
      ).toEqual([])
    }
  })

  test('removing any fact changes or removes all that cite it, adds only "missing", leaves the rest', () => {
    const { findings, facts, recordIds } = compareSample(records)
    for (const factId of facts.keys()) {
      const without = new Map([...facts].filter(([id]) => id !== factId))
      const after = new Map(findAll({ request, recordIds, book: without, route }).map((found) => [found.id, found]))
      const before = new Map(findings.map((found) => [found.id, found]))
      for (const finding of findings) {
        const now = after.get(finding.id)
        if (!finding.because.includes(factId)) expect(now, `${factId} -> ${finding.id}`).toEqual(finding)
        else if (now) {
          const words = ({ outcome, message, parameters, whoCanAnswer }: typeof now) => ({
            outcome,
            message,
            parameters,
            whoCanAnswer,
          })
          expect(words(now), `${factId} -> ${finding.id}`).not.toEqual(words(finding))
        }
      }
      const added = [...after.values()].filter(({ id }) => !before.has(id))
      expect(
        added.filter(({ message }) => message !== 'missing.fact'),
        factId,
      ).toEqual([])
    }
  })

  test('the explanation keeps exactly the cited facts', () => {
    const comparison = compareSample(records)
    const { findings, facts } = explainComparison(comparison)
    expect(findings).toHaveLength(comparison.findings.length)
    expect(new Set(facts.map(({ id }) => id))).toEqual(new Set(findings.flatMap(({ because }) => because)))
  })
})
