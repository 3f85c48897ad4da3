import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionQuestion, recalledProvision } from '../provision-question.ts'
import type { RouteScene } from '../route-scene.ts'
import { drivesHeavyVehicles, otherLawOf } from '../tree/sector-rules.ts'

const named = (scene: RouteScene, id: string, rule: string) =>
  provisionQuestion(scene, { id: `2-regime/${id}`, rule, message: `route.${id}`, needsHome: false })

/** Another law of the Union governs the work, or stands beside the Directive: it is named, never resolved. */
export function otherLawQuestions(scene: RouteScene): readonly Question[] {
  const law = otherLawOf(scene)
  if (law === 'lawyer') return [named(scene, 'lawyers', 'eu/2005-36/2-3/lawyers')]
  if (law === 'seafarer' || law === 'air-traffic-controller') {
    return recalledProvision(scene, '2-regime/other-sector', 'eu/2005-36/2-3/other-sectors')
  }
  if (law === undefined) return []
  const other = named(scene, 'other-law', 'eu/2005-36/2-3')
  if (!drivesHeavyVehicles(scene)) return [other]
  return [
    other,
    named(scene, 'driver', 'eu/2022-2561/code-95'),
    ...recalledProvision(scene, '2-regime/code-95', 'eu/2022-2561/accepted'),
  ]
}

/** Mountain guides are named as outside the lists of Annex IV. */
export function guideQuestions(scene: RouteScene): readonly Question[] {
  if (scene.profession !== 'mountain-guide') return []
  return [
    provisionQuestion(scene, { id: '2-regime/guides', rule: 'eu/2005-36/annex-iv/guides', message: 'route.guides' }),
  ]
}
