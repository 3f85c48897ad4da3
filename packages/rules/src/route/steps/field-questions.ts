import type { NeededFacts, Question } from '@wanderbuch/core/vocabulary/finding'
import type { PackField } from '../../pack/pack-model.ts'
import { askStatement, inform, routeQuestion, type RouteStep, textParameter } from '../route-question.ts'
import type { RouteScene } from '../route-scene.ts'
import { fieldNeeds } from './way-questions.ts'

/** Nothing at all is known of a part: the contact is asked. */
export function openQuestion(scene: RouteScene, id: string, kind: string): Question {
  const state = (book: NeededFacts) =>
    askStatement({ message: 'route.ask', kind: kind, contact: book.fact(scene.contact.id) })
  return routeQuestion(scene, { id, needs: [scene.contact], asks: true, state })
}

/** A field of the pack, with what it goes back to. */
export function fieldQuestion(scene: RouteScene, field: PackField, step: Pick<RouteStep, 'id' | 'state'>): Question {
  return routeQuestion(scene, { ...step, needs: fieldNeeds(scene, field), expiresOn: field.expiresOn })
}

/** A field whose words speak for themselves. */
export function textQuestion(scene: RouteScene, field: PackField, id: string): Question {
  const [need] = fieldNeeds(scene, field)
  const state: RouteStep['state'] = (book) => inform('route.text', { text: textParameter(book.value(need.id)) })
  return fieldQuestion(scene, field, { id, state })
}
