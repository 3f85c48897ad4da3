import {
  lawyersBeside,
  type OtherLaw,
  otherSectors,
  separateInstrument,
} from '../../instruments/eu-2005-36/article-02.ts'
import { codeTakenEverywhere } from '../../instruments/eu-2022-2561/accepted.ts'
import { driverQualification } from '../../instruments/eu-2022-2561/code-95.ts'
import type { RouteScene } from '../route-scene.ts'
import { reader, type RuleReader } from './way.ts'

/** Lorries, and buses: vehicles of the categories C and D have one directive. */
export const drivesHeavyVehicles = (scene: RouteScene): boolean => otherLawOf(scene) === 'transport'

/** Which law of its own the work has, in place of the Directive or beside it; undefined where none was found. */
export function otherLawOf({ named, profession, system }: RouteScene): Exclude<OtherLaw, 'none'> | undefined {
  if (named?.otherLaw !== undefined) return named.otherLaw
  return profession !== undefined && system === 'own-instrument' ? 'transport' : undefined
}

/** What is named of that law. What was only recalled stays a question. */
export function sectorRules(scene: RouteScene): readonly RuleReader[] {
  const otherLaw = otherLawOf(scene)
  if (otherLaw === undefined) return []
  if (otherLaw === 'lawyer') return [reader(lawyersBeside, { otherLaw })]
  if (otherLaw === 'seafarer' || otherLaw === 'air-traffic-controller') return [reader(otherSectors)]
  const separate = reader(separateInstrument, { otherLaw })
  if (!drivesHeavyVehicles(scene)) return [separate]
  return [separate, reader(driverQualification, { drivesHeavyVehicle: true }), reader(codeTakenEverywhere)]
}
