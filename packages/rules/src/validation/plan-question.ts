import type { Fact, FactId } from '@wanderbuch/core/vocabulary/fact'
import type {
  NeededFacts,
  Parameter,
  Parameters,
  Question,
  Statement,
  WhoCanAnswer,
} from '@wanderbuch/core/vocabulary/finding'
import { covers } from '../evaluate-rule.ts'
import type { InForce } from '../rule.ts'

interface PlanStatement {
  /** Below `plan/`: `host/de/bvadig/age`. */
  readonly id: string
  readonly about: string
  readonly needs: readonly [Fact, ...Fact[]]
  readonly day: string
  readonly state: (facts: NeededFacts) => Statement
}

export const textParameter = (text: Readonly<Record<string, string>>): Parameter => ({ kind: 'text', text })
export const countryParameter = (country: string): Parameter => ({ kind: 'country', country })

const dayParameter = (day: string): Parameter => ({ kind: 'day', day })
const oneYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** A rule that is not law on the day, or was looked at more than a year before it, says nothing but that. */
function silenceOf(fact: Fact, day: string): Statement | undefined {
  const { citation } = fact
  const inForce = fact.value as InForce
  if (fact.id.startsWith('rule/') && !covers(inForce, day)) {
    const parameters: Parameters = {
      provision: citation?.provision ?? '',
      instrument: citation?.instrument ?? '',
      bound: dayParameter(inForce.from ?? inForce.until ?? ''),
    }
    return { outcome: 'not-in-force', message: 'route.not-in-force', parameters, ...(citation && { citation }) }
  }
  const isOurs = fact.id.startsWith('validation/answer/') || fact.id.startsWith('route/')
  if (isOurs || fact.day === undefined || oneYearAfter(fact.day) >= day) return undefined
  return {
    outcome: 'not-determined',
    message: 'validation.stale',
    parameters: { bound: dayParameter(fact.day), what: { kind: 'message', key: `fact.${fact.kind}` } },
    missing: [fact.kind],
  }
}

/** A statement of the plan as a question to the fact book; the first need carries the citation. */
export function planQuestion({ id, about, needs, day, state }: PlanStatement): Question {
  const kinds = new Map<FactId, string>(needs.map((fact) => [fact.id, fact.kind]))
  return {
    id: `plan/${id}`,
    section: 'plan',
    about,
    needs: [...kinds.keys()],
    kinds: Object.fromEntries(kinds),
    state: (facts) => {
      const needed = needs.map((fact) => facts.fact(fact.id))
      const silence = needed.map((fact) => silenceOf(fact, day)).find((found) => found !== undefined)
      const citation = needed[0]?.citation
      return silence ?? { ...(citation && { citation }), ...state(facts) }
    },
  }
}

/** Name and address of a contact fact. */
export function whoOf(fact: Fact): WhoCanAnswer {
  const { name, url } = fact.value as { readonly name: WhoCanAnswer['name']; readonly url?: string }
  return { name, ...(url && { url }) }
}
