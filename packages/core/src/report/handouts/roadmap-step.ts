import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { Parameter } from '../../vocabulary/finding.ts'
import type { Tone } from '../page-codes.ts'
import type { Pieces, Sentence, TimelineStep } from '../page-model.ts'
import { toneOfOutcome } from '../page-writer.ts'
import { wholeExtension, wordPeriod } from './clock-line.ts'
import type { HandoutClock, HandoutRule, HandoutStep } from './handout-material.ts'
import { findingsOf, type HandoutWriter, wordFor } from './handout-writer.ts'

interface Said {
  readonly id: string
  readonly key: string
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly tone?: Tone
  readonly notes?: readonly number[]
}

function sentence({ words }: HandoutWriter, { id, key, parameters = {}, tone = 'plain', notes = [] }: Said): Sentence {
  return { id, tone, pieces: words.say(key, parameters), notes }
}

const cited = ({ provision, instrument }: LegalCitation): Parameter => ({
  kind: 'message',
  key: 'note.law',
  parameters: { instrument, provision },
})

const ruleTones = {
  applies: 'plain',
  'does-not-apply': 'plain',
  // The sentence says it; a mark at each would hide the steps that are open.
  'not-determined': 'plain',
  'not-in-force': 'caution',
} as const

/** A provision, how it was held against the case, and of when its text is; one nobody read says so. */
function ruleSentence(writer: HandoutWriter, stepId: string, rule: HandoutRule): Sentence {
  const { id, kind, citation, own, certainty, textOf, textIsOld, recalled } = rule
  const parameters: Readonly<Record<string, Parameter>> = {
    law: cited(own ?? citation),
    origin: cited(citation),
    owned: own ? 'yes' : 'no',
    kind: { kind: 'message', key: `roadmap.rule.${kind}` },
    certainty: { kind: 'message', key: `certainty.${certainty}` },
    text: textOf === undefined ? 'none' : textIsOld ? 'old' : 'fresh',
    day: textOf === undefined ? '' : { kind: 'day', day: textOf },
  }
  return sentence(writer, {
    id: `${stepId}/rule/${id}`,
    key: recalled ? 'roadmap.rule-recalled' : 'roadmap.rule',
    parameters,
    tone: recalled ? 'open' : ruleTones[kind],
    notes: writer.notes.numbersFor({ because: [`rule/${id}`] }),
  })
}

/** What starts the clock, what stops it, how long it runs, and what silence means. */
function clockSentence(writer: HandoutWriter, stepId: string, clock: HandoutClock): Sentence {
  const { name, terms } = clock
  const more = wholeExtension(clock)
  const none: Parameter = ''
  const limits: Parameter = {
    kind: 'message',
    key: 'roadmap.clock',
    parameters: {
      acknowledged: terms.acknowledge ? 'yes' : 'no',
      acknowledge: terms.acknowledge ? wordPeriod(terms.acknowledge) : none,
      decide: wordPeriod(terms.decide),
      extended: more ? 'yes' : 'no',
      extension: more ? wordPeriod(more) : none,
    },
  }
  const starts: Parameter = { kind: 'message', key: `roadmap.clock-starts.${terms.starts}` }
  const stops: Parameter = { kind: 'message', key: `roadmap.clock-stops.${terms.suspension}` }
  const effect: Parameter = { kind: 'message', key: `route.silence.${terms.silence}` }
  const silence: Parameter = { kind: 'message', key: 'roadmap.silence', parameters: { effect } }
  return sentence(writer, {
    id: `${stepId}/clock/${name}`,
    key: 'roadmap.clock-whole',
    parameters: { limits, starts, stops, silence },
  })
}

/** A clock is told in full where it comes first; afterwards only where that was. */
function clockSentences(writer: HandoutWriter, step: HandoutStep): readonly Sentence[] {
  // A clock is told with the way it belongs to; the step about time limits keeps the sentences.
  if (step.regime === undefined) return []
  const { steps } = writer.material.route
  return step.clocks.map((clock) => {
    const first = steps.find(
      ({ regime, clocks }) => regime !== undefined && clocks.some(({ name }) => name === clock.name),
    )
    if (first === undefined || first.id === step.id) return clockSentence(writer, step.id, clock)
    const way: Parameter = { kind: 'message', key: `way-name.${first.regime}` }
    return sentence(writer, { id: `${step.id}/clock/${clock.name}`, key: 'roadmap.clock-as', parameters: { way } })
  })
}

function askSentences(writer: HandoutWriter, { id, asks }: HandoutStep): readonly Sentence[] {
  return (['person', 'home-authority', 'host-authority'] as const).flatMap((of) => {
    const own = asks.filter((ask) => ask.of === of)
    if (own.length === 0) return []
    const items = own.map(({ ask }) => ({ kind: 'message', key: `route.need.${ask}` }) as const)
    const what: Parameter = { kind: 'list', items, clauses: true }
    return [sentence(writer, { id: `${id}/ask/${of}`, key: `roadmap.ask.${of}`, parameters: { what } })]
  })
}

/** "Way: experience", or what the step is about. */
function stepTitle({ words }: HandoutWriter, { kind, regime }: HandoutStep): Pieces {
  if (regime === undefined) return words.say(`roadmap.step.${kind}`)
  return words.say('roadmap.step.way', { way: { kind: 'message', key: `way-name.${regime}` } })
}

/** What a way comes to is said by its tone; other steps only inform. */
function toneOf({ outcome, regime }: HandoutStep): Tone {
  const tone = toneOfOutcome[outcome]
  return regime !== undefined || tone === 'open' || tone === 'caution' ? tone : 'plain'
}

/** A step of the route with everything an adviser may be asked about it. */
export function roadmapStep(writer: HandoutWriter, step: HandoutStep): TimelineStep {
  const { id, rules, risks } = step
  const told = findingsOf(writer.material, step, 'counsellor').map((finding) => wordFor(writer, finding))
  const items = [
    ...told,
    ...rules.map((rule) => ruleSentence(writer, id, rule)),
    ...clockSentences(writer, step),
    ...risks.map((risk) =>
      sentence(writer, {
        id: `${id}/risk/${risk}`,
        key: 'roadmap.risk',
        parameters: { risk: { kind: 'message', key: `route.risk.${risk}` } },
        tone: 'caution',
      }),
    ),
    ...askSentences(writer, step),
  ]
  return { id: `step/${id}`, tone: toneOf(step), pieces: stepTitle(writer, step), notes: [], items }
}
