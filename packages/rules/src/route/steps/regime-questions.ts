import type { Parameter, Parameters, Question } from '@wanderbuch/core/vocabulary/finding'
import { evaluateRule } from '../../evaluate-rule.ts'
import { provisionFact } from '../../instruments/provisions.ts'
import { professionSystems } from '../../profession/find-profession.ts'
import type { Rule } from '../../rule.ts'
import {
  homeNeed,
  inform,
  messageParameter,
  recalledQuestions,
  routeQuestion,
  type RouteStep,
} from '../route-question.ts'
import { findField, type RouteScene } from '../route-scene.ts'
import {
  earlierUkTitle,
  experienceRoute,
  generalSystemRoute,
  minimumTrainingRoute,
  type RoutingFacts,
  swissAgreement,
  temporaryServiceRoute,
  thirdCountryTitle,
} from '../routing-rules.ts'
import { regulatedValue } from './status-questions.ts'
import { fieldNeeds, lawQuestion, packWays } from './way-questions.ts'

/**
 * Whether a regime is looked at. A rule that is not in force on the day is looked at too, so that its steps can say
 * so; an unknown home leaves it out, and one question names the home as missing.
 */
function looksAt(scene: RouteScene, rule: Rule<RoutingFacts>): boolean {
  const { hostZone, homeZone, profession, request } = scene
  const facts: Partial<RoutingFacts> = {
    purpose: request.purpose,
    hostZone,
    ...(homeZone && { homeZone }),
    professionSystem: profession ? professionSystems[profession] : 'not-known',
  }
  const { inForce: _, ...undated } = rule
  return evaluateRule({ ...undated, inForce: {} }, facts, request.day).kind === 'applies'
}

/** A statement that rests on one provision (and, where it depends on it, the home state), with its numbers. */
export function provisionQuestion(
  scene: RouteScene,
  id: string,
  provisionId: string,
  message: string,
  more: { readonly parameters?: Parameters; readonly needsHome?: boolean } = {},
): Question {
  const fact = provisionFact(provisionId)
  const needs: RouteStep['needs'] = more.needsHome === false ? [fact] : [fact, homeNeed]
  const state: RouteStep['state'] = (book) =>
    inform(message, { ...numbersOf(book.value(fact.id) as object), ...more.parameters })
  return routeQuestion(scene, { id, needs, state })
}

/** The numbers of a provision become parameters of its sentence. */
export function numbersOf(value: object): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part === 'number'))
}

function recalledProvision(scene: RouteScene, id: string, provisionId: string): readonly Question[] {
  const whether: Parameter = messageParameter(`whether.${id.split('/').at(-1)}`)
  return recalledQuestions(scene, id, [provisionFact(provisionId), homeNeed], () => whether)
}

function minimumTraining(scene: RouteScene): readonly Question[] {
  const { title } = scene
  const titleState: RouteStep['state'] = (book) => {
    const value = book.value(title?.id as string) as {
      readonly titles: readonly string[]
      readonly body: string
      readonly referenceDay: string
      readonly textOf: string
    }
    const { titles, body, referenceDay, textOf } = value
    const day = (text: string): Parameter => ({ kind: 'day', day: text })
    return inform('route.title', {
      titles: { kind: 'list', items: titles },
      body,
      referenceDay: day(referenceDay),
      textOf: day(textOf),
    })
  }
  return [
    provisionQuestion(scene, '2-regime/automatic', 'eu/2005-36/21', 'route.automatic'),
    ...(title ? [routeQuestion(scene, { id: '2-regime/title', needs: [title, homeNeed], state: titleState })] : []),
    ...recalledProvision(scene, '2-regime/titles-updated', 'eu/2005-36/21a'),
    provisionQuestion(scene, '2-regime/minimum-training', 'eu/2005-36/31', 'route.minimum-training'),
    provisionQuestion(scene, '2-regime/acquired-rights', 'eu/2005-36/23', 'route.acquired-rights'),
    provisionQuestion(scene, '2-regime/conformity', 'eu/2005-36/23-6', 'route.conformity'),
    ...(scene.home?.value === 'RO'
      ? [provisionQuestion(scene, '2-regime/romanian-nurse', 'eu/2005-36/33a', 'route.romanian-nurse')]
      : []),
    provisionQuestion(scene, '2-regime/fall-back', 'eu/2005-36/10', 'route.fall-back'),
    provisionQuestion(scene, '2-regime/card', 'eu/2005-36/4a', 'route.card'),
  ]
}

function generalSystem(scene: RouteScene): readonly Question[] {
  const ownWay = scene.fields.some(({ regime }) => regime === 'qualification')
  const levelMayBeE = [undefined, null, 'e'].includes(findField(scene, 'required-level')?.value as null | undefined)
  const general = [
    provisionQuestion(scene, '2-regime/general', 'eu/2005-36/13-1', 'route.general'),
    provisionQuestion(scene, '2-regime/compensation', 'eu/2005-36/14-1', 'route.compensation'),
  ]
  return [
    ...(ownWay ? [] : general),
    provisionQuestion(scene, '2-regime/home-not-regulating', 'eu/2005-36/13-2', 'route.home-not-regulating'),
    provisionQuestion(scene, '2-regime/reasons', 'eu/2005-36/14-6', 'route.reasons'),
    ...(levelMayBeE ? recalledProvision(scene, '2-regime/level-gap', 'eu/2005-36/13-4') : []),
    provisionQuestion(scene, '2-regime/partial-access', 'eu/2005-36/4f', 'route.partial-access'),
  ]
}

/** Union rule on experience where no pack restates the host's own; that it covers electricians there is recalled. */
function experience(scene: RouteScene): readonly Question[] {
  if (scene.fields.some(({ regime }) => regime === 'experience')) return []
  return [
    provisionQuestion(scene, '2-regime/experience-eu', 'eu/2005-36/17', 'route.experience-eu'),
    ...recalledProvision(scene, '2-regime/list-one', 'eu/2005-36/annex-iv-403'),
  ]
}

function services(scene: RouteScene): readonly Question[] {
  if (scene.fields.some(({ regime }) => regime === 'services')) return []
  return [
    provisionQuestion(scene, '2-regime/services', 'eu/2005-36/5', 'route.services-eu'),
    provisionQuestion(scene, '2-regime/services-check', 'eu/2005-36/7-4', 'route.services-check'),
  ]
}

function thirdCountry(scene: RouteScene): readonly Question[] {
  return [provisionQuestion(scene, '2-regime/third-country', 'eu/2005-36/3-3', 'route.third-country')]
}

type Regime = readonly [rule: Rule<RoutingFacts>, questions: (scene: RouteScene) => readonly Question[]]

const regimes: readonly Regime[] = [
  [temporaryServiceRoute, services],
  [minimumTrainingRoute, minimumTraining],
  [experienceRoute, experience],
  [generalSystemRoute, generalSystem],
  [thirdCountryTitle, thirdCountry],
  [swissAgreement, (scene) => [provisionQuestion(scene, '2-regime/swiss', 'ch/afmp', 'route.swiss')]],
  [earlierUkTitle, (scene) => [provisionQuestion(scene, '2-regime/uk-earlier', 'uk/before-2021', 'route.uk-earlier')]],
]

/** Where home is not known, one question names it as missing. */
function homeQuestions(scene: RouteScene): readonly Question[] {
  if (scene.home || scene.hostZone === 'third-country') return []
  const state = () => inform('route.third-country')
  return [routeQuestion(scene, { id: '2-regime/home', needs: [homeNeed, provisionFact('eu/2005-36/3-3')], state })]
}

/** Which procedure the person stands in, when the work is regulated. */
function regulatedRegimes(scene: RouteScene): readonly Question[] {
  const law = scene.pack ? [] : scene.systems.flatMap((facts) => facts.filter(({ id }) => id.endsWith('/law')))
  return [
    ...homeQuestions(scene),
    ...packWays(scene),
    ...regimes.flatMap(([rule, questions]) => (looksAt(scene, rule) ? questions(scene) : [])),
    ...law.map((fact, index) => numbered(lawQuestion(scene, [fact]), index)),
  ]
}

const numbered = (question: Question, index: number): Question =>
  index === 0 ? question : { ...question, id: `${question.id}-${index + 1}` }

/** Which regime is open and why: none needed, the host's own ways, the Union's. */
export function regimeQuestions(scene: RouteScene): readonly Question[] {
  const value = regulatedValue(scene)
  const field = findField(scene, `regulated/${scene.request.purpose}`)
  const none = (id: string, message: string, needs: RouteStep['needs']) =>
    routeQuestion(scene, { id, needs, state: () => inform(message) })
  const origin = provisionFact('eu/2005-36/3-1')
  if (field && value === 'not-regulated') {
    return [none('2-regime/none', 'route.none', fieldNeeds(scene, field)), ...packWays(scene)]
  }
  if (field && value === 'not-named') {
    return [none('2-regime/none', 'route.if-not-regulated', fieldNeeds(scene, field)), ...packWays(scene)]
  }
  if (scene.pack) return regulatedRegimes(scene)
  return [
    none('2-regime/if-not-regulated', 'route.if-not-regulated', [origin]),
    none('2-regime/if-regulated', 'route.if-regulated', [origin]),
    ...regulatedRegimes(scene),
  ]
}
