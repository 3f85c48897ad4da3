import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { Parameter, Question } from '@wanderbuch/core/vocabulary/finding'
import { cardQuestions } from './card-questions.ts'
import { provisionQuestion, recalledProvision } from '../provision-question.ts'
import { homeNeed, inform, routeQuestion, type RouteStep } from '../route-question.ts'
import { amendedDirectiveReaches, type RouteScene } from '../route-scene.ts'

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

const trainingMessages: Readonly<Record<string, string>> = {
  'eu/2005-36/25': 'route.minimum-training-specialist',
  'eu/2005-36/28': 'route.minimum-training-general-practitioner',
  'eu/2005-36/34': 'route.minimum-training-hours',
  'eu/2005-36/35': 'route.minimum-training-years',
  'eu/2005-36/38': 'route.minimum-training-years',
  'eu/2005-36/40': 'route.minimum-training-midwife',
  'eu/2005-36/46': 'route.minimum-training-architect',
}

/** What the training of the profession must have at least; for pharmacists also what a state may leave out. */
function trainingQuestions(scene: RouteScene): readonly Question[] {
  const training = (rule: string, message: string) =>
    provisionQuestion(scene, { id: '2-regime/minimum-training', rule, message })
  if (!amendedDirectiveReaches(scene)) return []
  const { named } = scene
  if (named?.training !== undefined) return [training(named.training, trainingMessages[named.training] ?? '')]
  if (scene.profession !== 'pharmacist') return [training('eu/2005-36/31', 'route.minimum-training')]
  return [
    training('eu/2005-36/44', 'route.minimum-training-pharmacist'),
    provisionQuestion(scene, { id: '2-regime/new-pharmacy', rule: 'eu/2005-36/21-4', message: 'route.new-pharmacy' }),
  ]
}

/** Older titles: the two ways of Romanian nurses, the years of Estonian vets; of other special rules only the place is known. */
function specialRightsQuestions(scene: RouteScene): readonly Question[] {
  const { named, home, profession } = scene
  if (named?.rights !== undefined) return recalledProvision(scene, '2-regime/special-rights-other', named.rights)
  if (named?.id === 'veterinary-surgeon' && home?.value === 'EE') {
    const vets = { id: '2-regime/estonian-vet', rule: 'eu/2005-36/39', message: 'route.estonian-vet' }
    return [provisionQuestion(scene, vets)]
  }
  if (profession !== 'general-care-nurse') return []
  if (home?.value !== 'RO' || !amendedDirectiveReaches(scene)) {
    return recalledProvision(scene, '2-regime/special-rights', 'eu/2005-36/33')
  }
  const said = { id: '2-regime/romanian-nurse', rule: 'eu/2005-36/33a', message: 'route.romanian-nurse' }
  return [provisionQuestion(scene, said)]
}

/** The automatic system of coordinated minimum training, and what stands in for it. */
export function minimumTrainingQuestions(scene: RouteScene): readonly Question[] {
  const { title } = scene
  return [
    provisionQuestion(scene, { id: '2-regime/automatic', rule: 'eu/2005-36/21', message: 'route.automatic' }),
    ...(title ? [titleQuestion(scene, title)] : []),
    ...(amendedDirectiveReaches(scene) ? recalledProvision(scene, '2-regime/titles-updated', 'eu/2005-36/21a') : []),
    ...trainingQuestions(scene),
    provisionQuestion(scene, {
      id: '2-regime/acquired-rights',
      rule: 'eu/2005-36/23',
      message: 'route.acquired-rights',
    }),
    provisionQuestion(scene, { id: '2-regime/conformity', rule: 'eu/2005-36/23-6', message: 'route.conformity' }),
    ...specialRightsQuestions(scene),
    provisionQuestion(scene, { id: '2-regime/fall-back', rule: 'eu/2005-36/10', message: 'route.fall-back' }),
    ...cardQuestions(scene),
  ]
}
