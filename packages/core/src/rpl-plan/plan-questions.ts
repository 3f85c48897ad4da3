import { bodyOf, textOf } from '../compare/fact-reading.ts'
import { coreQuestion } from '../compare/questions.ts'
import { relationOf, type RelationValue } from '../compare/skill-questions.ts'
import {
  judgeSkill,
  type JudgedSkill,
  type MatchReference,
  matchesFor,
  searchFactId,
  skillNeeds,
} from '../compare/skill-state.ts'
import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { NeededFacts, Parameters, Question, Statement } from '../vocabulary/finding.ts'
import { type PlanReason, planReason, stepOfReason } from './plan-step.ts'
import { servingQuestions } from './serving-questions.ts'

/** A skill of the target and the words that point to it. */
interface PlannedSkill {
  readonly relationId: FactId
  readonly relation: RelationValue['relation']
  readonly matches: readonly MatchReference[]
}

/** An optional skill without any trace asks for nothing: only essential ones are to be learned. */
function listPlanned(book: FactBook): readonly PlannedSkill[] {
  return [...book.values()].flatMap(({ id, value }) => {
    if (!id.startsWith('esco/relation/')) return []
    const { uri, relation } = value as unknown as RelationValue
    const matches = matchesFor(uri, book)
    return relation === 'essential' || matches.length > 0 ? [{ relationId: id, relation, matches }] : []
  })
}

function needsOf({ relationId, matches }: PlannedSkill): readonly FactId[] {
  const records = [...new Set(matches.map(({ recordId }) => recordId))]
  const work = records.flatMap((id) => [`${id}/work-period`, `${id}/awarding-body`])
  return [relationId, ...skillNeeds(matches), ...work]
}

/** Work with its beginning and a named employer: somebody can be asked to confirm it. */
function hasEmployer(facts: NeededFacts): (recordId: string) => boolean {
  return (id) => {
    const work = facts.value(`${id}/work-period`) as { readonly from?: string } | null
    return work?.from !== undefined && bodyOf(facts.value(`${id}/awarding-body`)) !== undefined
  }
}

function judge(
  facts: NeededFacts,
  { matches }: PlannedSkill,
): { readonly judged: JudgedSkill; readonly reason: PlanReason } {
  const judged = judgeSkill(facts, matches)
  return { judged, reason: planReason(judged, hasEmployer(facts)) }
}

function evidenceParameters(facts: NeededFacts, { evidence }: JudgedSkill): Parameters {
  const [first] = evidence
  if (!first) return {}
  const { recordId } = first
  const employer = bodyOf(facts.value(`${recordId}/awarding-body`))
  return {
    recordId,
    record: textOf(facts.value(`${recordId}/title`)),
    employer: employer ? { kind: 'text', text: employer.name } : '',
  }
}

function skillStatement(facts: NeededFacts, planned: PlannedSkill): Statement {
  const { label, relation, uri } = relationOf(facts, planned.relationId)
  const { judged, reason } = judge(facts, planned)
  const step = stepOfReason[reason]
  return {
    outcome: step === undefined ? 'not-determined' : 'information',
    message: `plan.skill.${reason}`,
    parameters: {
      skillUri: uri,
      skill: { kind: 'text', text: label },
      relation,
      step: step ?? 'open',
      standing: judged.standing ?? 'none',
      ...evidenceParameters(facts, judged),
    },
    missing: step === undefined ? ['learning-outcome'] : [],
  }
}

function countSteps(facts: NeededFacts, all: readonly PlannedSkill[]) {
  const counts = { essential: 0, exempt: 0, evidence: 0, assess: 0, train: 0, open: 0 }
  for (const planned of all.filter(({ relation }) => relation === 'essential')) {
    counts.essential += 1
    counts[stepOfReason[judge(facts, planned).reason] ?? 'open'] += 1
  }
  return { ...counts, unread: counts.open > 0 ? 'yes' : 'no' }
}

function summaryQuestion(all: readonly PlannedSkill[]): readonly Question[] {
  const essential = all.filter(({ relation }) => relation === 'essential')
  if (essential.length === 0) return []
  const summary = coreQuestion({
    id: 'plan/summary',
    section: 'plan',
    about: 'summary',
    needs: [...new Set(['esco/target', searchFactId, ...essential.flatMap(needsOf)])],
    state: (facts) => ({ outcome: 'information', message: 'plan.summary', parameters: countSteps(facts, all) }),
  })
  return [summary]
}

/**
 * A plan for the skills of the target, essential ones first: exempt, show evidence, assess or train, by a published rule; and
 * which documents serve. Without a target there is none.
 */
export function planQuestions(book: FactBook): readonly Question[] {
  const all = listPlanned(book)
  const order = [
    ...all.filter((one) => one.relation === 'essential'),
    ...all.filter((one) => one.relation === 'optional'),
  ]
  const perSkill = order.map((planned) =>
    coreQuestion({
      id: `plan/skill/${planned.relationId.split('/')[2]}`,
      section: 'plan',
      about: 'skill',
      needs: [...new Set(needsOf(planned))],
      state: (facts) => skillStatement(facts, planned),
    }),
  )
  return [...summaryQuestion(all), ...perSkill, ...servingQuestions(book)]
}
