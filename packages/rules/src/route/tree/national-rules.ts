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
  'electrician/DE': { 'optional-statement': [reader(journeymanComparison, { comparedWith: 'journeyman' })] },
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
      'third-country': [reader(craftThirdCountryTitle)],
      exception: [reader(craftException)],
    },
    clock: 'de-craft',
  },
  'electrician/FR': {
    rules: {
      experience: [reader(frenchExperience)],
      general: [reader(frenchAccess)],
    },
    clock: 'fr-chamber',
  },
  'electrician/IT': { rules: { experience: [reader(italianExperience)] } },
  'mountain-guide/FR': {
    rules: { general: [reader(sportDeclaration, { titleFromThirdCountry: false })] },
    clock: 'fr-sport',
  },
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

export function nationalClock(scene: RouteScene): ClockName | undefined {
  return nationalOf(scene)?.clock
}
