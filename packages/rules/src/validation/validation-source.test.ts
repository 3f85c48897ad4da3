import { askQuestion } from '@wanderbuch/core/compare/ask-question'
import { factBook } from '@wanderbuch/core/vocabulary/fact'
import type { Finding, Parameter } from '@wanderbuch/core/vocabulary/finding'
import { describe, expect, test } from 'vitest'
import authorities from '../../data/authorities.json' with { type: 'json' }
import { ruleWords } from '../rule-words.ts'
import { validationFactKinds, type ValidationRequest } from './validation-scene.ts'
import { validationFacts, validationQuestions } from './validation-source.ts'

const base: ValidationRequest = {
  host: 'DE',
  home: 'RO',
  purpose: 'employee',
  targetOccupation: '7411.1',
  day: '2026-11-24',
}

function findingsOf(more: Partial<ValidationRequest>, without: readonly string[] = []): readonly Finding[] {
  const request = { ...base, ...more }
  const book = factBook(validationFacts(request).filter(({ id }) => !without.includes(id)))
  return validationQuestions(request).flatMap((question) => askQuestion(question, book) ?? [])
}

const said = (findings: readonly Finding[]) => findings.map(({ id, outcome }) => `${id} ${outcome}`)

test('Romanian electrician to Germany without further answers: every condition is a question', () => {
  expect(said(findingsOf({}))).toEqual([
    'plan/host/arrangement information',
    'plan/host/de/bvadig/age not-determined',
    'plan/host/de/bvadig/practice not-determined',
    'plan/host/de/bvadig/residence not-determined',
    'plan/host/de/bvadig/qualification not-determined',
    'plan/host/de/bvadig/decision not-determined',
    'plan/host/de/bvadig/apprenticeship not-determined',
    'plan/host/de/bvadig/scope information',
    'plan/host/de/bvadig/language information',
    'plan/host/de/bvadig/master information',
    'plan/host/de/bvadig/worth information',
    'plan/home/authority/RO/validation not-determined',
    'plan/worth/evidence information',
    'plan/worth/measures information',
    'plan/worth/german-craft information',
    'plan/worth/certificate information',
    'plan/worth/partial-level information',
  ])
})

test('answers that were given decide, and are cited', () => {
  const given = { birthYear: 1996, practiceYears: 8, trainingYears: 3.5, residence: 'DE', holdsQualification: false }
  const findings = findingsOf({ validationFacts: { ...given, hasEquivalenceDecision: true, inApprenticeship: false } })
  expect(findings.slice(1, 7).map(({ outcome }) => outcome)).toEqual(['yes', 'yes', 'yes', 'yes', 'no', 'yes'])
  expect(findings[1]?.because).toEqual(['rule/de/bvadig/age', 'validation/answer/birthYear'])
})

test('before its first day the arrangement is not law', () => {
  const age = findingsOf({ day: '2024-12-31' }).find(({ id }) => id.endsWith('/age'))
  expect(age).toMatchObject({ outcome: 'not-in-force', message: 'route.not-in-force' })
})

test('more than a year after the look nothing is stated any more', () => {
  const states = new Set(findingsOf({ day: '2027-11-25' }).map(({ message }) => message))
  expect([...states].filter((message) => message !== 'validation.worth.partial-level')).toEqual(['validation.stale'])
})

test('a nurse is told that the German procedure is not for her', () => {
  const scope = findingsOf({ targetOccupation: '2221.2' }).find(({ id }) => id.endsWith('/scope'))
  expect([scope?.outcome, scope?.parameters.outside]).toEqual(['no', 'yes'])
})

test('Italy names the regions, and the region that was named', () => {
  const regions = (hostRegion?: string) =>
    findingsOf({ host: 'IT', ...(hostRegion !== undefined && { hostRegion }) }).find(({ id }) =>
      id.endsWith('/regions'),
    )
  expect([regions()?.parameters.named, regions('ITI1')?.parameters]).toEqual([
    'no',
    expect.objectContaining({ region: 'Toscana (ITI1)' }),
  ])
})

test('every system of the data set is named with whom to ask', () => {
  for (const country of new Set(authorities.map((row) => row.country))) {
    const host = findingsOf({ host: country, home: 'FR' }).filter(({ about }) => about === 'arrangement-host')
    expect([country, host.length > 0, host[0]?.whoCanAnswer !== undefined]).toEqual([country, true, true])
  }
})

test.each(['CH', 'GB', 'UA', 'LI'])('%s: nothing is known, and somebody can be asked', (host) => {
  expect(findingsOf({ host })[0]).toMatchObject({ outcome: 'not-determined', message: 'validation.unknown' })
})

test('outside the Directive nothing of it is said', () => {
  const ids = (more: Partial<ValidationRequest>) => said(findingsOf(more)).filter((line) => line.includes('/worth/'))
  expect(ids({ host: 'UA' })).toEqual(['plan/worth/evidence information', 'plan/worth/partial-level information'])
  expect(ids({ purpose: 'further-study' })).toHaveLength(2)
})

test('without a target there is nothing to validate', () => {
  const { targetOccupation: _, ...request } = base
  expect(validationQuestions(request)).toEqual([])
})

describe('laws', () => {
  const requests = ['DE', 'FR', 'IT', 'RO', 'BE', 'HU', 'CH', 'UA'].flatMap((host) =>
    ['RO', 'DE'].map((home) => ({ host, home, validationFacts: { birthYear: 1990, filesThisYear: 1 } })),
  )

  test('every statement rests on facts that are there, and a fact left out takes it away', () => {
    for (const request of requests) {
      const whole = findingsOf(request)
      for (const left of new Set(whole.flatMap(({ because }) => because))) {
        const reduced = new Map(findingsOf(request, [left]).map((finding) => [finding.id, finding]))
        for (const finding of whole) {
          const now = reduced.get(finding.id)
          if (finding.because.includes(left)) expect([undefined, 'missing.fact']).toContain(now?.message)
          else expect(now).toEqual(finding)
        }
      }
    }
  })

  const keysOf = (parameters: Finding['parameters']): readonly string[] =>
    Object.values(parameters).flatMap((one: Parameter) =>
      typeof one === 'object' && one.kind === 'message' ? [one.key] : [],
    )

  test('every message, parameter and kind has its words', () => {
    const words = ruleWords.en
    for (const kind of validationFactKinds) expect(words).toHaveProperty([`fact.${kind}`])
    for (const { message, parameters } of requests.flatMap((request) => findingsOf(request))) {
      for (const key of [message, ...keysOf(parameters)]) expect(words).toHaveProperty([key])
      const named = [...(words[message] ?? '').matchAll(/\{([a-zA-Z]+)[,}]/g)].map(([, name]) => name as string)
      for (const name of named.filter((one) => !/^(Met|Not)/.test(one))) expect(parameters).toHaveProperty([name])
    }
  })

  test('no EQF level stands on anything of the plan', () => {
    for (const { parameters } of requests.flatMap((request) => findingsOf(request)))
      expect(Object.keys(parameters).filter((name) => /eqf|level/i.test(name))).toEqual([])
  })
})
