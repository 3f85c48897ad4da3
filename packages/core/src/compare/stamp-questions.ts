import { everyOutcome } from '@wanderbuch/standards/outcome'
import { type Check, type CheckName, checkNames, type Stamp, stampOfCheck } from '../vocabulary/check.ts'
import type { FactBook } from '../vocabulary/fact.ts'
import type { NeededFacts, Question, Statement, WhoCanAnswer } from '../vocabulary/finding.ts'
import { basisOf, bodyOf, checkOf, outcomeIds, placementIds, placementOf, whoOf } from './fact-reading.ts'
import { detailParameters } from '../vocabulary/detail-parameters.ts'
import { coreQuestion } from './questions.ts'

function saidByCheck(check: Check, fallback?: WhoCanAnswer): Statement {
  const who = check.whoCanAnswer ?? (check.outcome === 'not-determined' ? fallback : undefined)
  return {
    outcome: check.outcome,
    message: `check.${check.code}`,
    parameters: detailParameters(check.details),
    missing: check.outcome === 'not-determined' ? ['check'] : [],
    ...(who && { whoCanAnswer: who }),
  }
}

/** The check that decides a stamp: the first `no`, else the first open one, else the last. */
function decidingCheck(checks: readonly Check[]): Check {
  const found =
    checks.find(({ outcome }) => outcome === 'no') ?? checks.find(({ outcome }) => outcome === 'not-determined')
  return found ?? (checks[checks.length - 1] as Check)
}

const checksOfStamp = (stamp: Stamp): readonly CheckName[] => checkNames.filter((name) => stampOfCheck[name] === stamp)

function checkQuestion(recordId: string, name: CheckName): Question {
  const id = `${recordId}/check/${name}`
  const authority = `${recordId}/framework-authority`
  const needs = name === 'entitlement' ? [id, authority] : [id]
  return coreQuestion({
    id,
    section: 'check',
    about: recordId,
    needs,
    state: (facts) =>
      saidByCheck(checkOf(facts.value(id)), name === 'entitlement' ? whoOf(bodyOf(facts.value(authority))) : undefined),
  })
}

function stampQuestion(recordId: string, stamp: Exclude<Stamp, 'understood'>): Question {
  const ids = checksOfStamp(stamp).map((name) => `${recordId}/check/${name}`)
  const authority = `${recordId}/framework-authority`
  return coreQuestion({
    id: `${recordId}/stamp/${stamp}`,
    section: 'stamp',
    about: recordId,
    needs: stamp === 'entitled' ? [...ids, authority] : ids,
    state: (facts) => {
      const checks = ids.map((id) => checkOf(facts.value(id)))
      const fallback = stamp === 'entitled' ? whoOf(bodyOf(facts.value(authority))) : undefined
      return {
        ...saidByCheck(decidingCheck(checks), fallback),
        outcome: everyOutcome(checks.map((one) => one.outcome)),
      }
    },
  })
}

function understoodStatement(facts: NeededFacts, recordId: string, levelKnown: boolean): Statement {
  const count = (facts.value(`${recordId}/outcome-numbers`) as readonly number[]).length
  const { kind } = basisOf(facts.value(`${recordId}/basis`))
  if (count === 0) {
    return { outcome: 'not-determined', message: 'understood.outcomes-missing', missing: ['learning-outcome'] }
  }
  if (kind !== 'achievement' && kind !== 'endorsement') {
    return { outcome: 'yes', message: 'understood.tasks-known', parameters: { count } }
  }
  if (levelKnown || facts.value(`${recordId}/eqf-level-stated`) !== null) {
    return { outcome: 'yes', message: 'understood.level-and-outcomes-known', parameters: { count } }
  }
  return { outcome: 'not-determined', message: 'understood.level-missing', missing: ['nqf-level-stated'] }
}

/** Understood: the level is placed (or stated on the European scale) and there are outcomes to read. */
function understoodQuestion(recordId: string, book: FactBook): Question {
  const placements = placementIds(book, recordId)
  const outcomes = outcomeIds(book, recordId)
  const basis = `${recordId}/basis`
  const stated = `${recordId}/eqf-level-stated`
  return coreQuestion({
    id: `${recordId}/stamp/understood`,
    section: 'stamp',
    about: recordId,
    needs: [basis, stated, `${recordId}/nqf-level-stated`, `${recordId}/outcome-numbers`, ...placements, ...outcomes],
    state: (facts) => {
      const known = placements.some((id) => placementOf(facts.value(id)).outcome !== 'not-determined')
      return understoodStatement(facts, recordId, known)
    },
  })
}

/** The five stamps of a record and the six checks behind four of them. */
export function stampQuestions(recordId: string, book: FactBook): readonly Question[] {
  const verified = (['authentic', 'entitled', 'current', 'theirs'] as const).map((stamp) =>
    stampQuestion(recordId, stamp),
  )
  return [...verified, understoodQuestion(recordId, book), ...checkNames.map((name) => checkQuestion(recordId, name))]
}
