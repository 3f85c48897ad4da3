import type { Circumstances, ExperienceEntry } from '@wanderbuch/core/vocabulary/circumstances'
import { type CaseFacts, caseFacts } from '../../circumstances/case-facts.ts'
import type { StatedName } from '../../circumstances/stated-facts.ts'
import { experienceProof } from '../../instruments/eu-2005-36/article-50.ts'
import { evaluateRule } from '../../evaluate-rule.ts'
import type { ClockName } from '../../clock/clock-terms.ts'
import { allOf, type Answer, anyOf } from '../../three-valued.ts'
import { findField, type RouteScene } from '../route-scene.ts'
import { type Ask, asksFor } from './asks.ts'
import { answerOf, describeReading, type RuleReading } from './rule-reading.ts'
import type { WayDefinition, WayRegime } from './way.ts'
import { wayDefinitions } from './ways.ts'

export type WayOutcome = 'yes' | 'no' | 'not-determined' | 'not-in-force' | 'information'

/** One way of the route, held against what was stated. `yes`: its conditions are met by what was stated; nothing more. */
export interface Way {
  readonly regime: WayRegime
  readonly outcome: WayOutcome
  readonly rules: readonly RuleReading[]
  /** What would settle it. Empty unless it is not determined. */
  readonly asks: readonly Ask[]
  readonly stated: readonly StatedName[]
  readonly clock?: ClockName
  readonly findings: readonly string[]
}

interface Condition {
  readonly answer: Answer
  readonly missing: readonly string[]
}

const met: Condition = { answer: true, missing: [] }

/** Whether Union rights are the person's: national law decides for others, so that is never a "no" by itself. */
function rightsOf({ nationality }: CaseFacts): Condition {
  if (nationality === undefined) return { answer: undefined, missing: ['nationality'] }
  return nationality === 'third-country' ? { answer: undefined, missing: ['nationalLaw'] } : met
}

const outcomeOf = (answer: Answer): WayOutcome => (answer === undefined ? 'not-determined' : answer ? 'yes' : 'no')

function missingOf(readings: readonly RuleReading[]): readonly string[] {
  const recalled = readings.some((reading) => reading.recalled && reading.kind !== 'not-in-force')
  const open = readings.filter(({ recalled: isRecalled }) => !isRecalled).flatMap(({ missing }) => missing)
  return recalled ? [...open, 'recalled'] : open
}

/** What was stated, with no more of the work than papers show: the certificate of the home authority, or what stands in for it. */
function shownOnly(stated: Circumstances, day: string): Circumstances {
  const { experience, homeIssuesCertificate } = stated
  if (experience === undefined) return stated
  const isShown = ({ proof }: ExperienceEntry) => {
    const facts = {
      ...(proof && { experienceProof: proof }),
      ...(homeIssuesCertificate !== undefined && { homeIssuesCertificate }),
    }
    return evaluateRule(experienceProof, facts, day).kind === 'applies'
  }
  const shown = experience.filter(isShown)
  return shown.length === experience.length ? stated : { ...stated, experience: shown }
}

interface Held {
  readonly scene: RouteScene
  readonly stated: Circumstances
  readonly facts: CaseFacts
  readonly readings: readonly RuleReading[]
}

const joined = ({ join }: WayDefinition, readings: readonly RuleReading[]) =>
  (join === 'any' ? anyOf : allOf)(...readings.filter(({ kind }) => kind !== 'not-in-force').map(answerOf))

/** The way is open on the years that are shown alone. Another paper leaves it open: the certificate can still be had. */
function proofOf(definition: WayDefinition, { scene, stated }: Held): Condition {
  const { day } = scene.request
  const shown = factsOf(scene, shownOnly(stated, day))
  const readings = definition.rules(scene).map((read) => describeReading(read(shown, day), { host: scene.host, day }))
  return joined(definition, readings) === true ? met : { answer: undefined, missing: ['experienceProof'] }
}

/** Rules joined, and what else has to hold. */
function joinAnswers(definition: WayDefinition, held: Held): Condition {
  const { scene, facts, readings } = held
  const inForce = readings.filter(({ kind }) => kind !== 'not-in-force')
  const answer = joined(definition, readings)
  const rules: Condition = { answer, missing: answer === undefined ? missingOf(inForce) : [] }
  const rights = definition.needsUnionRights ? rightsOf(facts) : met
  const proof = answer !== false && definition.needsProof?.(scene, facts) ? proofOf(definition, held) : met
  const all = [rights, rules, proof]
  return { answer: allOf(...all.map((one) => one.answer)), missing: all.flatMap((one) => one.missing) }
}

function holdAgainst(definition: WayDefinition, { scene, stated: said, facts }: Omit<Held, 'readings'>): Way {
  const { regime, join, stated, findings, clock } = definition
  const { host } = scene
  const { day } = scene.request
  const rules = definition.rules(scene).map((read) => describeReading(read(facts, day), { host, day }))
  const clockName = clock?.(scene)
  const common = { regime, rules, stated, findings, ...(clockName && { clock: clockName }) }
  if (rules.length > 0 && rules.every(({ kind }) => kind === 'not-in-force')) {
    return { ...common, outcome: 'not-in-force', asks: [] }
  }
  if (join === 'open') {
    const asks = asksFor(missingOf(rules.filter(({ kind }) => kind === 'not-determined')))
    return { ...common, outcome: asks.length > 0 ? 'not-determined' : 'information', asks }
  }
  const { answer, missing } = joinAnswers(definition, { scene, stated: said, facts, readings: rules })
  return { ...common, outcome: outcomeOf(answer), asks: answer === undefined ? asksFor(missing) : [] }
}

/** Facts the scene itself settles: level the host requires, reference day of Annex V, whether the training began after it. */
function sceneFacts(scene: RouteScene, stated: Circumstances): CaseFacts {
  const level = findField(scene, 'required-level')?.value
  const isLevel = typeof level === 'string' && /^[a-e]$/.test(level)
  const title = scene.title?.value as { readonly referenceDay?: string } | undefined
  const referenceDay = title?.referenceDay
  const later = referenceDay !== undefined && stated.trainingBegan !== undefined && stated.trainingBegan >= referenceDay
  return {
    ...(isLevel && { levelRequiredByHost: level as NonNullable<CaseFacts['levelRequiredByHost']> }),
    ...(referenceDay !== undefined && { referenceDay }),
    // What home certified of the training counts before what its day of beginning suggests.
    ...(later && stated.acquiredRights?.conforms === undefined && { meetsMinimumTraining: true }),
  }
}

/** Facts for the rules of one route. */
export function factsOf(scene: RouteScene, stated: Circumstances): CaseFacts {
  return { ...caseFacts(stated, scene.request.day), ...sceneFacts(scene, stated) }
}

/** One way of a route, held against what was stated; undefined where it is not looked at. Pure. */
export function findWay(scene: RouteScene, stated: Circumstances, regime: WayRegime): Way | undefined {
  const definition = wayDefinitions.find((one) => one.regime === regime && one.looked(scene))
  return definition && holdAgainst(definition, { scene, stated, facts: factsOf(scene, stated) })
}

const automatic: readonly WayRegime[] = ['automatic', 'acquired-rights', 'common-training', 'experience']

/**
 * The ways of a route in reading order, held against what was stated. Partial access comes after the automatic systems: who
 * benefits from one of them is excluded from it. Pure.
 */
export function listWays(scene: RouteScene, stated: Circumstances): readonly Way[] {
  const facts = factsOf(scene, stated)
  const ways: Way[] = []
  for (const definition of wayDefinitions.filter(({ looked }) => looked(scene))) {
    const isMet = ways.some(({ regime, outcome }) => automatic.includes(regime) && outcome === 'yes')
    const known = isMet ? { ...facts, automaticSystemOpen: true } : facts
    ways.push(holdAgainst(definition, { scene, stated, facts: known }))
  }
  return ways
}
