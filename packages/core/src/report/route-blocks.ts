import type { Finding } from '../vocabulary/finding.ts'
import { buildLessonBlocks } from './lessons/lesson-block.ts'
import type { Tone } from './page-codes.ts'
import type { Block, Sentence, TimelineStep } from './page-model.ts'
import { type PageWriter, wordFinding } from './page-writer.ts'

function groupByStep(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const steps = new Map<string, Finding[]>()
  for (const finding of findings) {
    const step = steps.get(finding.about)
    if (step) step.push(finding)
    else steps.set(finding.about, [finding])
  }
  return [...steps.values()]
}

const sayingOf = ({ message, parameters, outcome }: Finding) => JSON.stringify([message, outcome, parameters])

/** Whether work is regulated is neither good nor bad: only what is open, or no longer in force, is marked on the way. */
const markedTones: readonly Tone[] = ['open', 'caution']

/** A finding of the route, marked only where it is open or no longer in force. */
export function wordStep(writer: PageWriter, finding: Finding): Sentence {
  const sentence = wordFinding(writer, finding)
  return markedTones.includes(sentence.tone) ? sentence : { ...sentence, tone: 'plain' }
}

/** The same said to several readers stands once and names them all. */
function wordOnce(writer: PageWriter, findings: readonly Finding[]): readonly Sentence[] {
  const said = new Map<string, Sentence>()
  for (const finding of findings) {
    const saying = finding.audience ? sayingOf(finding) : finding.id
    const sentence = wordStep(writer, finding)
    const before = said.get(saying)
    const audiences = [...(before?.audiences ?? []), ...(sentence.audiences ?? [])]
    said.set(saying, before ? { ...before, audiences } : sentence)
  }
  return [...said.values()]
}

/** The first sentence about a step is the step; the others are its details. */
function buildStep(writer: PageWriter, findings: readonly Finding[]): readonly TimelineStep[] {
  const [first, ...items] = wordOnce(writer, findings)
  return first ? [{ ...first, items }] : []
}

/** Findings as steps in order; what is about the same stands under one step. */
export function buildSteps(writer: PageWriter, findings: readonly Finding[]): readonly TimelineStep[] {
  return groupByStep(findings).flatMap((step) => buildStep(writer, step))
}

/** The way to work or study there, as steps in order. */
export function buildRouteBlocks(writer: PageWriter): readonly Block[] {
  const findings = writer.dossier.findings.filter(({ section }) => section === 'route')
  if (findings.length === 0) return []
  return [
    { kind: 'heading', id: 'route', level: 3, pieces: writer.words.say('section.route') },
    { kind: 'timeline', id: 'route/steps', steps: buildSteps(writer, findings) },
    ...buildLessonBlocks(writer),
  ]
}
