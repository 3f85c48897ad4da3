import { validationFiles } from '../../instruments/fr-travail/article-r6412-3.ts'
import { languageControl, languageControlOfAll } from '../../instruments/eu-2005-36/article-53.ts'
import { sportLanguage } from '../../instruments/fr-sport/article-r212-89.ts'
import { germanValidation } from '../../instruments/de-bvadig/conditions.ts'
import { installerExperience } from '../../instruments/it-dm37/article-4.ts'
import { installingFirm } from '../../instruments/it-dm37/article-3.ts'
import { electricianPapers } from '../../instruments/ro-anre-99-2021/documents.ts'
import { leavesHealthProfessions } from '../../instruments/ro-200-2004/article-1.ts'
import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { amendedDirectiveReaches, type RouteScene } from '../route-scene.ts'
import { procedureMayApply } from '../steps/authority-questions.ts'
import { showsValidation } from '../steps/validation-step-questions.ts'
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

const outsideGeneralAct = (profession: string): readonly RuleReader[] => [
  reader(leavesHealthProfessions, { profession, generalSystemFallBack: false }),
]

function conditionsOf(scene: RouteScene): readonly RuleReader[] {
  const { profession, host, home } = scene
  if (home === undefined || home.value === host) return []
  const key = `${profession}/${host}`
  if (key === 'electrician/IT') return leadsFirm(scene) ? italianInstallers : []
  if (key === 'electrician/RO') return romanianElectricians
  const isHealth = profession === 'general-care-nurse' || profession === 'pharmacist'
  return isHealth && host === 'RO' ? outsideGeneralAct(profession) : []
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
