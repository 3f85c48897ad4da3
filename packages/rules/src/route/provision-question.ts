import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../instruments/provisions.ts'
import {
  homeNeed,
  inform,
  messageParameter,
  recalledQuestions,
  routeQuestion,
  type RouteStep,
} from './route-question.ts'
import type { RouteScene } from './route-scene.ts'

interface ProvisionStep {
  readonly id: string
  readonly rule: string
  readonly message: string
  /** `false`: the statement holds wherever the qualification comes from. */
  readonly needsHome?: boolean
}

/** A statement that rests on one provision (and, where it depends on it, the home state), with its numbers. */
export function provisionQuestion(scene: RouteScene, said: ProvisionStep): Question {
  const fact = provisionFact(said.rule)
  const needs: RouteStep['needs'] = said.needsHome === false ? [fact] : [fact, homeNeed]
  const state: RouteStep['state'] = (book) => inform(said.message, numbersOf(book.value(fact.id) as object))
  return routeQuestion(scene, { id: said.id, needs, state })
}

/** The numbers of a provision become parameters of its sentence. */
export function numbersOf(value: object): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part === 'number'))
}

/** A recalled provision; its clause in the words is named after the step: `whether.level-gap`. */
export function recalledProvision(scene: RouteScene, id: string, provisionId: string): readonly Question[] {
  const whether = messageParameter(`whether.${id.split('/').at(-1)}`)
  return recalledQuestions(scene, { id, needs: [provisionFact(provisionId), homeNeed] }, () => whether)
}
