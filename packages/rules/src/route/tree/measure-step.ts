import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import {
  applicantChooses,
  bothMeasures,
  compensationMeasure,
  hostChooses,
  validatedLearningFirst,
} from '../../instruments/eu-2005-36/article-14.ts'
import { swissLevelGap } from '../../instruments/ch-afmp/article-13.ts'
import { swissShorterTraining } from '../../instruments/ch-afmp/article-14.ts'
import { craftChoice, craftOffset } from '../../instruments/de-eu-ewr-hwv/section-5.ts'
import { italianDecree } from '../../instruments/it-206-2007/foreign.ts'
import type { RouteScene } from '../route-scene.ts'
import { type Ask, asksFor } from './asks.ts'
import { factsOf } from './list-ways.ts'
import { describeReading, type RuleReading } from './rule-reading.ts'
import { reader } from './way.ts'

/** Who chooses between test and adaptation period; `open` while a level or the reason for the way is not known. */
export type MeasureChoice = 'person' | 'host' | 'both' | 'open'

export interface MeasureReading {
  readonly choice: MeasureChoice
  readonly rules: readonly RuleReading[]
  readonly asks: readonly Ask[]
}

/**
 * A compensation measure: only for substantial differences that neither experience nor validated learning covers, which the
 * authority judges; and who would choose. Germany leaves the choice to the person whatever the levels.
 */
export function readMeasure(scene: RouteScene, stated: Circumstances): MeasureReading {
  if (scene.hostZone === 'ch' || scene.homeZone === 'ch') return readSwissMeasure(scene, stated)
  const facts = factsOf(scene, stated)
  const { host } = scene
  const { day } = scene.request
  const german = scene.profession === 'electrician' && host === 'DE'
  const validated = facts.learningFormallyValidated
  const weighed = validated === undefined ? {} : { learningFormallyValidated: validated }
  const general = scene.system === 'general' || scene.system === 'other'
  const plain = general ? ({ fallBackPoint: 'none', nationalRulesAskedOfAll: false } as const) : {}
  const choosers = german
    ? [reader(craftChoice, { measureDecided: true })]
    : [reader(applicantChooses, plain), reader(hostChooses, plain), reader(bothMeasures)]
  const readers = [
    reader(compensationMeasure),
    german ? reader(craftOffset, weighed) : reader(validatedLearningFirst, weighed),
    ...choosers,
    ...(scene.profession === 'electrician' && host === 'IT'
      ? [reader(italianDecree, { foreignQualification: true, titleFromThirdCountry: false })]
      : []),
  ]
  const rules = readers.map((read) => describeReading(read(facts, day), { host, day }))
  return { choice: choiceOf(rules), rules, asks: asksFor(rules.flatMap(({ missing }) => missing)) }
}

/** With Switzerland the text before 2013 holds: a shorter training is a ground, and a wide gap of levels a refusal. */
function readSwissMeasure(scene: RouteScene, stated: Circumstances): MeasureReading {
  const facts = factsOf(scene, stated)
  const { host } = scene
  const { day } = scene.request
  const readers = [reader(swissLevelGap), reader(swissShorterTraining)]
  const rules = readers.map((read) => describeReading(read(facts, day), { host, day }))
  return { choice: 'open', rules, asks: asksFor(rules.flatMap(({ missing }) => missing)) }
}

const choices: Readonly<Record<string, MeasureChoice>> = {
  'de/eu-ewr-hwv/5': 'person',
  'eu/2005-36/14-2': 'person',
  'eu/2005-36/14-3': 'host',
  'eu/2005-36/14-3/both': 'both',
}

function choiceOf(rules: readonly RuleReading[]): MeasureChoice {
  const applied = rules.filter(({ id, kind }) => kind === 'applies' && choices[id])
  const both = applied.find(({ id }) => choices[id] === 'both')
  const first = both ?? applied[0]
  return first ? (choices[first.id] as MeasureChoice) : 'open'
}
