import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../../instruments/provisions.ts'
import { packFact } from '../pack.ts'
import type { PackField } from '../../pack/pack-model.ts'
import {
  homeNeed,
  inform,
  type Need,
  recalledQuestions,
  routeQuestion,
  type RouteStep,
  textParameter,
} from '../route-question.ts'
import { findField, type RouteScene } from '../route-scene.ts'

/** A pack field with its origin in Union law and, where it depends on it, the home state. */
export function fieldNeeds(scene: RouteScene, field: PackField): RouteStep['needs'] {
  const { pack } = scene
  if (!pack) throw new Error('a field without its pack')
  const origin: readonly Need[] = field.origin ? [provisionFact(field.origin)] : []
  return [packFact(pack, field), ...origin, ...(field.homes ? [homeNeed] : [])]
}

function wayQuestions(scene: RouteScene, field: PackField): readonly Question[] {
  const needs = fieldNeeds(scene, field)
  const id = `2-regime/${field.name.replace(/^way\/\d+-/, '')}`
  const text = (value: unknown) => textParameter(value)
  if (field.certainty === 'recalled')
    return recalledQuestions(scene, { id, needs }, (book) => text(book.value(needs[0].id)))
  return [
    routeQuestion(scene, {
      id,
      needs,
      expiresOn: field.expiresOn,
      state: (book) => inform(`route.way.${field.regime}`, { text: text(book.value(needs[0].id)) }),
    }),
  ]
}

/** The ways the host's own law opens, as the pack has them. */
export function packWays(scene: RouteScene): readonly Question[] {
  const law = findField(scene, 'law')
  const level = findField(scene, 'required-level')
  const ways = scene.fields.filter(({ name }) => name.startsWith('way/'))
  return [
    ...ways.flatMap((field) => wayQuestions(scene, field)),
    ...(level ? [levelQuestion(scene, level)] : []),
    ...(law ? [lawQuestion(scene, fieldNeeds(scene, law))] : []),
  ]
}

function levelQuestion(scene: RouteScene, field: PackField): Question {
  const needs = fieldNeeds(scene, field)
  const state: RouteStep['state'] = (book) => inform('route.level', { level: book.value(needs[0].id) as string })
  return routeQuestion(scene, { id: '2-regime/level', needs, state })
}

/** The law of the host by its own name. */
export function lawQuestion(scene: RouteScene, needs: RouteStep['needs']): Question {
  const state: RouteStep['state'] = (book) => inform('route.law', { law: textParameter(book.value(needs[0].id)) })
  return routeQuestion(scene, { id: '2-regime/law', needs, state })
}
