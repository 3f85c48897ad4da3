import type { Fact, FactId } from '@wanderbuch/core/vocabulary/fact'
import type {
  Audience,
  NeededFacts,
  Parameter,
  Parameters,
  Question,
  Statement,
  WhoCanAnswer,
} from '@wanderbuch/core/vocabulary/finding'
import { covers } from '../evaluate-rule.ts'
import { staleOn } from '../pack/field-on.ts'
import type { InForce } from '../rule.ts'
import { stalePackFact } from './pack.ts'
import type { RouteScene } from './route-scene.ts'

/** A fact a question needs; its kind is named even where the fact is not there. */
export type Need = Pick<Fact, 'id' | 'kind'>

/** One step of the route. The first need carries the citation; */
export interface RouteStep {
  /** `1-status`: number for the reading order, then what it is about. */
  readonly id: string
  readonly needs: readonly [Need | Fact, ...(Need | Fact)[]]
  /** The statement names whom to ask, so the contact is needed too. */
  readonly asks?: boolean
  readonly expiresOn?: string | undefined
  readonly audience?: Audience
  readonly state: (facts: NeededFacts) => Statement
}

/** The home state of the qualification: a need that may be missing. */
export const homeNeed: Need = { id: 'route/home', kind: 'route-home' }

/** Name and address of a contact fact. */
function contactOf(fact: Fact): WhoCanAnswer {
  const { name, url } = fact.value as { readonly name: WhoCanAnswer['name']; readonly url?: string }
  return { name, ...(url && { url }) }
}

export const textParameter = (value: unknown): Parameter => ({ kind: 'text', text: value as Record<string, string> })
export const messageParameter = (key: string): Parameter => ({ kind: 'message', key })
export const listParameter = (texts: readonly unknown[]): Parameter => ({
  kind: 'list',
  items: texts.map(textParameter),
})
/** Texts that hold commas themselves. */
export const clausesParameter = (texts: readonly unknown[]): Parameter => ({
  kind: 'list',
  items: texts.map(textParameter),
  clauses: true,
})

interface Asked {
  readonly message: string
  readonly kind: string
  readonly contact: Fact
}

/** "Ask WHO", with what is asked as the missing kind. */
export function askStatement(asked: Asked, more: Parameters = {}): Statement {
  const { message, kind, contact } = asked
  const who = contactOf(contact)
  const parameters = { what: messageParameter(`fact.${kind}`), who: textParameter(who.name), ...more }
  return { outcome: 'not-determined', message, parameters, missing: [kind], whoCanAnswer: who }
}

/** A fact that no pack dates is good for one year. */
function staleFact({ day: checkedOn }: Fact, day: string) {
  return checkedOn === undefined ? undefined : staleOn({ checkedOn }, day)
}

const dayParameter = (day: string): Parameter => ({ kind: 'day', day })

/** A rule that is not law on the day says nothing but that. */
function notInForce(fact: Fact, day: string): Statement | undefined {
  if (!fact.id.startsWith('rule/') || covers(fact.value as InForce, day)) return undefined
  const { from, until } = fact.value as InForce
  const { citation } = fact
  const bound = dayParameter((from !== undefined && day < from ? from : until) as string)
  return {
    outcome: 'not-in-force',
    message: 'route.not-in-force',
    parameters: { provision: citation?.provision ?? '', instrument: citation?.instrument ?? '', bound },
    ...(citation && { citation }),
  }
}

interface Openness {
  readonly message: 'route.ask' | 'route.ask-stale' | 'route.ask-expired' | 'route.ask-before-text'
  readonly bound?: string
}

/** Why a fact is not stated: nothing found, too old, run out, or read in a later text than the day asked about. */
function opennessOf({ request, pack }: RouteScene, fact: Fact, expiresOn: string | undefined): Openness | undefined {
  const { day } = request
  if (fact.id.startsWith('route/')) return undefined
  const stale = fact.id.startsWith('pack/') ? stalePackFact(pack, fact.id, day) : staleFact(fact, day)
  if (stale) return { message: stale.why === 'expired' ? 'route.ask-expired' : 'route.ask-stale', bound: stale.since }
  if (expiresOn !== undefined && expiresOn < day) return { message: 'route.ask-expired', bound: expiresOn }
  const textOf = fact.id.startsWith('pack/') ? fact.citation?.textOf : undefined
  if (textOf !== undefined && day < textOf) return { message: 'route.ask-before-text', bound: textOf }
  return fact.value === null ? { message: 'route.ask' } : undefined
}

function stateStep(scene: RouteScene, step: RouteStep, facts: NeededFacts): Statement {
  const { day } = scene.request
  const needed = step.needs.map(({ id }) => facts.fact(id))
  const outOfForce = needed.map((fact) => notInForce(fact, day)).find((found) => found !== undefined)
  if (outOfForce) return outOfForce
  for (const fact of needed) {
    const open = opennessOf(scene, fact, step.expiresOn)
    const bound = open?.bound
    if (!open) continue
    const more = bound === undefined ? {} : { bound: dayParameter(bound) }
    return askStatement({ message: open.message, kind: fact.kind, contact: facts.fact(scene.contact.id) }, more)
  }
  const [first] = needed as [Fact]
  const onlyNamed = step.asks === true && first.id === scene.contact.id
  return { ...(first.citation && !onlyNamed && { citation: first.citation }), ...step.state(facts) }
}

/** A step as a question to the fact book. The contact is needed where something is open, and only there. */
export function routeQuestion(scene: RouteScene, step: RouteStep): Question {
  const open = step.needs.some((need) => 'value' in need && opennessOf(scene, need, step.expiresOn) !== undefined)
  const all = open || step.asks ? [...step.needs, scene.contact] : step.needs
  const needs = new Map<FactId, string>(all.map(({ id, kind }) => [id, kind]))
  return {
    id: `route/${step.id}`,
    section: 'route',
    about: step.id.replace(/^\d+-/, '').split('/')[0] as string,
    needs: [...needs.keys()],
    kinds: Object.fromEntries(needs),
    ...(step.audience && { audience: step.audience }),
    state: (facts) => stateStep(scene, step, facts),
  }
}

/** A statement without parameters that only informs. */
export const inform = (message: string, parameters: Parameters = {}): Statement => ({
  outcome: 'information',
  message,
  parameters,
})

/**
 * A recalled rule: citizens are only told what to ask, counsellors and authorities see it with its mark, employers
 * nothing. `whether` is a clause: "years of work alone are enough".
 */
export function recalledQuestions(
  scene: RouteScene,
  { id, needs }: Pick<RouteStep, 'id' | 'needs'>,
  whether: (facts: NeededFacts) => Parameter,
): readonly Question[] {
  const worker = routeQuestion(scene, {
    id: `${id}/ask`,
    needs,
    asks: true,
    audience: 'worker',
    state: (facts) =>
      askStatement(
        { message: 'route.ask-whether', kind: needs[0].kind, contact: facts.fact(scene.contact.id) },
        { whether: whether(facts) },
      ),
  })
  const officials = (['counsellor', 'authority'] as const).map((audience) =>
    routeQuestion(scene, {
      id: `${id}/${audience}`,
      needs,
      asks: true,
      audience,
      state: (facts) =>
        askStatement(
          { message: 'route.recalled', kind: needs[0].kind, contact: facts.fact(scene.contact.id) },
          { whether: whether(facts) },
        ),
    }),
  )
  return [worker, ...officials]
}
