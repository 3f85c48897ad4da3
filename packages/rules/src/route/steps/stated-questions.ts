import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { NeededFacts, Parameter, Question } from '@wanderbuch/core/vocabulary/finding'
import {
  readStated,
  statedFactId,
  statedFacts,
  statedKinds,
  type StatedName,
} from '../../circumstances/stated-facts.ts'
import { covers } from '../../evaluate-rule.ts'
import { provisionFact, provisionIds } from '../../instruments/provisions.ts'
import type { InForce } from '../../rule.ts'
import { packFact } from '../pack.ts'
import { homeNeed, inform, messageParameter, type Need, routeQuestion, type RouteStep } from '../route-question.ts'
import { findField, type RouteScene } from '../route-scene.ts'
import { type Ask, type AskName } from '../tree/asks.ts'
import { findWay, type Way } from '../tree/list-ways.ts'
import { readMeasure } from '../tree/measure-step.ts'

const known = new Set(provisionIds)

/** Facts of the rules a way was held against: those in force, none that is only recalled. */
function ruleFacts({ rules }: Way, day: string): readonly Fact[] {
  const ids = rules
    .filter(({ recalled }) => !recalled)
    .map(({ id }) => (known.has(id) ? id : id.replace(/\/[a-f]$/, '')))
  const facts = [...new Set(ids)].map(provisionFact)
  const inForce = facts.filter(({ value }) => covers(value as InForce, day))
  return inForce.length > 0 ? inForce : facts
}

/** Kind of fact that would settle a question. */
const askedKinds: Partial<Readonly<Record<AskName, string>>> = {
  nationality: statedKinds.nationality,
  experience: statedKinds.experience,
  training: statedKinds.trainingYears,
  'home-regulates-profession': statedKinds.homeRegulatesProfession,
  'home-regulates-training': statedKinds.homeRegulatesTraining,
  'access-at-home': statedKinds.accessAtHome,
  established: statedKinds.establishedAtHome,
  level: statedKinds.article11Level,
  'activity-group': statedKinds.activityGroup,
  'third-country-title': statedKinds.thirdCountryTitle,
  'training-began': statedKinds.trainingBegan,
  'minimum-training': statedKinds.acquiredRights,
  'working-days': statedKinds.workingDays,
  'award-day': statedKinds.awardedOn,
  'professional-register': statedKinds.registration,
  'listed-evidence': statedKinds.listedEvidence,
  declaration: statedKinds.serviceDeclaration,
  'years-after-finding': statedKinds.afterFinding,
}

const kindsOf = (asks: readonly Ask[]) => [...new Set(asks.map(({ ask }) => askedKinds[ask] ?? 'route-law'))]

const asksParameter = (asks: readonly Ask[]): Parameter => ({
  kind: 'list',
  items: asks.map(({ ask }) => messageParameter(`route.need.${ask}`)),
  clauses: true,
})

/** What was stated, as far as a question was allowed to see it. */
function seen(facts: NeededFacts, needs: readonly Need[]): Circumstances {
  const ids = new Set(needs.map(({ id }) => id))
  return readStated({ get: (id) => (ids.has(id) ? facts.fact(id) : undefined) })
}

function statement(way: Way | undefined): ReturnType<RouteStep['state']> {
  if (!way) throw new Error('a way that is no longer looked at')
  const { outcome, asks, regime } = way
  const what = messageParameter(`route.stated-way.${regime}`)
  if (outcome !== 'yes' && outcome !== 'no') {
    const parameters = { way: what, asks: asksParameter(asks) }
    return { outcome: 'not-determined', message: 'route.stated.open', parameters, missing: kindsOf(asks) }
  }
  return { outcome, message: `route.stated.${outcome}`, parameters: { way: what } }
}

type Stated = ReadonlyMap<StatedName, Fact>

function statedOf({ request }: RouteScene): Stated {
  const facts = new Map(statedFacts(request.circumstances, request.day).map((fact) => [fact.id, fact]))
  const names = Object.keys(statedKinds) as readonly StatedName[]
  return new Map(
    names.flatMap((name) => (facts.has(statedFactId(name)) ? [[name, facts.get(statedFactId(name)) as Fact]] : [])),
  )
}

/** A way, held against what was stated: conditions met, not met, or what is lacking. Papers and the authority decide. */
function wayQuestion(scene: RouteScene, way: Way, stated: Stated): readonly Question[] {
  const given = way.stated.flatMap((name) => stated.get(name) ?? [])
  const [first, ...others] = ruleFacts(way, scene.request.day)
  if (!first || given.length === 0 || way.outcome === 'information') return []
  const needs: RouteStep['needs'] = [first, ...others, homeNeed, ...given]
  const state: RouteStep['state'] = (facts) => statement(findWay(scene, seen(facts, needs), way.regime))
  return [routeQuestion(scene, { id: `2-stated/${way.regime}`, needs, state })]
}

/** A letter of a firm or a client shows no years, whoever wrote it. */
function letterQuestion(scene: RouteScene, ways: readonly Way[], stated: Stated): readonly Question[] {
  const experience = stated.get('experience')
  const entries = scene.request.circumstances?.experience ?? []
  const hasLetter = entries.some(({ proof }) => proof === 'letter')
  if (!experience || !hasLetter || !ways.some(({ regime }) => regime === 'experience')) return []
  const needs = [provisionFact('eu/2005-36/50/proof'), experience] as const
  return [routeQuestion(scene, { id: '2-stated/letter', needs, state: () => inform('route.stated.letter') })]
}

/** Who chooses between a test and an adaptation period, where both levels are known. */
function choiceQuestion(scene: RouteScene, ways: readonly Way[], stated: Stated): readonly Question[] {
  const [level, field] = [stated.get('article11Level'), findField(scene, 'required-level')]
  const isGeneral = ways.some(({ regime }) => regime === 'general')
  if (!isGeneral || !level || !scene.pack || !field || field.value === null) return []
  const german = scene.profession === 'electrician' && scene.host === 'DE'
  const rule = provisionFact(german ? 'de/eu-ewr-hwv/5' : 'eu/2005-36/14-3')
  const needs = [rule, level, packFact(scene.pack, field)] as const
  if (readMeasure(scene, scene.request.circumstances ?? {}).choice === 'open') return []
  const state: RouteStep['state'] = (facts) => inform(`route.choice.${readMeasure(scene, seen(facts, needs)).choice}`)
  return [routeQuestion(scene, { id: '2-stated/choice', needs, state, expiresOn: field.expiresOn })]
}

/** What the person could say to learn more. */
export function tellQuestions(scene: RouteScene, ways: readonly Way[]): readonly Question[] {
  const asks = ways.flatMap((way) => way.asks).filter(({ of }) => of === 'person')
  const once = [...new Map(asks.map((ask) => [ask.ask, ask])).values()]
  if (once.length === 0) return []
  const needs = [provisionFact('eu/2005-36/50/general')] as const
  const state: RouteStep['state'] = () => inform('route.tell', { asks: asksParameter(once) })
  return [routeQuestion(scene, { id: '7-tell', needs, state })]
}

/** The ways held against what the person stated. Nothing stated: nothing said but what could be. */
export function statedQuestions(scene: RouteScene, ways: readonly Way[]): readonly Question[] {
  if (scene.request.circumstances === undefined) return []
  const stated = statedOf(scene)
  return [
    ...ways.flatMap((way) => wayQuestion(scene, way, stated)),
    ...letterQuestion(scene, ways, stated),
    ...choiceQuestion(scene, ways, stated),
  ]
}
