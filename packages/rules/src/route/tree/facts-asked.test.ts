import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { describe, expect, test } from 'vitest'
import { statedKinds } from '../../circumstances/stated-facts.ts'
import { routeRequest } from '../sample-route.ts'
import { type AskName, askKinds } from './asks.ts'
import { factsAsked, statedForAsk } from './facts-asked.ts'
import { findRoute } from './find-route.ts'
import { bookOf, treeOf } from './sample-tree.ts'

const asks = Object.keys(askKinds) as readonly AskName[]

test('every question to the person can be answered by something the person may state', () => {
  const open = asks.filter((ask) => askKinds[ask] === 'person' && statedForAsk(ask).length === 0)
  // Answered under `validationFacts`, beside the conditions of the arrangement.
  expect(open).toEqual(['validation-facts'])
})

test('everything a person may state is asked by some question', () => {
  const reached = new Set<string>([...asks.flatMap(statedForAsk), 'languageEvidence'])
  expect(Object.keys(statedKinds).filter((name) => !reached.has(name))).toEqual([])
})

test.each([
  ['RO DE self-employed 7411.1', ['nationality', 'accessAtHome', 'experience'], ['acquiredRights', 'activityGroup']],
  ['RO DE employee nurse', ['acquiredRights', 'trainingBegan', 'article11Level'], ['firm', 'activityGroup']],
  ['RO SE self-employed 7411.1', ['activityGroup', 'homeIssuesCertificate'], ['firm', 'acquiredRights']],
  ['RO IT technical-manager 7411.1', ['firm'], ['workingDays', 'thirdCountryTitle']],
  ['RO CH temporary-service 7411.1', ['workingDays', 'establishedAtHome'], ['firm']],
  ['PH DE employee nurse', ['thirdCountryTitle'], ['acquiredRights', 'experience']],
  ['DE RO self-employed 7411.1', ['holdsDecision'], ['firm']],
])('%s asks for %j and not for %j', (line, some, none) => {
  const found = factsAsked(treeOf(line))
  expect(found).toEqual(expect.arrayContaining(some))
  expect(found.filter((name) => none.includes(name))).toEqual([])
})

test('where nothing hangs on the person nothing is asked', () => {
  expect(factsAsked(treeOf('RO NL further-study -'))).toEqual([])
})

const told = (line: string, circumstances: Circumstances) => {
  const request = { ...routeRequest(line), circumstances }
  return findRoute(request, bookOf(request))
}
const outcomeOf = (line: string, circumstances: Circumstances, id: string) =>
  told(line, circumstances).steps.find((step) => step.id === id)?.outcome

const worked = {
  nationality: 'eu-eea-ch',
  experience: [
    { role: 'employed', from: '2021-01-01', fullTimeYears: 5, country: 'RO', ofThisProfession: true, proof: 'none' },
  ],
} as unknown as Circumstances

describe('a stated fact moves the way it bears on', () => {
  const nurse = 'RO DE employee nurse 2026-11-22'
  const older = { nursingTitle: 'certificat-de-competente-profesionale' } as const

  test.each([
    ['no paper yet', older, 'not-determined'],
    ['years attested by the home authority', { ...older, attested: true }, 'yes'],
    ['attested, but which title is not said', { attested: true }, 'not-determined'],
  ] as const)('acquired rights of a Romanian nurse: %s', (_, acquiredRights, outcome) => {
    const stated = { ...worked, trainingBegan: '2000-09-01', acquiredRights } as Circumstances
    expect(outcomeOf(nurse, stated, 'way/acquired-rights')).toBe(outcome)
  })

  test.each([
    [true, 'yes'],
    [false, 'no'],
    [undefined, 'not-determined'],
  ] as const)('general system where home regulates and access at home is %s: %s', (accessAtHome, outcome) => {
    const stated = {
      nationality: 'eu-eea-ch',
      homeRegulatesProfession: true,
      ...(accessAtHome !== undefined && { accessAtHome }),
    } as const
    expect(outcomeOf('RO ES employee teacher', stated, 'way/general')).toBe(outcome)
  })

  test.each([
    [90, 'yes'],
    [91, 'no'],
    [undefined, 'not-determined'],
  ] as const)('service in Switzerland on %s days: %s', (workingDays, outcome) => {
    const stated = {
      nationality: 'eu-eea-ch',
      establishedAtHome: true,
      homeRegulatesProfession: true,
      ...(workingDays !== undefined && { workingDays }),
    } as const
    expect(outcomeOf('RO CH temporary-service 7411.1', stated, 'way/services')).toBe(outcome)
  })

  test.each([
    [{ complete: true, sentOn: '2026-01-01' }, 'applies'],
    [{ complete: true, sentOn: '2025-11-24' }, 'does-not-apply'],
    [{ complete: true, sentOn: '2025-11-25' }, 'applies'],
    [{ sent: false }, 'does-not-apply'],
    [{ complete: true, sentOn: '2026-12-01' }, 'not-determined'],
    [{ sent: true }, 'not-determined'],
  ] as const)('French declaration of a service, %j: %s', (serviceDeclaration, kind) => {
    const { steps } = told('RO FR temporary-service 7411.1 2026-11-24', { serviceDeclaration } as Circumstances)
    const rules = steps.find(({ id }) => id === 'way/service-check')?.rules
    expect(rules?.find(({ id }) => id === 'fr/artisanat/l123-3')?.kind).toBe(kind)
  })

  test.each([
    ['RO FR employee nurse', { registration: { registered: true } }, 'fr/csp/l4311-3', 'applies'],
    ['RO FR employee nurse', { registration: { permit: true } }, 'fr/csp/l4311-3', 'not-determined'],
    ['DE RO employee nurse', { registration: { registered: true } }, 'ro/144-2008/practice', 'not-determined'],
    ['DE RO employee nurse', { listedEvidence: { europeanCard: true } }, 'ro/144-2008/practice', 'not-determined'],
    ['PH DE employee pharmacist', { listedEvidence: { listedTitle: false } }, 'de/bapo/4', 'not-determined'],
    ['RO IT employee nurse', { holdsDecision: true }, 'it/206-2007/nurses', 'applies'],
    [
      'RO FR employee physiotherapist',
      { holdsDecision: true, registration: { registered: true } },
      'fr/csp/l4321-4',
      'applies',
    ],
    ['RO DE self-employed 7411.1', { afterFinding: { years: 6, leadingYears: 4 } }, 'de/hwo/7b', 'applies'],
    ['RO DE self-employed 7411.1', { afterFinding: { years: 6, leadingYears: 3 } }, 'de/hwo/7b', 'does-not-apply'],
    ['RO DE self-employed 7411.1', { afterFinding: { years: 6 } }, 'de/hwo/7b', 'not-determined'],
  ] as const)('%s, %j: %s %s', (line, circumstances, rule, kind) => {
    const rules = told(line, circumstances).steps.flatMap((step) => step.rules)
    expect(rules.find(({ id }) => id === rule)?.kind).toBe(kind)
  })

  test('the person who answers for the firm, and the decision at hand, are asked no more once said', () => {
    const firm = { qualifiedPerson: true, servesOtherFirm: false, yearsInFirm: 6 }
    expect(factsAsked(told('RO IT technical-manager 7411.1', { firm }))).not.toContain('firm')
    expect(factsAsked(told('DE RO self-employed 7411.1', { holdsDecision: true }))).not.toContain('holdsDecision')
  })
})
