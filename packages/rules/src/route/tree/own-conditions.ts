import { validationFiles } from '../../instruments/fr-travail/article-r6412-3.ts'
import { languageControl, languageControlOfAll } from '../../instruments/eu-2005-36/article-53.ts'
import { sportLanguage } from '../../instruments/fr-sport/article-r212-89.ts'
import { independentOperation } from '../../instruments/de-hwo/section-1.ts'
import { qualifiedPerson } from '../../instruments/fr-artisanat/article-l121-1.ts'
import { specialEnvironment } from '../../instruments/fr-sport/article-r212-7.ts'
import { germanValidation } from '../../instruments/de-bvadig/conditions.ts'
import { installerExperience } from '../../instruments/it-dm37/article-4.ts'
import { installingFirm } from '../../instruments/it-dm37/article-3.ts'
import { electricianPapers } from '../../instruments/ro-anre-99-2021/documents.ts'
import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { amendedDirectiveReaches, type RouteScene } from '../route-scene.ts'
import { procedureMayApply } from '../steps/authority-questions.ts'
import { showsValidation } from '../steps/validation-step-questions.ts'
import { healthConditions } from './health-conditions.ts'
import { type Ask, asksFor } from './asks.ts'
import { factsOf } from './list-ways.ts'
import { describeReading, type RuleReading } from './rule-reading.ts'
import { reader, type RuleReader } from './way.ts'

/** Rules that open no way: what the host asks beside it, or what may help a person without a certificate. */
export interface OwnReading {
  readonly rules: readonly RuleReading[]
  readonly asks: readonly Ask[]
}

const leadsFirm = ({ request }: RouteScene) =>
  request.purpose === 'self-employed' || request.purpose === 'technical-manager'

/** Of the letters of D.M. 37/2008 the electrical installations are letter a. */
const italianInstallers: readonly RuleReader[] = [
  reader(installingFirm, { installationLetter: 'a' }),
  reader(installerExperience),
]
const romanianElectricians: readonly RuleReader[] = [reader(electricianPapers, { obtainedAbroad: true })]

function conditionsOf(scene: RouteScene): readonly RuleReader[] {
  const { profession, host, home } = scene
  if (home === undefined || home.value === host) return []
  const key = `${profession}/${host}`
  if (key === 'electrician/IT') return leadsFirm(scene) ? italianInstallers : []
  if (key === 'electrician/RO') return romanianElectricians
  return healthConditions[key] ?? []
}

function hold(readers: readonly RuleReader[], scene: RouteScene, stated: Circumstances): readonly RuleReading[] {
  const { host, request } = scene
  const facts = factsOf(scene, stated)
  return readers.map((read) => describeReading(read(facts, request.day), { host, day: request.day }))
}

const asked = (rules: readonly RuleReading[]): OwnReading => ({
  rules,
  asks: asksFor(rules.flatMap(({ missing }) => missing)),
})

const craftRoles = ['self-employed', 'technical-manager', 'employee'] as const

/** Whom the host's own law means when it regulates the work; only where its words were read. */
function statusRules({ profession, host, home, request }: RouteScene): readonly RuleReader[] {
  if (home?.value === host) return []
  const key = `${profession}/${host}`
  const craftRole = craftRoles.find((role) => role === request.purpose)
  if (key === 'electrician/DE') return craftRole ? [reader(independentOperation, { craft: 25, craftRole })] : []
  if (key === 'electrician/FR') return [reader(qualifiedPerson, { activityListed: true })]
  return key === 'mountain-guide/FR' ? [reader(specialEnvironment, { activity: 'alpinism' })] : []
}

/** The host's own words on who needs the permission. Pure. */
export function readStatus(scene: RouteScene, stated: Circumstances): OwnReading {
  return asked(hold(statusRules(scene), scene, stated))
}

/** What the host's own law asks beside the procedure, where it was read. Pure. */
export function readOwnConditions(scene: RouteScene, stated: Circumstances): OwnReading {
  return asked(hold(conditionsOf(scene), scene, stated))
}

const validationRules: Readonly<Record<string, readonly RuleReader[]>> = {
  // Shown for work as an employee only, so never for the work of a master.
  DE: [reader(germanValidation, { masterCraft: false })],
  FR: [reader(validationFiles)],
}

/** The host's arrangement for validating what was learned at work, where its conditions were read. Pure. */
export function readValidation(scene: RouteScene, stated: Circumstances): OwnReading {
  return asked(hold(showsValidation(scene) ? (validationRules[scene.host] ?? []) : [], scene, stated))
}

/** When the language may be looked at: after the decision; France says it for mountain guides itself. Asks nothing. Pure. */
export function readLanguage(scene: RouteScene): OwnReading {
  if (!amendedDirectiveReaches(scene) || !procedureMayApply(scene)) return { rules: [], asks: [] }
  const own = scene.profession === 'mountain-guide' && scene.host === 'FR'
  const readers = own ? [reader(sportLanguage)] : [reader(languageControl), reader(languageControlOfAll)]
  return { rules: hold(readers, scene, {}), asks: [] }
}
