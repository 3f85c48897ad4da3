import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../../instruments/provisions.ts'
import { solvitFact } from '../authority-facts.ts'
import { documentList } from '../pack.ts'
import type { PackField } from '../../pack/pack-model.ts'
import {
  askStatement,
  homeNeed,
  inform,
  clausesParameter,
  messageParameter,
  routeQuestion,
  type RouteStep,
} from '../route-question.ts'
import { amendedDirectiveReaches, directiveReaches, findField, type RouteScene } from '../route-scene.ts'
import { procedureMayApply } from './authority-questions.ts'
import { numbersOf, provisionQuestion } from '../provision-question.ts'
import { fieldQuestion, openQuestion, textQuestion } from './field-questions.ts'
import { fieldNeeds } from './way-questions.ts'

const topicFields = (scene: RouteScene, topic: string) =>
  scene.fields.filter(({ name }) => name === topic || name.startsWith(`${topic}/`))

function packDocuments(scene: RouteScene): readonly Question[] {
  return topicFields(scene, 'documents').map((field) => {
    const [need] = fieldNeeds(scene, field)
    const id = field.name.replace(/^documents\/\d+-/, '4-documents/')
    const state: RouteStep['state'] = (book) =>
      inform('route.documents', {
        way: messageParameter(`route.for.${field.regime}`),
        documents: clausesParameter(book.value(need.id) as readonly unknown[]),
      })
    return fieldQuestion(scene, field, { id, state })
  })
}

function unionDocuments(scene: RouteScene): readonly Question[] {
  const { request, system } = scene
  const automatic = system === 'minimum-training'
  const [provisionId, way] =
    request.purpose === 'temporary-service'
      ? (['eu/2005-36/7-2', 'services'] as const)
      : automatic
        ? (['eu/2005-36/50/automatic', 'union'] as const)
        : (['eu/2005-36/50/general', 'union'] as const)
  const fact = provisionFact(provisionId)
  const state: RouteStep['state'] = (book) => {
    const { documents } = book.value(fact.id) as unknown as { readonly documents: readonly string[] }
    return inform('route.documents', {
      way: messageParameter(`route.for.${way}`),
      documents: clausesParameter(documentList(documents)),
    })
  }
  return [routeQuestion(scene, { id: '4-documents/union', needs: [fact, homeNeed], state })]
}

/** The host's own list where it is known; else the closed list of the Directive; else the authority is asked. */
export function documentQuestions(scene: RouteScene): readonly Question[] {
  const own = packDocuments(scene)
  const whole = topicFields(scene, 'documents').some(({ value, regime }) => value !== null && regime !== 'registration')
  if (!procedureMayApply(scene) || whole) return own
  if (amendedDirectiveReaches(scene)) return [...own, ...unionDocuments(scene)]
  const asked = topicFields(scene, 'documents').some(({ value }) => value === null)
  return asked ? own : [...own, openQuestion(scene, '4-documents', 'route-documents')]
}

function packClock(scene: RouteScene, field: PackField): Question {
  const part = field.name.replace('clock/', '')
  const [need] = fieldNeeds(scene, field)
  const state: RouteStep['state'] = (book) =>
    inform(`route.clock.${part}`, { extensionMonths: 0, ...numbersOf(book.value(need.id) as object) })
  return fieldQuestion(scene, field, { id: `5-clock/${part}`, state })
}

/** The month more is for the general system and for experience (chapters I and II), not for automatic effect. */
const mayExtend = ({ system }: RouteScene) => system !== 'minimum-training'

function unionClock(scene: RouteScene, part: string, provisionId: string): Question {
  const fact = provisionFact(provisionId)
  const state: RouteStep['state'] = (book) =>
    inform(`route.clock.${part}`, { extensionMonths: 0, ...numbersOf(book.value(fact.id) as object) })
  return routeQuestion(scene, { id: `5-clock/${part}`, needs: [fact, homeNeed], state })
}

/** Time limits: the host's own, else the Directive's. They run from the complete file, never from the day of sending. */
export function clockQuestions(scene: RouteScene): readonly Question[] {
  const own = topicFields(scene, 'clock')
  const has = (name: string) => own.some((field) => field.name === `clock/${name}`)
  const packed = own.map((field) => packClock(scene, field))
  if (!procedureMayApply(scene) || scene.request.purpose === 'temporary-service') return packed
  if (!directiveReaches(scene)) return packed.length > 0 ? packed : [openQuestion(scene, '5-clock', 'route-clock')]
  const union = (part: string, provisionId: string) => (has(part) ? [] : [unionClock(scene, part, provisionId)])
  return [
    ...union('acknowledge', 'eu/2005-36/51-1'),
    ...packed,
    ...union('decide', mayExtend(scene) ? 'eu/2005-36/51-2' : 'eu/2005-36/51-2/automatic'),
    provisionQuestion(scene, { id: '5-clock/start', rule: 'eu/2005-36/51-2', message: 'route.clock.start' }),
    ...(has('test') || !mayExtend(scene) || !amendedDirectiveReaches(scene)
      ? []
      : [provisionQuestion(scene, { id: '5-clock/test', rule: 'eu/2005-36/14-7', message: 'route.clock.test' })]),
  ]
}

/** Fee and everything else that is not known, by name. */
export function openQuestions(scene: RouteScene): readonly Question[] {
  const fee = findField(scene, 'fee')
  const unknown = findField(scene, 'unknown')
  const effect = findField(scene, 'effect')
  const procedure = procedureMayApply(scene) || scene.fields.some(({ regime }) => regime === 'optional-statement')
  return [
    ...(effect ? [textQuestion(scene, effect, '7-effect')] : titleUse(scene)),
    ...(procedure && fee ? [textQuestion(scene, fee, '7-fee')] : []),
    ...(procedure && !fee ? [openQuestion(scene, '7-fee', 'route-fee')] : []),
    ...(unknown ? [unknownQuestion(scene, unknown)] : []),
  ]
}

/** Which title may be used afterwards, where the host's own law says nothing of it here. */
function titleUse(scene: RouteScene): readonly Question[] {
  const settled = scene.request.purpose !== 'temporary-service'
  if (!procedureMayApply(scene) || !settled || !amendedDirectiveReaches(scene)) return []
  return [provisionQuestion(scene, { id: '7-effect/title', rule: 'eu/2005-36/52', message: 'route.title-use' })]
}

function unknownQuestion(scene: RouteScene, field: PackField): Question {
  const needs = fieldNeeds(scene, field)
  const state: RouteStep['state'] = (book) =>
    askStatement(
      { message: 'route.unknown', kind: needs[0].kind, contact: book.fact(scene.contact.id) },
      {
        points: clausesParameter(book.value(needs[0].id) as readonly unknown[]),
      },
    )
  return routeQuestion(scene, { id: '7-unknown', needs, asks: true, state })
}

export function appealQuestions(scene: RouteScene): readonly Question[] {
  if (!procedureMayApply(scene)) return []
  const field = findField(scene, 'appeal')
  const where = field
    ? [textQuestion(scene, field, '8-appeal/where')]
    : [openQuestion(scene, '8-appeal/where', 'route-appeal')]
  if (!directiveReaches(scene)) return where
  return [provisionQuestion(scene, { id: '8-appeal', rule: 'eu/2005-36/51-3', message: 'route.appeal' }), ...where]
}

/** Free help: the assistance centre of the host, and SOLVIT where an authority does not follow Union law. */
export function assistanceQuestions(scene: RouteScene): readonly Question[] {
  if (!procedureMayApply(scene) || !directiveReaches(scene)) return []
  const fact = provisionFact('eu/2005-36/57')
  const state: RouteStep['state'] = (book) => {
    const { url } = book.value(solvitFact.id) as { readonly url: string }
    return inform('route.assistance', { url })
  }
  return [routeQuestion(scene, { id: '8-assistance', needs: [fact, solvitFact, homeNeed], state })]
}
