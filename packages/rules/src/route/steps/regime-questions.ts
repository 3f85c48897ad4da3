import type { Question } from '@wanderbuch/core/vocabulary/finding'
import { provisionFact } from '../../instruments/provisions.ts'
import type { Rule } from '../../rule.ts'
import { looksAt } from '../looks-at.ts'
import { provisionQuestion, recalledProvision } from '../provision-question.ts'
import { homeNeed, inform, routeQuestion, type RouteStep } from '../route-question.ts'
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
import { cardQuestions } from './card-questions.ts'
import { commonTrainingQuestions } from './common-training-questions.ts'
import { guideQuestions, otherLawQuestions } from './other-law-questions.ts'
import { minimumTrainingQuestions } from './minimum-training-questions.ts'
import { regulatedValue } from './status-questions.ts'
import { fieldNeeds, lawQuestion, packWays } from './way-questions.ts'

function generalSystem(scene: RouteScene): readonly Question[] {
  const ownWay = scene.fields.some(({ regime }) => regime === 'qualification')
  const levelMayBeE = [undefined, null, 'e'].includes(findField(scene, 'required-level')?.value as null | undefined)
  const general = [
    provisionQuestion(scene, { id: '2-regime/general', rule: 'eu/2005-36/13-1', message: 'route.general' }),
    provisionQuestion(scene, { id: '2-regime/compensation', rule: 'eu/2005-36/14-1', message: 'route.compensation' }),
  ]
  return [
    ...(ownWay ? [] : general),
    provisionQuestion(scene, {
      id: '2-regime/home-not-regulating',
      rule: 'eu/2005-36/13-2',
      message: 'route.home-not-regulating',
    }),
    provisionQuestion(scene, { id: '2-regime/reasons', rule: 'eu/2005-36/14-6', message: 'route.reasons' }),
    ...(levelMayBeE ? recalledProvision(scene, '2-regime/level-gap', 'eu/2005-36/13-4') : []),
    provisionQuestion(scene, { id: '2-regime/partial-access', rule: 'eu/2005-36/4f', message: 'route.partial-access' }),
    ...guideQuestions(scene),
    ...cardQuestions(scene),
  ]
}

/** Union rule on experience where no pack restates the host's own; that it covers electricians there is recalled. */
function experience(scene: RouteScene): readonly Question[] {
  if (scene.fields.some(({ regime }) => regime === 'experience')) return []
  return [
    provisionQuestion(scene, { id: '2-regime/experience-eu', rule: 'eu/2005-36/17', message: 'route.experience-eu' }),
    ...recalledProvision(scene, '2-regime/list-one', 'eu/2005-36/annex-iv-403'),
  ]
}

function services(scene: RouteScene): readonly Question[] {
  if (scene.fields.some(({ regime }) => regime === 'services')) return []
  return [
    provisionQuestion(scene, { id: '2-regime/services', rule: 'eu/2005-36/5', message: 'route.services-eu' }),
    provisionQuestion(scene, {
      id: '2-regime/services-check',
      rule: 'eu/2005-36/7-4',
      message: 'route.services-check',
    }),
  ]
}

function thirdCountry(scene: RouteScene): readonly Question[] {
  return [
    provisionQuestion(scene, { id: '2-regime/third-country', rule: 'eu/2005-36/3-3', message: 'route.third-country' }),
  ]
}

type Regime = readonly [rule: Rule<RoutingFacts>, questions: (scene: RouteScene) => readonly Question[]]

const regimes: readonly Regime[] = [
  [temporaryServiceRoute, services],
  [minimumTrainingRoute, minimumTrainingQuestions],
  [experienceRoute, experience],
  [generalSystemRoute, generalSystem],
  [thirdCountryTitle, thirdCountry],
  [
    swissAgreement,
    (scene) => [provisionQuestion(scene, { id: '2-regime/swiss', rule: 'ch/afmp', message: 'route.swiss' })],
  ],
  [
    earlierUkTitle,
    (scene) => [
      provisionQuestion(scene, { id: '2-regime/uk-earlier', rule: 'uk/before-2021', message: 'route.uk-earlier' }),
    ],
  ],
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
  const own = scene.system === 'own-instrument'
  const union = regimes.flatMap(([rule, questions]) => (looksAt(scene, rule) ? questions(scene) : []))
  return [
    ...homeQuestions(scene),
    ...packWays(scene),
    ...otherLawQuestions(scene),
    ...(own ? [] : [...union, ...commonTrainingQuestions(scene)]),
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
  if (field && value === 'no-qualification') return packWays(scene)
  if (field && (value === 'not-named' || value === 'none-found')) {
    return [none('2-regime/none', 'route.if-not-regulated', fieldNeeds(scene, field)), ...packWays(scene)]
  }
  if (scene.pack && field) return regulatedRegimes(scene)
  return [
    none('2-regime/if-not-regulated', 'route.if-not-regulated', [origin]),
    none('2-regime/if-regulated', 'route.if-regulated', [origin]),
    ...regulatedRegimes(scene),
  ]
}
