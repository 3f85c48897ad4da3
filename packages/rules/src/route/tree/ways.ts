import type { StatedName } from '../../circumstances/stated-facts.ts'
import type { ClockName } from '../../clock/clock-terms.ts'
import { separateInstrument } from '../../instruments/eu-2005-36/article-02.ts'
import { thirdCountryTitleCounts } from '../../instruments/eu-2005-36/article-03.ts'
import { cardOffered, cardProfessions } from '../../instruments/eu-2005-36/article-04a-4e.ts'
import { partialAccess } from '../../instruments/eu-2005-36/article-04f.ts'
import { priorCheck, temporaryService } from '../../instruments/eu-2005-36/article-05-09.ts'
import { homeNotRegulating, homeRegulating } from '../../instruments/eu-2005-36/article-13.ts'
import { acquiredRights, automaticEffect } from '../../instruments/eu-2005-36/article-21-23.ts'
import { nurseRights } from '../../instruments/eu-2005-36/article-27-49.ts'
import { romanianNurse } from '../../instruments/eu-2005-36/article-33a-39.ts'
import { codeTakenEverywhere, driverQualification } from '../../instruments/eu-2022-2561/drivers.ts'
import { individualExamination } from '../../instruments/eu-tfeu/articles-45-49.ts'
import { earlierTitle } from '../../instruments/uk/united-kingdom.ts'
import { systemOf } from '../../profession/find-profession.ts'
import { looksAt } from '../looks-at.ts'
import type { RouteScene } from '../route-scene.ts'
import {
  directiveEndedInUk,
  earlierUkTitle,
  experienceRoute,
  generalSystemRoute,
  minimumTrainingRoute,
  swissAgreement,
  temporaryServiceRoute,
  thirdCountryTitle,
} from '../routing-rules.ts'
import { procedureMayApply } from '../steps/authority-questions.ts'
import { academicWays } from './academic-ways.ts'
import { experienceRules } from './experience-rules.ts'
import { nationalClock, nationalRules } from './national-rules.ts'
import { reader, type RuleReader, type WayDefinition } from './way.ts'

const work = ({ request }: RouteScene) => request.purpose !== 'further-study'
const service = ({ request }: RouteScene) => request.purpose === 'temporary-service'
const isHome = ({ home, host }: RouteScene) => home?.value === host
const outside = ({ hostZone }: RouteScene) => hostZone === 'uk' || hostZone === 'third-country'
const bothInUnion = ({ hostZone, homeZone }: RouteScene) => hostZone === 'eu-eea' && homeZone === 'eu-eea'
const ownLaw = ({ profession }: RouteScene) => systemOf(profession) === 'own-instrument'
const isSwiss = (scene: RouteScene) => looksAt(scene, swissAgreement)

/** A way into regulated work (or work of which it was not found whether it is) from another state. */
const toRegulated = (scene: RouteScene) =>
  work(scene) && !isHome(scene) && !outside(scene) && !ownLaw(scene) && procedureMayApply(scene)

const experienceNames: readonly StatedName[] = ['experience', 'experienceIsWhole']
const homeNames: readonly StatedName[] = ['homeRegulatesProfession', 'homeRegulatesTraining']
const decideClock = (scene: RouteScene): ClockName => nationalClock(scene) ?? 'general'
const nameOf = ({ profession }: RouteScene) => profession ?? ''
const inUnion = { homeInUnion: true, hostInUnion: true }

const settling = (
  definition: Omit<WayDefinition, 'rules' | 'join' | 'stated' | 'needsUnionRights'>,
): WayDefinition => ({
  ...definition,
  rules: () => [],
  join: 'open',
  stated: [],
  needsUnionRights: false,
})

const judged = { fullyQualifiedAtHome: true, measureWouldBeWholeTraining: true, activityCanBeSeparated: true }

/** The authority judges three conditions; where an automatic system is open, partial access is closed whatever they are. */
const partialAccessReader: RuleReader = (facts, day) =>
  reader(partialAccess, facts.automaticSystemOpen ? { ...judged, automaticSystemOpen: true } : {})(facts, day)

const outer: readonly WayDefinition[] = [
  settling({
    regime: 'home-is-host',
    looked: (scene) => work(scene) && isHome(scene),
    findings: ['2-regime/home-is-host'],
  }),
  settling({
    regime: 'home-unknown',
    looked: (scene) => work(scene) && scene.home === undefined && !outside(scene) && procedureMayApply(scene),
    findings: ['2-regime/home'],
  }),
  settling({
    regime: 'uk',
    looked: (scene) => !isHome(scene) && looksAt(scene, directiveEndedInUk),
    findings: ['1-status'],
  }),
  settling({
    regime: 'outside',
    looked: (scene) => work(scene) && !isHome(scene) && scene.hostZone === 'third-country',
    findings: ['1-status'],
  }),
  {
    regime: 'sector',
    looked: (scene) => work(scene) && ownLaw(scene) && !isHome(scene) && !outside(scene),
    rules: () => [
      reader(separateInstrument, { otherLaw: 'transport' }),
      reader(driverQualification, { drivesHeavyVehicle: true }),
      reader(codeTakenEverywhere),
    ],
    // Named, not resolved: no outcome of that law is said here.
    join: 'open',
    stated: [],
    findings: ['2-regime/other-law', '2-regime/driver', '2-regime/code-95'],
    needsUnionRights: false,
  },
  {
    ...settling({
      regime: 'none-needed',
      looked: (scene) => work(scene) && !isHome(scene) && !outside(scene) && !procedureMayApply(scene),
      findings: ['2-regime/none'],
    }),
    rules: (scene) => nationalRules(scene, 'none-needed') ?? [],
  },
  {
    ...settling({
      regime: 'optional-statement',
      looked: ({ fields }) => fields.some(({ regime }) => regime === 'optional-statement'),
      findings: ['2-regime/statement'],
    }),
    rules: (scene) => nationalRules(scene, 'optional-statement') ?? [],
  },
]

const services: readonly WayDefinition[] = [
  {
    regime: 'services',
    looked: (scene) =>
      toRegulated(scene) && service(scene) && (looksAt(scene, temporaryServiceRoute) || isSwiss(scene)),
    rules: (scene) => nationalRules(scene, 'services') ?? [reader(temporaryService)],
    join: 'all',
    stated: ['nationality', 'establishedAtHome', 'workingDays', ...homeNames, ...experienceNames],
    findings: ['2-regime/services', '2-regime/swiss'],
    needsUnionRights: true,
  },
  {
    regime: 'service-check',
    looked: (scene) => toRegulated(scene) && looksAt(scene, temporaryServiceRoute),
    rules: (scene) => nationalRules(scene, 'service-check') ?? [reader(priorCheck)],
    join: 'open',
    stated: [],
    clock: () => 'service-check',
    findings: ['2-regime/services-check'],
    needsUnionRights: true,
  },
]

const settled: readonly WayDefinition[] = [
  {
    regime: 'automatic',
    looked: (scene) => toRegulated(scene) && looksAt(scene, minimumTrainingRoute),
    rules: () => [reader(automaticEffect)],
    join: 'all',
    stated: ['nationality', 'trainingBegan', 'acquiredRights'],
    clock: () => 'automatic',
    findings: ['2-regime/automatic', '2-regime/title', '2-regime/minimum-training', '2-regime/conformity'],
    needsUnionRights: true,
  },
  {
    regime: 'acquired-rights',
    looked: (scene) => toRegulated(scene) && looksAt(scene, minimumTrainingRoute),
    rules: (scene) => {
      if (scene.profession !== 'general-care-nurse') return [reader(acquiredRights)]
      // Article 33a was read whole and stands for Romanian titles; of the special rule for others only the place is known.
      return [reader(acquiredRights), scene.home?.value === 'RO' ? reader(romanianNurse) : reader(nurseRights)]
    },
    join: 'any',
    stated: ['nationality', 'trainingBegan', 'acquiredRights', ...experienceNames],
    needsProof: (_, { practiceAttested }) => practiceAttested !== true,
    clock: () => 'automatic',
    findings: ['2-regime/acquired-rights', '2-regime/romanian-nurse', '2-regime/special-rights'],
    needsUnionRights: true,
  },
  {
    regime: 'experience',
    looked: (scene) => toRegulated(scene) && (looksAt(scene, experienceRoute) || experienceRules.looked(scene)),
    rules: (scene) => nationalRules(scene, 'experience') ?? experienceRules.rules(scene),
    join: 'any',
    stated: [
      'nationality',
      ...experienceNames,
      'homeIssuesCertificate',
      'trainingYears',
      'trainingAttested',
      'activityGroup',
    ],
    // The French code leaves an attestation of the three years optional.
    needsProof: (scene) => !(scene.host === 'FR' && nationalRules(scene, 'experience') !== undefined),
    clock: decideClock,
    findings: ['2-regime/experience', '2-regime/list-one', '2-regime/guides'],
    needsUnionRights: true,
  },
  {
    regime: 'general',
    looked: (scene) =>
      toRegulated(scene) &&
      !service(scene) &&
      (looksAt(scene, generalSystemRoute) || isSwiss(scene) || looksAt(scene, minimumTrainingRoute)),
    rules: (scene) => nationalRules(scene, 'general') ?? [reader(homeRegulating), reader(homeNotRegulating)],
    join: 'any',
    stated: ['nationality', ...homeNames, 'accessAtHome', ...experienceNames],
    clock: decideClock,
    findings: [
      '2-regime/general',
      '2-regime/qualification',
      '2-regime/home-not-regulating',
      '2-regime/compensation',
      '2-regime/fall-back',
      '2-regime/swiss',
      '2-regime/reasons',
      '2-regime/level-gap',
    ],
    needsUnionRights: true,
  },
  {
    regime: 'exception',
    looked: (scene) => toRegulated(scene) && scene.fields.some(({ regime }) => regime === 'exception'),
    rules: (scene) => nationalRules(scene, 'exception') ?? [],
    join: 'open',
    stated: [],
    clock: decideClock,
    findings: ['2-regime/exception'],
    needsUnionRights: false,
  },
  {
    regime: 'partial-access',
    looked: (scene) => toRegulated(scene) && looksAt(scene, generalSystemRoute),
    rules: () => [partialAccessReader],
    join: 'all',
    stated: [],
    clock: decideClock,
    findings: ['2-regime/partial-access'],
    needsUnionRights: true,
  },
  {
    regime: 'card',
    looked: (scene) => toRegulated(scene) && bothInUnion(scene) && cardProfessions.includes(nameOf(scene)),
    rules: (scene) => [reader(cardOffered, { profession: nameOf(scene), ...inUnion })],
    join: 'all',
    stated: ['nationality'],
    clock: (scene) => (service(scene) ? 'card-services' : 'card-home'),
    findings: ['2-regime/card'],
    needsUnionRights: true,
  },
  {
    regime: 'third-country',
    looked: (scene) => toRegulated(scene) && looksAt(scene, thirdCountryTitle),
    rules: (scene) => [
      reader(thirdCountryTitleCounts, { titleFromThirdCountry: true }),
      ...(nationalRules(scene, 'third-country') ?? []),
    ],
    join: 'all',
    stated: ['nationality', 'thirdCountryTitle'],
    clock: decideClock,
    findings: ['2-regime/third-country', '2-regime/outside-union'],
    needsUnionRights: true,
  },
  {
    regime: 'uk-earlier',
    looked: (scene) => toRegulated(scene) && looksAt(scene, earlierUkTitle),
    rules: () => [reader(earlierTitle, { homeZone: 'uk' })],
    join: 'all',
    stated: ['nationality', 'awardedOn'],
    findings: ['2-regime/uk-earlier'],
    needsUnionRights: false,
  },
  {
    regime: 'individual',
    looked: (scene) => toRegulated(scene) && scene.hostZone === 'eu-eea',
    rules: () => [reader(individualExamination, { hostInUnion: true, directiveFails: true })],
    join: 'open',
    stated: [],
    findings: ['10-caution/individual'],
    needsUnionRights: true,
  },
]

/** In Switzerland the Treaty does not reach: what is left where no way is met, the authority says. */
const left: WayDefinition = {
  regime: 'ask-authority',
  looked: (scene) => toRegulated(scene) && scene.hostZone === 'ch',
  rules: () => [],
  join: 'open',
  stated: [],
  findings: ['1-status', '3-authority'],
  needsUnionRights: false,
}

/** All ways, in the order in which they are read: what is lighter to show comes first, the individual look last. */
export const wayDefinitions: readonly WayDefinition[] = [...outer, ...services, ...settled, left, ...academicWays]
