import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionQuestion, recalledProvision } from '../provision-question.ts'
import type { RouteScene } from '../route-scene.ts'

/** Another law of the Union governs the profession: it is named, and the Directive is left. */
export function otherLawQuestions(scene: RouteScene): readonly Question[] {
  return [
    provisionQuestion(scene, {
      id: '2-regime/other-law',
      rule: 'eu/2005-36/2-3',
      message: 'route.other-law',
      needsHome: false,
    }),
    provisionQuestion(scene, {
      id: '2-regime/driver',
      rule: 'eu/2022-2561/code-95',
      message: 'route.driver',
      needsHome: false,
    }),
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
