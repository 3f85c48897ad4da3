import { nameNutsRegion } from '@wanderbuch/standards/code-lists/nuts-regions'
import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { Question, Statement, WhoCanAnswer } from '@wanderbuch/core/vocabulary/finding'
import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import { readStated } from '../circumstances/stated-facts.ts'
import { evaluateRule } from '../evaluate-rule.ts'
import { type Arrangement, conditionFact, conditionValues } from './arrangement.ts'
import { type ConditionFacts, deriveConditionFacts } from './condition-facts.ts'
import { type Condition, conditionsByArrangement, remarksByArrangement } from './condition-rules.ts'
import { practiceYears } from './practice-years.ts'
import { countryParameter, planQuestion, textParameter, whoOf } from './plan-question.ts'
import { answerId, answerKind, type ValidationScene, type ValidationSide } from './validation-scene.ts'

interface OwnSide extends ValidationSide {
  readonly arrangement: Arrangement
  readonly arrangementFact: Fact
}

const aboutOf = ({ side }: ValidationSide) => `arrangement-${side}`
/** `de/bvadig/age` -> `validation.de.bvadig.age`. */
const messageOf = (id: string) => `validation.${id.replaceAll('/', '.').replaceAll('13-2013', 'competences')}`

const askedBody = ({ asks, url }: Arrangement): WhoCanAnswer => ({ name: asks, ...(url && { url }) })

function nameQuestion({ request }: ValidationScene, side: OwnSide): Question {
  const { country, arrangement, arrangementFact } = side
  return planQuestion({
    id: `${side.side}/arrangement`,
    about: aboutOf(side),
    needs: [arrangementFact],
    day: request.day,
    state: () => ({
      outcome: 'information',
      message: 'validation.arrangement',
      parameters: {
        country: countryParameter(country),
        name: textParameter(arrangement.name),
        asks: textParameter(arrangement.asks),
        side: side.side,
      },
      whoCanAnswer: askedBody(arrangement),
    }),
  })
}

/** Met, not met, or a question to ask; the question names what would have to be known. */
function conditionStatement(
  { rule, asks }: Condition,
  facts: ConditionFacts,
  { day }: { readonly day: string },
): Statement {
  const found = evaluateRule(rule, facts, day)
  const met = found.kind === 'applies' ? 'yes' : found.kind === 'does-not-apply' ? 'no' : 'open'
  return {
    outcome: met === 'open' ? 'not-determined' : met,
    message: messageOf(rule.id),
    parameters: { met, ...conditionValues(rule.id) },
    missing: met === 'open' ? [...new Set(asks.map(answerKind))] : [],
  }
}

const practiceNames: readonly (keyof ValidationFacts)[] = ['practiceYears', 'practiceYearsAtHost']

/** What was answered of it; and the work that was stated, where it asks for years and no number was given. */
function answersTo({ said, worked }: ValidationScene, asks: Condition['asks']) {
  const answers = said.filter(({ id }) => asks.some((name) => id === answerId(name)))
  const lacking = asks.some((name) => practiceNames.includes(name) && !answers.some(({ id }) => id === answerId(name)))
  return { answers, worked: lacking ? worked : [] }
}

function conditionQuestion(scene: ValidationScene, side: OwnSide, asked: Condition): Question {
  const { request } = scene
  const { rule, asks } = asked
  const { answers, worked } = answersTo(scene, asks)
  return planQuestion({
    id: `${side.side}/${rule.id}`,
    about: aboutOf(side),
    needs: [conditionFact(rule.id), ...answers, ...worked],
    day: request.day,
    state: (facts) => {
      const given = Object.fromEntries(answers.map(({ id }) => [id.split('/').at(-1), facts.value(id)]))
      const stated = readStated({ get: (id) => (worked.some((one) => one.id === id) ? facts.fact(id) : undefined) })
      const practice = practiceYears(given, stated, { country: side.country, day: request.day })
      return conditionStatement(asked, deriveConditionFacts(given, request.day, practice), request)
    },
  })
}

function remarkQuestion({ request, profession }: ValidationScene, side: OwnSide, id: string): Question {
  // Nursing is trained under a law of its own, not as a dual training occupation.
  const isOutside = id === 'de/bvadig/scope' && profession === 'general-care-nurse'
  const region = request.hostRegion !== undefined && side.side === 'host' ? request.hostRegion : ''
  return planQuestion({
    id: `${side.side}/${id}`,
    about: aboutOf(side),
    needs: [conditionFact(id)],
    day: request.day,
    state: () => ({
      outcome: isOutside ? 'no' : 'information',
      message: messageOf(id),
      parameters: {
        ...conditionValues(id),
        outside: isOutside ? 'yes' : 'no',
        named: region === '' ? 'no' : 'yes',
        region: region && nameNutsRegion(region),
      },
    }),
  })
}

function ownQuestions(scene: ValidationScene, side: OwnSide): readonly Question[] {
  const { id } = side.arrangement
  return [
    nameQuestion(scene, side),
    ...(conditionsByArrangement[id] ?? []).map((one) => conditionQuestion(scene, side, one)),
    ...(remarksByArrangement[id] ?? []).map((one) => remarkQuestion(scene, side, one)),
  ]
}

/** What the data set says of validation there, in its own words, with whom to ask. */
function systemQuestion(
  { request }: ValidationScene,
  side: ValidationSide,
  system: ValidationSide['systems'][number],
): Question {
  const { said, contact } = system
  const { text } = said.value as { readonly text: Readonly<Record<string, string>> }
  return planQuestion({
    id: `${side.side}/${said.id}`,
    about: aboutOf(side),
    needs: [said, contact],
    day: request.day,
    state: () => ({
      outcome: 'not-determined',
      message: 'validation.system',
      parameters: { country: countryParameter(side.country), said: textParameter(text), side: side.side },
      missing: ['validation-rule'],
      whoCanAnswer: whoOf(contact),
    }),
  })
}

function unknownQuestion({ request }: ValidationScene, side: ValidationSide): Question {
  return planQuestion({
    id: `${side.side}/unknown`,
    about: aboutOf(side),
    needs: [side.contact],
    day: request.day,
    state: () => ({
      outcome: 'not-determined',
      message: 'validation.unknown',
      parameters: { country: countryParameter(side.country), side: side.side },
      missing: ['validation-arrangement'],
      whoCanAnswer: whoOf(side.contact),
    }),
  })
}

/** The arrangement of one side with its conditions; where the data has none, what is said of it and whom to ask. */
export function arrangementQuestions(scene: ValidationScene, side: ValidationSide): readonly Question[] {
  const { arrangement, arrangementFact, systems } = side
  if (arrangement && arrangementFact) return ownQuestions(scene, { ...side, arrangement, arrangementFact })
  if (systems.length > 0) return systems.map((system) => systemQuestion(scene, side, system))
  return [unknownQuestion(scene, side)]
}
