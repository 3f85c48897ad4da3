import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { Parameter, Question } from '@wanderbuch/core/vocabulary/finding'
import { cardQuestions } from './card-questions.ts'
import { provisionQuestion, recalledProvision } from '../provision-question.ts'
import { homeNeed, inform, routeQuestion, type RouteStep } from '../route-question.ts'
import type { RouteScene } from '../route-scene.ts'

interface AnnexTitles {
  readonly titles: readonly string[]
  readonly body: string
  readonly referenceDay: string
  readonly textOf: string
}

const dayParameter = (day: string): Parameter => ({ kind: 'day', day })

/** What Annex V named on the day of its text; never shown as the present cell. */
function titleQuestion(scene: RouteScene, title: Fact): Question {
  const state: RouteStep['state'] = (book) => {
    const { titles, body, referenceDay, textOf } = book.value(title.id) as unknown as AnnexTitles
    return inform('route.title', {
      titles: { kind: 'list', items: titles },
      body,
      referenceDay: dayParameter(referenceDay),
      textOf: dayParameter(textOf),
    })
  }
  return routeQuestion(scene, { id: '2-regime/title', needs: [title, homeNeed], state })
}

/** What the training of the profession must have at least; for pharmacists also what a state may leave out. */
function trainingQuestions(scene: RouteScene): readonly Question[] {
  const training = (rule: string, message: string) =>
    provisionQuestion(scene, { id: '2-regime/minimum-training', rule, message })
  if (scene.profession !== 'pharmacist') return [training('eu/2005-36/31', 'route.minimum-training')]
  return [
    training('eu/2005-36/44', 'route.minimum-training-pharmacist'),
    provisionQuestion(scene, { id: '2-regime/new-pharmacy', rule: 'eu/2005-36/21-4', message: 'route.new-pharmacy' }),
  ]
}

/** Older titles of nurses: the two ways for Romanian ones; for others only that there is a special rule, which is asked. */
function nurseRightsQuestions(scene: RouteScene): readonly Question[] {
  if (scene.profession !== 'general-care-nurse') return []
  if (scene.home?.value !== 'RO') return recalledProvision(scene, '2-regime/special-rights', 'eu/2005-36/33')
  const said = { id: '2-regime/romanian-nurse', rule: 'eu/2005-36/33a', message: 'route.romanian-nurse' }
  return [provisionQuestion(scene, said)]
}

/** The automatic system of coordinated minimum training, and what stands in for it. */
export function minimumTrainingQuestions(scene: RouteScene): readonly Question[] {
  const { title } = scene
  return [
    provisionQuestion(scene, { id: '2-regime/automatic', rule: 'eu/2005-36/21', message: 'route.automatic' }),
    ...(title ? [titleQuestion(scene, title)] : []),
    ...recalledProvision(scene, '2-regime/titles-updated', 'eu/2005-36/21a'),
    ...trainingQuestions(scene),
    provisionQuestion(scene, {
      id: '2-regime/acquired-rights',
      rule: 'eu/2005-36/23',
      message: 'route.acquired-rights',
    }),
    provisionQuestion(scene, { id: '2-regime/conformity', rule: 'eu/2005-36/23-6', message: 'route.conformity' }),
    ...nurseRightsQuestions(scene),
    provisionQuestion(scene, { id: '2-regime/fall-back', rule: 'eu/2005-36/10', message: 'route.fall-back' }),
    ...cardQuestions(scene),
  ]
}
