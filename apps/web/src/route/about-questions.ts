import type { StatedName } from '@wanderbuch/rules/circumstances/stated-facts'
import type { AboutForm, AnswerName } from './about-form.ts'

/** How a question is answered. `state`: a state of the Union and its neighbours, or that none did. */
export type AnswerForm =
  'yes-no' | 'years' | 'days' | 'day' | 'nationality' | 'level' | 'state' | 'nursing-title' | 'activity-group'

export interface AboutQuestion {
  readonly name: AnswerName
  readonly form: AnswerForm
  /** The fact of the route that it answers. */
  readonly fact: StatedName
  /** Asked for older Romanian nursing titles only. */
  readonly olderNurse?: true
}

export interface AboutGroup {
  readonly id: 'person' | 'training' | 'third' | 'home' | 'host' | 'firm'
  readonly questions: readonly AboutQuestion[]
}

const yesNo = (name: AnswerName, fact: StatedName): AboutQuestion => ({ name, form: 'yes-no', fact })

/** All questions about a person but those on work and languages, in the order of the form. */
export const aboutGroups: readonly AboutGroup[] = [
  {
    id: 'person',
    questions: [
      { name: 'nationality', form: 'nationality', fact: 'nationality' },
      { name: 'workingDays', form: 'days', fact: 'workingDays' },
      yesNo('decision', 'holdsDecision'),
    ],
  },
  {
    id: 'training',
    questions: [
      { name: 'level', form: 'level', fact: 'article11Level' },
      { name: 'training', form: 'years', fact: 'trainingYears' },
      yesNo('trainingAttested', 'trainingAttested'),
      { name: 'trainingBegan', form: 'day', fact: 'trainingBegan' },
      { name: 'awardedOn', form: 'day', fact: 'awardedOn' },
      yesNo('conforms', 'acquiredRights'),
      yesNo('rightsAttested', 'acquiredRights'),
      { name: 'nursingTitle', form: 'nursing-title', fact: 'acquiredRights', olderNurse: true },
      { ...yesNo('revaluation', 'acquiredRights'), olderNurse: true },
      yesNo('validated', 'learningValidated'),
    ],
  },
  {
    id: 'third',
    questions: [
      { name: 'thirdState', form: 'state', fact: 'thirdCountryTitle' },
      { name: 'thirdYears', form: 'years', fact: 'thirdCountryTitle' },
      yesNo('thirdCertified', 'thirdCountryTitle'),
    ],
  },
  {
    id: 'home',
    questions: [
      yesNo('regulated', 'homeRegulatesProfession'),
      yesNo('homeTraining', 'homeRegulatesTraining'),
      yesNo('access', 'accessAtHome'),
      yesNo('established', 'establishedAtHome'),
      yesNo('certificate', 'homeIssuesCertificate'),
      { name: 'group', form: 'activity-group', fact: 'activityGroup' },
    ],
  },
  {
    id: 'host',
    questions: [
      yesNo('registered', 'registration'),
      yesNo('permit', 'registration'),
      yesNo('permitThisYear', 'registration'),
      yesNo('europeanCard', 'listedEvidence'),
      yesNo('listedTitle', 'listedEvidence'),
      yesNo('declared', 'serviceDeclaration'),
      yesNo('declaredWhole', 'serviceDeclaration'),
      { name: 'declaredOn', form: 'day', fact: 'serviceDeclaration' },
      { name: 'findingYears', form: 'years', fact: 'afterFinding' },
      { name: 'findingLeading', form: 'years', fact: 'afterFinding' },
    ],
  },
  {
    id: 'firm',
    questions: [
      yesNo('firmPerson', 'firm'),
      yesNo('firmElsewhere', 'firm'),
      { name: 'firmYears', form: 'years', fact: 'firm' },
    ],
  },
]

/** What a route asks of a person. */
export interface AskedFacts {
  readonly facts: readonly StatedName[]
  /** Whether the rule on older Romanian nursing titles is looked at. */
  readonly olderNurse: boolean
}

/** Asked where the route is not known yet: what most routes look at. */
const usual: AskedFacts = {
  facts: [
    'nationality',
    'article11Level',
    'trainingYears',
    'homeRegulatesProfession',
    'establishedAtHome',
    'experience',
    'languageEvidence',
  ],
  olderNurse: false,
}

/**
 * The questions to show: those the route asks, and those already answered, so that nothing said is hidden when the route
 * changes. Groups without a question are left out.
 */
export function shownGroups(asked: AskedFacts | undefined, about: AboutForm): readonly AboutGroup[] {
  const { facts, olderNurse } = asked ?? usual
  const isShown = (question: AboutQuestion) =>
    about[question.name] !== '' || (facts.includes(question.fact) && (olderNurse || !question.olderNurse))
  return aboutGroups
    .map((group) => ({ ...group, questions: group.questions.filter(isShown) }))
    .filter(({ questions }) => questions.length > 0)
}

export const asksWork = (asked: AskedFacts | undefined, { work, whole }: AboutForm): boolean =>
  work.length > 0 || whole || (asked ?? usual).facts.includes('experience')

export const asksLanguages = (asked: AskedFacts | undefined, { languages }: AboutForm): boolean =>
  languages.length > 0 || (asked ?? usual).facts.includes('languageEvidence')

/** How many questions the form shows; a list counts as one. */
export function countQuestions(asked: AskedFacts | undefined, about: AboutForm): number {
  const single = shownGroups(asked, about).reduce((sum, { questions }) => sum + questions.length, 0)
  return single + Number(asksWork(asked, about)) + Number(asksLanguages(asked, about))
}
