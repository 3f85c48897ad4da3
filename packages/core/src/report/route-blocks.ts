import type { Finding } from '../vocabulary/finding.ts'
import type { Block, TimelineStep } from './page-model.ts'
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

/** The first finding about a step is the step; the others are its details. */
function buildStep(writer: PageWriter, [first, ...items]: readonly Finding[]): readonly TimelineStep[] {
  if (!first) return []
  return [{ ...wordFinding(writer, first), items: items.map((item) => wordFinding(writer, item)) }]
}

/** The way to work or study there, as steps in order. */
export function buildRouteBlocks(writer: PageWriter): readonly Block[] {
  const findings = writer.dossier.findings.filter(({ section }) => section === 'route')
  if (findings.length === 0) return []
  return [
    { kind: 'heading', id: 'route', level: 3, pieces: writer.words.say('section.route') },
    { kind: 'timeline', id: 'route/steps', steps: groupByStep(findings).flatMap((step) => buildStep(writer, step)) },
  ]
}
