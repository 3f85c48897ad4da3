import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionQuestion } from '../provision-question.ts'
import type { RouteScene } from '../route-scene.ts'
import { procedureMayApply } from './authority-questions.ts'
import { regulatedValue } from './status-questions.ts'

const arrangements: Readonly<Record<string, { readonly rule: string; readonly message: string }>> = {
  DE: { rule: 'de/bvadig/1', message: 'route.validation-de' },
  FR: { rule: 'fr/travail/r6412-3', message: 'route.validation-fr' },
}

/** For work that needs no permission: there a validated result serves with an employer, and stands in for no permission. */
export function showsValidation(scene: RouteScene): boolean {
  const { request, home, host } = scene
  const value = regulatedValue(scene)
  const isFree = value !== undefined && value !== 'no-qualification' && !procedureMayApply(scene)
  return request.purpose === 'employee' && isFree && home?.value !== host
}

/** The arrangement of the host for what was learned at work; the plan of the dossier holds its conditions one by one. */
export function validationStepQuestions(scene: RouteScene): readonly Question[] {
  const found = showsValidation(scene) ? arrangements[scene.host] : undefined
  return found ? [provisionQuestion(scene, { id: '7-validation', ...found, needsHome: false })] : []
}
