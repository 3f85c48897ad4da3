import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { cardProfessions } from '../../instruments/eu-2005-36/article-04a.ts'
import { provisionFact } from '../../instruments/provisions.ts'
import { numbersOf, provisionQuestion } from '../provision-question.ts'
import { homeNeed, inform, routeQuestion } from '../route-question.ts'
import { amendedDirectiveReaches, type RouteScene } from '../route-scene.ts'

/** The numbers of the card come from two provisions: the host has two months in the general system. */
function cardTime(scene: RouteScene): Question {
  const [time, general] = [provisionFact('eu/2005-36/4d'), provisionFact('eu/2005-36/4d/general')]
  const needs = scene.system === 'minimum-training' ? ([time, homeNeed] as const) : ([time, general, homeNeed] as const)
  return routeQuestion(scene, {
    id: '2-regime/card-time',
    needs,
    state: (book) => {
      const numbers = needs.flatMap(({ id }) => (id.startsWith('rule/') ? [numbersOf(book.value(id) as object)] : []))
      return inform('route.card-time', Object.assign({}, ...numbers))
    },
  })
}

/** The European Professional Card: a second way for five professions, in the state of the qualification. */
export function cardQuestions(scene: RouteScene): readonly Question[] {
  const offered = scene.profession !== undefined && cardProfessions.includes(scene.profession)
  if (!offered || !amendedDirectiveReaches(scene) || scene.request.purpose === 'temporary-service') return []
  return [
    provisionQuestion(scene, { id: '2-regime/card', rule: 'eu/2005-36/4a', message: 'route.card' }),
    cardTime(scene),
  ]
}
