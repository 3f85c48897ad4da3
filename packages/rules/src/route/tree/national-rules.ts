import type { CaseFacts } from '../../circumstances/case-facts.ts'
import type { ClockName } from '../../clock/clock-terms.ts'
import { swissAccess } from '../../instruments/ch-afmp/article-13.ts'
import { swissService } from '../../instruments/ch-afmp/article-05.ts'
import { permissionWithoutQualification } from '../../instruments/de-gewo/section-34c.ts'
import { craftException } from '../../instruments/de-hwo/section-8.ts'
import { journeymanComparison } from '../../instruments/de-hwo/section-40a.ts'
import { craftAccess, craftThirdCountryTitle } from '../../instruments/de-eu-ewr-hwv/section-3.ts'
import { craftExperience } from '../../instruments/de-eu-ewr-hwv/section-2.ts'
import { craftServiceAtOnce } from '../../instruments/de-eu-ewr-hwv/section-8.ts'
import { homeRegulating } from '../../instruments/eu-2005-36/article-13.ts'
import { listOneRows } from '../../instruments/eu-2005-36/article-17.ts'
import { frenchAccess } from '../../instruments/fr-artisanat/article-r123-2.ts'
import { frenchExperience } from '../../instruments/fr-artisanat/article-r121-3.ts'
import { sportDeclaration } from '../../instruments/fr-sport/article-r212-88.ts'
import { italianExperience } from '../../instruments/it-206-2007/annex-iv.ts'
import { experiencedJourneyman } from '../../instruments/de-hwo/section-7b.ts'
import { physiotherapistService } from '../../instruments/de-mphg/services.ts'
import { priorCheck } from '../../instruments/eu-2005-36/article-07.ts'
import { frenchService } from '../../instruments/fr-artisanat/article-l123-3.ts'
import { frenchPhysiotherapistService } from '../../instruments/fr-csp/article-l4321-4.ts'
import { frenchPharmacistService } from '../../instruments/fr-csp/article-l4222-9.ts'
import { sportPartialAccess } from '../../instruments/fr-sport/article-r212-89-1.ts'
import { evaluateRule } from '../../evaluate-rule.ts'
import { type Answer, anyOf } from '../../three-valued.ts'
import type { RouteScene } from '../route-scene.ts'
import { reader, type RuleReader, type WayRegime } from './way.ts'

/** Number of the electrician's craft in Annex A of the Handwerksordnung. */
const electricianCraft = 25

/** Whether a row of list I is met: the German regulation restates them for its crafts. */
function rowMet(facts: CaseFacts, day: string): Answer {
  const inList = { ...facts, experienceList: 'I' as const, isHairdressing: false }
  const answers = listOneRows.map((rule) => evaluateRule(rule, inList, day))
  return anyOf(...answers.map(({ kind }) => (kind === 'not-determined' ? undefined : kind === 'applies')))
}

const germanExperience: RuleReader = (facts, day) => {
  const met = rowMet(facts, day)
  return evaluateRule(
    craftExperience,
    { craft: electricianCraft, ...(met !== undefined && { experienceRowMet: met }) },
    day,
  )
}

/** Rules of the host that hold wherever the qualification comes from. */
const heldForAll: Readonly<Record<string, NationalRules['rules']>> = {
  'electrician/DE': {
    'optional-statement': [reader(journeymanComparison, { comparedWith: 'journeyman' })],
    // Section 7b counts only years after a finding under section 40a: whoever has one may also come this way.
    exception: [reader(craftException), reader(experiencedJourneyman, { craft: electricianCraft })],
    'third-country': [reader(craftThirdCountryTitle)],
  },
  'estate-agent/DE': { 'none-needed': [reader(permissionWithoutQualification, { brokersProperty: true })] },
}

interface NationalRules {
  readonly rules: Partial<Readonly<Record<WayRegime, readonly RuleReader[]>>>
  readonly clock?: ClockName
}

const national: Readonly<Record<string, NationalRules>> = {
  'electrician/DE': {
    rules: {
      experience: [germanExperience],
      general: [reader(craftAccess)],
      'service-check': [reader(craftServiceAtOnce, { craft: electricianCraft, seriousDangerPossible: true })],
    },
    clock: 'de-craft',
  },
  'electrician/FR': {
    rules: {
      experience: [reader(frenchExperience)],
      general: [reader(frenchAccess)],
      'service-check': [reader(frenchService)],
    },
    clock: 'fr-chamber',
  },
  'electrician/IT': { rules: { experience: [reader(italianExperience)] } },
  'pharmacist/FR': { rules: { 'service-check': [reader(priorCheck), reader(frenchPharmacistService)] } },
  'physiotherapist/DE': {
    rules: { 'service-check': [reader(priorCheck), reader(physiotherapistService, { temporaryService: true })] },
  },
  'physiotherapist/FR': { rules: { 'service-check': [reader(priorCheck), reader(frenchPhysiotherapistService)] } },
  'mountain-guide/FR': {
    rules: {
      general: [reader(sportDeclaration, { titleFromThirdCountry: false })],
      'partial-access': [reader(sportPartialAccess, { partialAccessAskedFor: true })],
    },
    clock: 'fr-sport',
  },
}

/** Time to decide that the host sets for all titles from abroad, and for those of the automatic system. */
const clocksForAll: Readonly<Record<string, { readonly decide: ClockName; readonly automatic?: ClockName }>> = {
  'general-care-nurse/DE': { decide: 'de-nurse', automatic: 'de-nurse-automatic' },
  'physiotherapist/DE': { decide: 'de-physiotherapist' },
}

const swiss: NationalRules = {
  rules: { general: [reader(homeRegulating), reader(swissAccess)], services: [reader(swissService)] },
}

function nationalOf({ profession, host, hostZone, homeZone }: RouteScene): NationalRules | undefined {
  if (hostZone === 'ch' || homeZone === 'ch') return swiss
  return homeZone === 'eu-eea' || homeZone === undefined ? national[`${profession}/${host}`] : undefined
}

/** The host's own rules for a way, where they were read: they are shown in place of the Directive's. */
export function nationalRules(scene: RouteScene, regime: WayRegime): readonly RuleReader[] | undefined {
  return heldForAll[`${scene.profession}/${scene.host}`]?.[regime] ?? nationalOf(scene)?.rules[regime]
}

/** Crafts of which the host's own law was read to ask for a notice only: no check comes before the first service. */
export const needsNoticeOnly = (scene: RouteScene): boolean =>
  ['electrician/DE', 'electrician/FR'].includes(`${scene.profession}/${scene.host}`) &&
  nationalRules(scene, 'service-check') !== undefined

export function nationalClock(scene: RouteScene, system: 'decide' | 'automatic' = 'decide'): ClockName | undefined {
  const key = `${scene.profession}/${scene.host}`
  const own = clocksForAll[key]?.[system]
  if (own !== undefined || system === 'automatic') return own
  const fromOutside = scene.homeZone === 'third-country' || scene.homeZone === 'uk'
  // The German regulation for crafts also covers titles from outside that a Member State accepted (s. 3(5)).
  if (fromOutside && key === 'electrician/DE') return 'de-craft'
  return nationalOf(scene)?.clock
}
