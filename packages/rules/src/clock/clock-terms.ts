import { provisionNumber } from '../instruments/provisions.ts'
import type { CalendarPeriod } from './calendar.ts'

/** What the law makes of an authority that does not decide in time. */
export type SilenceEffect =
  | 'appeal' // no decision in time can be taken to court like a refusal
  | 'deemed-issued' // the card counts as issued
  | 'granted' // silence is a yes
  | 'may-start' // the service may be provided
  | 'not-stated' // the texts read say nothing of it

/** Time limits of one procedure. Numbers come from the provisions, so that a clock and its sentence cannot differ. */
export interface ClockTerms {
  readonly id: string
  /** Provisions the terms rest on. */
  readonly rules: readonly string[]
  /** From the day of handing in. */
  readonly acknowledge?: CalendarPeriod
  readonly decide: CalendarPeriod
  /**
   * `complete`: only a complete file starts the clock. `acknowledged`: where nothing was found missing, the end of the
   * time to acknowledge starts it (European Professional Card).
   */
  readonly starts: 'complete' | 'acknowledged'
  readonly extensions: readonly CalendarPeriod[]
  /** Article 7(4): time to solve a difficulty, and time to decide from its solution. */
  readonly difficulty?: { readonly solve: CalendarPeriod; readonly decide: CalendarPeriod }
  /** Whether the text read lets the clock be stopped; `national`: only where a national rule says so. */
  readonly suspension: 'no' | 'national'
  readonly silence: SilenceEffect
}

type ValueName = Parameters<typeof provisionNumber>[1]

const months = (id: string, name: ValueName = 'months'): CalendarPeriod => ({ months: provisionNumber(id, name) })
const weeks = (id: string, name: ValueName = 'weeks'): CalendarPeriod => ({ weeks: provisionNumber(id, name) })

const acknowledge = months('eu/2005-36/51-1')
const cardAcknowledge = weeks('eu/2005-36/4b')
const cardExtensions = [weeks('eu/2005-36/4d', 'extensionWeeks'), weeks('eu/2005-36/4d', 'extensionWeeks')]
const hostCard = { starts: 'complete', extensions: cardExtensions, suspension: 'no', silence: 'deemed-issued' } as const

/** Recognition of a qualification under Articles 10 to 19: three months and one more. */
const general: ClockTerms = {
  id: 'general',
  rules: ['eu/2005-36/51-1', 'eu/2005-36/51-2', 'eu/2005-36/51-3'],
  acknowledge,
  decide: months('eu/2005-36/51-2'),
  starts: 'complete',
  extensions: [months('eu/2005-36/51-2', 'extensionMonths')],
  suspension: 'national',
  silence: 'appeal',
}

/** The automatic system of Annex V: three months and no more. */
const automatic: ClockTerms = {
  ...general,
  id: 'automatic',
  rules: ['eu/2005-36/51-1', 'eu/2005-36/51-2/automatic', 'eu/2005-36/51-3'],
  decide: months('eu/2005-36/51-2/automatic'),
  extensions: [],
}

/** Prior check before a first service: Article 7(4). */
const serviceCheck: ClockTerms = {
  id: 'service-check',
  rules: ['eu/2005-36/7-4'],
  decide: months('eu/2005-36/7-4'),
  starts: 'complete',
  extensions: [],
  difficulty: { solve: months('eu/2005-36/7-4', 'solveMonths'), decide: months('eu/2005-36/7-4', 'decideMonths') },
  suspension: 'no',
  silence: 'may-start',
}

/** Card for services without prior check: the home authority issues it. */
const cardServices: ClockTerms = {
  id: 'card-services',
  rules: ['eu/2005-36/4b', 'eu/2005-36/4c'],
  acknowledge: cardAcknowledge,
  decide: weeks('eu/2005-36/4c'),
  starts: 'acknowledged',
  extensions: [],
  suspension: 'no',
  silence: 'appeal',
}

/** Card for establishment or a checked service, first part: home verifies and hands on. */
const cardHome: ClockTerms = {
  ...cardServices,
  id: 'card-home',
  rules: ['eu/2005-36/4b', 'eu/2005-36/4d'],
  decide: months('eu/2005-36/4d', 'homeMonths'),
}

/** Second part, automatic systems: the host decides from the day it has the file. */
const cardHostAutomatic: ClockTerms = {
  ...hostCard,
  id: 'card-host-automatic',
  rules: ['eu/2005-36/4d', 'eu/2005-36/4d-5'],
  decide: months('eu/2005-36/4d', 'hostMonths'),
}

/** Second part, general system or checked service. */
const cardHostGeneral: ClockTerms = {
  ...hostCard,
  id: 'card-host-general',
  rules: ['eu/2005-36/4d/general', 'eu/2005-36/4d-5'],
  decide: months('eu/2005-36/4d/general', 'hostMonths'),
}

/** Germany, crafts: its own regulation stops the clock while home is asked about a paper. */
const germanCraft: ClockTerms = {
  ...general,
  id: 'de-craft',
  rules: ['de/eu-ewr-hwv/6-4', 'de/eu-ewr-hwv/6-5', 'eu/2005-36/51-3'],
  acknowledge: months('de/eu-ewr-hwv/6-4', 'acknowledgeMonths'),
  decide: months('de/eu-ewr-hwv/6-4'),
  extensions: [months('de/eu-ewr-hwv/6-4', 'extensionMonths')],
}

/** Germany, nurses: its own regulation says three months in the automatic system and four otherwise. */
const germanNurseAutomatic: ClockTerms = {
  ...automatic,
  id: 'de-nurse-automatic',
  rules: ['eu/2005-36/51-1', 'de/pflaprv/43-3', 'eu/2005-36/51-3'],
  decide: months('de/pflaprv/43-3'),
}
const germanNurse: ClockTerms = {
  ...germanNurseAutomatic,
  id: 'de-nurse',
  rules: ['eu/2005-36/51-1', 'de/pflaprv/43', 'eu/2005-36/51-3'],
  decide: months('de/pflaprv/43'),
}

/** Germany, physiotherapists: four months at most. */
const germanPhysiotherapist: ClockTerms = {
  ...germanNurse,
  id: 'de-physiotherapist',
  rules: ['eu/2005-36/51-1', 'de/physth-aprv/21c', 'eu/2005-36/51-3'],
  decide: months('de/physth-aprv/21c'),
}

/** France, chamber of trades: three months, and silence is a yes. */
const frenchChamber: ClockTerms = {
  id: 'fr-chamber',
  rules: ['fr/artisanat/r123-8'],
  acknowledge: months('fr/artisanat/r123-8', 'acknowledgeMonths'),
  decide: months('fr/artisanat/r123-8'),
  starts: 'complete',
  extensions: [],
  suspension: 'no',
  silence: 'granted',
}

/** France, mountain guides and other sports teachers: three months, one more with reasons. */
const frenchSport: ClockTerms = {
  id: 'fr-sport',
  rules: ['fr/sport/r212-90'],
  acknowledge: months('fr/sport/r212-90', 'acknowledgeMonths'),
  decide: months('fr/sport/r212-90'),
  starts: 'complete',
  extensions: [months('fr/sport/r212-90', 'extensionMonths')],
  suspension: 'no',
  silence: 'not-stated',
}

/** France, validation (VAE): whether the file is admitted. */
const frenchAdmission: ClockTerms = {
  id: 'fr-vae-admission',
  rules: ['fr/travail/l6412-2'],
  decide: months('fr/travail/l6412-2'),
  starts: 'complete',
  extensions: [],
  suspension: 'no',
  silence: 'granted',
}

/** Academic assessment: the months are of the Recommendation of 2010, the Convention says "reasonable". */
const academic: ClockTerms = {
  id: 'academic',
  rules: ['coe/lrc/iii-5'],
  decide: months('coe/lrc/iii-5'),
  starts: 'complete',
  extensions: [],
  suspension: 'no',
  silence: 'not-stated',
}

export const clockTerms = {
  general,
  automatic,
  'service-check': serviceCheck,
  'card-services': cardServices,
  'card-home': cardHome,
  'card-host-automatic': cardHostAutomatic,
  'card-host-general': cardHostGeneral,
  'de-craft': germanCraft,
  'de-nurse-automatic': germanNurseAutomatic,
  'de-nurse': germanNurse,
  'de-physiotherapist': germanPhysiotherapist,
  'fr-chamber': frenchChamber,
  'fr-sport': frenchSport,
  'fr-vae-admission': frenchAdmission,
  academic,
} as const satisfies Readonly<Record<string, ClockTerms>>

export type ClockName = keyof typeof clockTerms
