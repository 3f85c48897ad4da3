import {
  cefrLevels,
  certifiedLevels,
  type Circumstances,
  type ExperienceEntry,
  experienceProofs,
  experienceRoles,
  nationalityGroups,
  olderNursingTitles,
} from '@wanderbuch/core/vocabulary/circumstances'
import { purposes } from '@wanderbuch/core/vocabulary/request'
import fc from 'fast-check'
import { addDays } from '../clock/calendar.ts'
import { namedOccupations } from '../profession/named-occupation.ts'
import { professionRows } from '../profession/profession.ts'
import type { RouteRequest } from '../route/route-request.ts'

/* Test material: requests over everything a person can ask and state. */

const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const anyYears = fc.integer({ min: 0, max: 16 }).map((half) => half / 2)
const anyFlag = perhaps(fc.boolean())

export const anyDay = fc
  .tuple(fc.integer({ min: 1995, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))

/** Without the members that are `undefined`: what was not said is not there. */
const stripped = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value

const anyEntry = fc
  .record({
    role: fc.constantFrom(...experienceRoles),
    from: anyDay,
    length: fc.integer({ min: 1, max: 8 }),
    ended: fc.boolean(),
    fullTimeYears: perhaps(anyYears),
    technicalYears: perhaps(anyYears),
    country: perhaps(fc.constantFrom('RO', 'DE', 'CH', 'US')),
    ofThisProfession: anyFlag,
    proof: perhaps(fc.constantFrom(...experienceProofs)),
  })
  .map(({ length, ended, ...entry }) => {
    const to = addDays(`${Number(entry.from.slice(0, 4)) + length}${entry.from.slice(4)}`, -1)
    return stripped({ ...entry, ...(ended && { to }) }) as unknown as ExperienceEntry
  })

const anyThirdCountryTitle = fc
  .record({
    acceptedBy: perhaps(fc.constantFrom('DE', 'CH', 'GB', null)),
    yearsThere: perhaps(anyYears),
    yearsCertified: anyFlag,
  })
  .map(stripped)

const anyLanguage = fc
  .record({
    language: fc.constantFrom('de', 'fr', 'it'),
    cefrLevel: perhaps(fc.constantFrom(...cefrLevels)),
    certified: anyFlag,
  })
  .map(stripped)

const anyFirm = fc
  .record({ qualifiedPerson: anyFlag, servesOtherFirm: anyFlag, yearsInFirm: perhaps(anyYears) })
  .map(stripped)

const anyRights = fc
  .record({
    attested: anyFlag,
    conforms: anyFlag,
    nursingTitle: perhaps(fc.constantFrom(...olderNursingTitles)),
    revaluation: anyFlag,
  })
  .map(stripped)

const anyRegistration = fc.record({ registered: anyFlag, permit: anyFlag, permitThisYear: anyFlag }).map(stripped)
const anyListed = fc.record({ europeanCard: anyFlag, listedTitle: anyFlag }).map(stripped)

const anyDeclaration = fc
  .record({ sent: anyFlag, complete: anyFlag, sentOn: perhaps(anyDay) })
  .map((value) => stripped(value.sent === false ? { sent: false } : value))

const anyAfterFinding = fc
  .record({ years: perhaps(anyYears), leadingYears: perhaps(anyYears) })
  .map(({ years = 8, leadingYears, ...left }) =>
    stripped({ ...left, years, ...(leadingYears !== undefined && { leadingYears: Math.min(years, leadingYears) }) }),
  )

/** Every member a person can state, each there or not. */
const anyStated = fc.record({
  nationality: perhaps(fc.constantFrom(...nationalityGroups)),
  article11Level: perhaps(fc.constantFrom(...certifiedLevels)),
  experience: perhaps(fc.array(anyEntry, { maxLength: 3 })),
  experienceIsWhole: anyFlag,
  trainingYears: perhaps(anyYears),
  trainingAttested: anyFlag,
  trainingBegan: perhaps(anyDay),
  awardedOn: perhaps(anyDay),
  homeRegulatesProfession: anyFlag,
  homeRegulatesTraining: anyFlag,
  establishedAtHome: anyFlag,
  homeIssuesCertificate: anyFlag,
  activityGroup: perhaps(fc.constantFrom('403', '379', 'I/855', '855', '73', '852', '999')),
  learningValidated: anyFlag,
  languageEvidence: perhaps(fc.array(anyLanguage, { maxLength: 2 })),
  thirdCountryTitle: perhaps(anyThirdCountryTitle),
  accessAtHome: anyFlag,
  workingDays: perhaps(fc.constantFrom(30, 90, 91)),
  holdsDecision: anyFlag,
  firm: perhaps(anyFirm),
  acquiredRights: perhaps(anyRights),
  registration: perhaps(anyRegistration),
  listedEvidence: perhaps(anyListed),
  serviceDeclaration: perhaps(anyDeclaration),
  afterFinding: perhaps(anyAfterFinding),
} satisfies Readonly<Record<keyof Circumstances, fc.Arbitrary<unknown>>>)

export const anyCircumstances = anyStated.map((value) => stripped(value) as unknown as Circumstances)

const states = [
  'DE',
  'FR',
  'IT',
  'RO',
  'ES',
  'AT',
  'BE',
  'LU',
  'EE',
  'SE',
  'FI',
  'NO',
  'LI',
  'CH',
  'GB',
  'US',
  'PH',
] as const
const targets = [
  ...professionRows.map(({ id }) => id),
  ...namedOccupations.map(({ id }) => id),
  'teacher',
  '7411.1',
  '2221.2',
]

interface Place {
  readonly day?: fc.Arbitrary<string>
  readonly circumstances?: fc.Arbitrary<Circumstances>
}

/** A request between two of these states for one of these targets. At least half of the hosts are states with packs. */
export const anyRequest = ({ day = fc.constant('2026-11-24'), circumstances = anyCircumstances }: Place = {}) =>
  fc
    .record({
      host: fc.oneof(fc.constantFrom('DE', 'FR', 'IT', 'RO'), fc.constantFrom(...states)),
      home: perhaps(fc.constantFrom(...states)),
      purpose: fc.constantFrom(...purposes),
      targetOccupation: perhaps(fc.constantFrom(...targets)),
      isRegional: fc.boolean(),
      day,
      circumstances: perhaps(circumstances),
    })
    .map(({ isRegional, ...request }): RouteRequest => {
      const region = isRegional ? { hostRegion: `${request.host}1` } : {}
      return stripped({ ...request, ...region }) as RouteRequest
    })
