import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionQuestion } from '../provision-question.ts'
import { amendedDirectiveReaches, type RouteScene } from '../route-scene.ts'

/** Ski instructors: the one common training test that was read. */
export function commonTrainingQuestions(scene: RouteScene): readonly Question[] {
  if (!scene.named?.commonTest || !amendedDirectiveReaches(scene)) return []
  if (scene.request.purpose === 'temporary-service') return []
  const said = { id: '2-regime/common-training', rule: 'eu/2019-907/4', message: 'route.common-training' }
  return [provisionQuestion(scene, said)]
}
