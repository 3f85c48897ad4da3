import type { StatedName } from '../../circumstances/stated-facts.ts'
import type { ClockName } from '../../clock/clock-terms.ts'
import { thirdCountryTitleCounts } from '../../instruments/eu-2005-36/article-03.ts'
import { cardOffered, cardProfessions } from '../../instruments/eu-2005-36/article-04a.ts'
import { partialAccess } from '../../instruments/eu-2005-36/article-04f.ts'
import { priorCheck } from '../../instruments/eu-2005-36/article-07.ts'
import { temporaryService } from '../../instruments/eu-2005-36/article-05.ts'
import { homeNotRegulating, homeRegulating } from '../../instruments/eu-2005-36/article-13.ts'
import { automaticEffect } from '../../instruments/eu-2005-36/article-21.ts'
import { skiInstructors } from '../../instruments/eu-2019-907/article-04.ts'
import { individualExamination } from '../../instruments/eu-tfeu/articles-45-49.ts'
import { earlierTitle } from '../../instruments/uk-pqa-2022/before-2021.ts'
import { looksAt } from '../looks-at.ts'
import type { RouteScene } from '../route-scene.ts'
import {
  earlierUkTitle,
  experienceRoute,
  generalSystemRoute,
  minimumTrainingRoute,
  temporaryServiceRoute,
  thirdCountryTitle,
} from '../routing-rules.ts'
import { academicWays } from './academic-ways.ts'
import { experienceRules } from './experience-rules.ts'
import { nationalClock, nationalRules, needsNoticeOnly } from './national-rules.ts'
import { rightsRules } from './rights-rules.ts'
import { outerWays } from './outer-ways.ts'
import { reader, type RuleReader, type WayDefinition } from './way.ts'
import { bothInUnion, isSwiss, service, toRegulated } from './way-scenes.ts'

const experienceNames: readonly StatedName[] = ['experience', 'experienceIsWhole']
const homeNames: readonly StatedName[] = ['homeRegulatesProfession', 'homeRegulatesTraining']
const decideClock = (scene: RouteScene): ClockName => nationalClock(scene) ?? 'general'
const automaticClock = (scene: RouteScene): ClockName => nationalClock(scene, 'automatic') ?? 'automatic'
const nameOf = ({ profession }: RouteScene) => profession ?? ''
const inUnion = { homeInUnion: true, hostInUnion: true }

const judged = { fullyQualifiedAtHome: true, measureWouldBeWholeTraining: true, activityCanBeSeparated: true }

/** The authority judges three conditions; where an automatic system is open, partial access is closed whatever they are. */
const partialAccessReader: RuleReader = (facts, day) =>
  reader(partialAccess, facts.automaticSystemOpen ? { ...judged, automaticSystemOpen: true } : {})(facts, day)

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
    clock: (scene) => (needsNoticeOnly(scene) ? undefined : 'service-check'),
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
    clock: automaticClock,
    findings: ['2-regime/automatic', '2-regime/title', '2-regime/minimum-training', '2-regime/conformity'],
    needsUnionRights: true,
  },
  {
    regime: 'acquired-rights',
    looked: (scene) => toRegulated(scene) && looksAt(scene, minimumTrainingRoute),
    rules: rightsRules,
    join: 'any',
    stated: ['nationality', 'trainingBegan', 'acquiredRights', ...experienceNames],
    needsProof: (_, { practiceAttested }) => practiceAttested !== true,
    clock: automaticClock,
    findings: [
      '2-regime/acquired-rights',
      '2-regime/romanian-nurse',
      '2-regime/special-rights',
      '2-regime/estonian-vet',
    ],
    needsUnionRights: true,
  },
  {
    regime: 'common-training',
    looked: (scene) => toRegulated(scene) && !service(scene) && bothInUnion(scene) && scene.named?.commonTest === true,
    rules: () => [reader(skiInstructors, { profession: 'ski-instructor' })],
    join: 'all',
    stated: ['nationality'],
    clock: () => 'automatic',
    findings: ['2-regime/common-training'],
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
    // Where the host keeps partial access in its own code, its pack tells of it here: that is the way below.
    looked: (scene) =>
      toRegulated(scene) &&
      scene.fields.some(({ regime }) => regime === 'exception') &&
      nationalRules(scene, 'partial-access') === undefined,
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
    rules: (scene) => [partialAccessReader, ...(nationalRules(scene, 'partial-access') ?? [])],
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
export const wayDefinitions: readonly WayDefinition[] = [...outerWays, ...services, ...settled, left, ...academicWays]
