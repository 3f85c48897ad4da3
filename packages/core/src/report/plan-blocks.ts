import { planSteps } from '../rpl-plan/plan-step.ts'
import type { Finding, Parameter } from '../vocabulary/finding.ts'
import type { Block, TimelineStep } from './page-model.ts'
import { type PageWriter, plainParagraph, wordFinding, wordParagraph } from './page-writer.ts'
import { buildSteps } from './route-blocks.ts'

/** A rule of the plan in our own words, with what stands under it. */
function groupUnder({ words }: PageWriter, group: string, items: TimelineStep['items']): readonly TimelineStep[] {
  if (items.length === 0) return []
  const said = words.say(`plan.group.${group}`)
  return [{ id: `plan/group/${group}`, tone: 'plain', pieces: said, notes: [], items }]
}

/** "Document 3" in place of its title: the list stays short, and the documents stand on the same page with their numbers. */
function withNumber({ dossier }: PageWriter, finding: Finding): Finding {
  const { parameters } = finding
  const index = dossier.records.findIndex(({ id }) => id === parameters.recordId)
  if (index < 0) return finding
  const record: Parameter = { kind: 'message', key: 'page.document', parameters: { number: index + 1 } }
  return { ...finding, parameters: { ...parameters, record } }
}

const stepOf = ({ parameters, message }: Finding) =>
  message === 'missing.fact' ? 'open' : (planSteps.find((step) => step === parameters.step) ?? 'open')

function skillGroups(writer: PageWriter, skills: readonly Finding[]): readonly TimelineStep[] {
  return [...planSteps, 'open' as const].flatMap((step) => {
    const own = skills.filter((finding) => stepOf(finding) === step)
    const items = own.map((finding) => ({
      ...wordFinding(writer, withNumber(writer, finding)),
      tone: 'plain' as const,
    }))
    return groupUnder(writer, step, items)
  })
}

/** What is to be done for each skill, which documents serve, which arrangement there is, and what a result is worth. */
export function buildPlanBlocks(writer: PageWriter): readonly Block[] {
  const findings = writer.dossier.findings.filter(({ section }) => section === 'plan')
  if (findings.length === 0) return []
  const about = (...what: readonly string[]) => findings.filter((finding) => what.includes(finding.about))
  const plainly = (own: readonly Finding[]) => own.map((finding) => wordFinding(writer, finding))
  const steps = [
    ...skillGroups(writer, about('skill')),
    ...groupUnder(writer, 'serves', plainly(about('serves'))),
    ...buildSteps(writer, about('arrangement-host', 'arrangement-home')),
    ...groupUnder(writer, 'worth', plainly(about('worth'))),
  ]
  return [
    { kind: 'heading', id: 'plan', level: 3, pieces: writer.words.say('section.plan') },
    plainParagraph('plan/about', writer.words.say('plan.lede')),
    ...about('summary').map((finding) => wordParagraph(writer, finding)),
    ...(steps.length > 0 ? [{ kind: 'timeline', id: 'plan/steps', steps } as const] : []),
  ]
}
