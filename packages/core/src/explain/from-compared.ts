import type { Comparison } from '../compare/from-mapped.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { Finding, FindingSection } from '../vocabulary/finding.ts'

/** Findings in reading order and the facts they cite. Wording comes after, per language. */
export interface Explanation {
  readonly findings: readonly Finding[]
  readonly facts: readonly Fact[]
}

/** A record is read whole before the next; then what all of it is worth there; then what to do. */
const recordSections: readonly FindingSection[] = ['credential', 'stamp', 'check', 'level', 'field']
const laterSections: readonly FindingSection[] = [
  'caution',
  'skill-summary',
  'skill',
  'route',
  'plan',
  'region',
  'next',
]

const stateOrder = ['held', 'partly', 'not-determined', 'missing']

function skillRank({ parameters, outcome }: Finding): number {
  return (parameters.relation === 'optional' ? 10 : 0) + stateOrder.indexOf(outcome)
}

function inSection(findings: readonly Finding[], section: FindingSection): readonly Finding[] {
  const found = findings.filter((finding) => finding.section === section)
  return section === 'skill' ? found.toSorted((left, right) => skillRank(left) - skillRank(right)) : found
}

/** Orders the findings and keeps the facts they rest on, and only those. */
export function explainComparison({ recordIds, findings, facts }: Comparison): Explanation {
  const perRecord = recordIds.flatMap((id) => {
    const own = findings.filter(({ about }) => about === id)
    return recordSections.flatMap((section) => inSection(own, section))
  })
  const ordered = [...perRecord, ...laterSections.flatMap((section) => inSection(findings, section))]
  const cited = new Set(ordered.flatMap(({ because }) => because))
  return { findings: ordered, facts: [...facts.values()].filter(({ id }) => cited.has(id)) }
}
