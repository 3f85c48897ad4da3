import { looksAt } from '../looks-at.ts'
import type { RouteScene } from '../route-scene.ts'
import { swissAgreement } from '../routing-rules.ts'
import { procedureMayApply } from '../steps/authority-questions.ts'

export const work = ({ request }: RouteScene) => request.purpose !== 'further-study'
export const service = ({ request }: RouteScene) => request.purpose === 'temporary-service'
export const isHome = ({ home, host }: RouteScene) => home?.value === host
export const outside = ({ hostZone }: RouteScene) => hostZone === 'uk' || hostZone === 'third-country'
export const bothInUnion = ({ hostZone, homeZone }: RouteScene) => hostZone === 'eu-eea' && homeZone === 'eu-eea'
const ownLaw = ({ system }: RouteScene) => system === 'own-instrument'
export const isSwiss = (scene: RouteScene) => looksAt(scene, swissAgreement)

/** A way into regulated work (or work of which it was not found whether it is) from another state. */
export const toRegulated = (scene: RouteScene) =>
  work(scene) && !isHome(scene) && !outside(scene) && !ownLaw(scene) && procedureMayApply(scene)
