import type { Purpose } from '@wanderbuch/core/vocabulary/request'
import { provision } from '../instruments/provisions.ts'
import type { ProfessionSystem } from '../profession/profession.ts'
import type { Rule } from '../rule.ts'
import type { CountryZone } from './country-zone.ts'

/** What decides which regimes are looked at. */
export interface RoutingFacts {
  readonly purpose: Purpose
  readonly hostZone: CountryZone
  readonly homeZone: CountryZone
  readonly professionSystem: ProfessionSystem | 'other'
}

const toWork = (purpose: Purpose) => purpose !== 'further-study'
const inUnion = ({ hostZone, homeZone }: RoutingFacts) => hostZone === 'eu-eea' && homeZone === 'eu-eea'
/** With Switzerland the text of 2013 holds: minimum training and experience stand in it as they do in the Union. */
const inside = ({ hostZone, homeZone }: RoutingFacts) =>
  [hostZone, homeZone].every((zone) => zone === 'eu-eea' || zone === 'ch')
const settled = (purpose: Purpose) => toWork(purpose) && purpose !== 'temporary-service'
const leading = (purpose: Purpose) => purpose === 'self-employed' || purpose === 'technical-manager'

/** Further study is assessed by the academic rules, whatever the profession. */
export const academicRoute: Rule<RoutingFacts> = {
  ...provision('coe/lrc/iii-1'),
  needs: ['purpose'],
  applies: ({ purpose }) => purpose === 'further-study',
}

export const temporaryServiceRoute: Rule<RoutingFacts> = {
  ...provision('eu/2005-36/5'),
  needs: ['purpose', 'hostZone', 'homeZone'],
  applies: (facts) => inUnion(facts) && facts.purpose === 'temporary-service',
}

export const minimumTrainingRoute: Rule<RoutingFacts> = {
  ...provision('eu/2005-36/21'),
  needs: ['purpose', 'hostZone', 'homeZone', 'professionSystem'],
  applies: (facts) => inside(facts) && settled(facts.purpose) && facts.professionSystem === 'minimum-training',
}

/** List I at Union level is for self-employed persons and managers; a plain employee goes to the general system. */
export const experienceRoute: Rule<RoutingFacts> = {
  ...provision('eu/2005-36/16'),
  needs: ['purpose', 'hostZone', 'homeZone', 'professionSystem'],
  applies: (facts) => inside(facts) && leading(facts.purpose) && facts.professionSystem === 'experience-list-one',
}

export const generalSystemRoute: Rule<RoutingFacts> = {
  ...provision('eu/2005-36/13-1'),
  needs: ['purpose', 'hostZone', 'homeZone', 'professionSystem'],
  applies: (facts) =>
    inUnion(facts) &&
    settled(facts.purpose) &&
    !['minimum-training', 'own-instrument'].includes(facts.professionSystem),
}

export const thirdCountryTitle: Rule<RoutingFacts> = {
  ...provision('eu/2005-36/3-3'),
  needs: ['purpose', 'hostZone', 'homeZone'],
  applies: ({ purpose, hostZone, homeZone }) =>
    toWork(purpose) && hostZone === 'eu-eea' && (homeZone === 'third-country' || homeZone === 'uk'),
}

/** Host or home Switzerland: the Directive without the changes of 2013. */
export const swissAgreement: Rule<RoutingFacts> = {
  ...provision('ch/afmp'),
  needs: ['purpose', 'hostZone', 'homeZone'],
  applies: ({ purpose, hostZone, homeZone }) =>
    toWork(purpose) &&
    ((hostZone === 'ch' && (homeZone === 'eu-eea' || homeZone === 'ch')) ||
      (homeZone === 'ch' && hostZone === 'eu-eea')),
}

/** In the United Kingdom the Directive is over and its regulations are revoked. */
export const directiveEndedInUk: Rule<RoutingFacts> = {
  ...provision('uk/2023-revoked'),
  needs: ['purpose', 'hostZone'],
  applies: ({ purpose, hostZone }) => toWork(purpose) && hostZone === 'uk',
}

/** A UK title of an EU citizen from before 2021, as the Italian administration reads it. */
export const earlierUkTitle: Rule<RoutingFacts> = {
  ...provision('uk/before-2021'),
  needs: ['purpose', 'hostZone', 'homeZone'],
  applies: ({ purpose, hostZone, homeZone }) => toWork(purpose) && hostZone === 'eu-eea' && homeZone === 'uk',
}
