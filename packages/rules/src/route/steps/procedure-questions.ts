import type { NeededFacts, Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../../instruments/provisions.ts'
import { documentList, type PackField } from '../pack.ts'
import {
  askStatement,
  homeNeed,
  inform,
  listParameter,
  messageParameter,
  routeQuestion,
  type RouteStep,
  textParameter,
} from '../route-question.ts'
import { amendedDirectiveReaches, directiveReaches, findField, type RouteScene } from '../route-scene.ts'
import { procedureMayApply } from './authority-questions.ts'
import { numbersOf, provisionQuestion } from './regime-questions.ts'
import { fieldNeeds } from './way-questions.ts'

const topicFields = (scene: RouteScene, topic: string) =>
  scene.fields.filter(({ name }) => name === topic || name.startsWith(`${topic}/`))

/** Nothing at all is known of a part: the contact is asked. */
function openQuestion(scene: RouteScene, id: string, kind: string): Question {
  const state = (book: NeededFacts) => askStatement('route.ask', kind, book.fact(scene.contact.id))
  return routeQuestion(scene, { id, needs: [scene.contact], asks: true, state })
}

function fieldQuestion(scene: RouteScene, field: PackField, id: string, state: RouteStep['state']): Question {
  return routeQuestion(scene, { id, needs: fieldNeeds(scene, field), expiresOn: field.expiresOn, state })
}

function packDocuments(scene: RouteScene): readonly Question[] {
  return topicFields(scene, 'documents').map((field) => {
    const [need] = fieldNeeds(scene, field)
    const id = field.name.replace(/^documents\/\d+-/, '4-documents/')
    return fieldQuestion(scene, field, id, (book) =>
      inform('route.documents', {
        way: messageParameter(`route.for.${field.regime}`),
        documents: listParameter(book.value(need.id) as readonly unknown[]),
      }),
    )
  })
}

function unionDocuments(scene: RouteScene): readonly Question[] {
  const { request, profession } = scene
  const automatic = profession === 'general-care-nurse'
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
      documents: listParameter(documentList(documents)),
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
  return fieldQuestion(scene, field, `5-clock/${part}`, (book) =>
    inform(`route.clock.${part}`, { extensionMonths: 0, ...numbersOf(book.value(need.id) as object) }),
  )
}

/** Time limits: the host's own, else the Directive's. They run from the complete file, never from the day of sending. */
export function clockQuestions(scene: RouteScene): readonly Question[] {
  const own = topicFields(scene, 'clock')
  const has = (name: string) => own.some((field) => field.name === `clock/${name}`)
  const packed = own.map((field) => packClock(scene, field))
  if (!procedureMayApply(scene) || scene.request.purpose === 'temporary-service') return packed
  if (!directiveReaches(scene)) return packed.length > 0 ? packed : [openQuestion(scene, '5-clock', 'route-clock')]
  const union = (part: string, provisionId: string) =>
    has(part) ? [] : [provisionQuestion(scene, `5-clock/${part}`, provisionId, `route.clock.${part}`)]
  return [
    ...union('acknowledge', 'eu/2005-36/51-1'),
    ...packed,
    ...union('decide', 'eu/2005-36/51-2'),
    provisionQuestion(scene, '5-clock/start', 'eu/2005-36/51-2', 'route.clock.start'),
    ...(has('test') || scene.profession === 'general-care-nurse' || !amendedDirectiveReaches(scene)
      ? []
      : [provisionQuestion(scene, '5-clock/test', 'eu/2005-36/14-7', 'route.clock.test')]),
  ]
}

export function languageQuestions(scene: RouteScene): readonly Question[] {
  const field = findField(scene, 'language')
  const own = field
    ? [
        fieldQuestion(scene, field, '6-language', (book) =>
          inform('route.text', { text: textParameter(book.value(fieldNeeds(scene, field)[0].id)) }),
        ),
      ]
    : []
  if (!procedureMayApply(scene)) return own
  const union = amendedDirectiveReaches(scene) && (!field || field.value === null)
  if (union) return [...own, provisionQuestion(scene, '6-language/union', 'eu/2005-36/53', 'route.language-union')]
  return own.length > 0 ? own : [openQuestion(scene, '6-language', 'route-language')]
}

/** Fee and everything else that is not known, by name. */
export function openQuestions(scene: RouteScene): readonly Question[] {
  const fee = findField(scene, 'fee')
  const unknown = findField(scene, 'unknown')
  const effect = findField(scene, 'effect')
  const firstId = (field: PackField) => fieldNeeds(scene, field)[0].id
  const procedure = procedureMayApply(scene) || scene.fields.some(({ regime }) => regime === 'optional-statement')
  return [
    ...(effect
      ? [
          fieldQuestion(scene, effect, '7-effect', (book) =>
            inform('route.text', { text: textParameter(book.value(firstId(effect))) }),
          ),
        ]
      : []),
    ...(procedure && fee ? [fieldQuestion(scene, fee, '7-fee', () => inform('route.ask'))] : []),
    ...(procedure && !fee ? [openQuestion(scene, '7-fee', 'route-fee')] : []),
    ...(unknown ? [unknownQuestion(scene, unknown)] : []),
  ]
}

function unknownQuestion(scene: RouteScene, field: PackField): Question {
  const needs = fieldNeeds(scene, field)
  const state: RouteStep['state'] = (book) =>
    askStatement('route.unknown', needs[0].kind, book.fact(scene.contact.id), {
      points: listParameter(book.value(needs[0].id) as readonly unknown[]),
    })
  return routeQuestion(scene, { id: '7-unknown', needs, asks: true, state })
}

export function appealQuestions(scene: RouteScene): readonly Question[] {
  if (!procedureMayApply(scene)) return []
  const field = findField(scene, 'appeal')
  const where = field
    ? [fieldQuestion(scene, field, '8-appeal/where', () => inform('route.ask'))]
    : [openQuestion(scene, '8-appeal/where', 'route-appeal')]
  if (!directiveReaches(scene)) return where
  return [provisionQuestion(scene, '8-appeal', 'eu/2005-36/51-3', 'route.appeal'), ...where]
}
