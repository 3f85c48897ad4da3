import { type Standing, strongestStanding } from '@wanderbuch/skills/compare/standing'
import { basisOf, textOf } from '../compare/fact-reading.ts'
import { coreQuestion } from '../compare/questions.ts'
import { standingNeeds, standingOf } from '../compare/standing.ts'
import type { FactBook } from '../vocabulary/fact.ts'
import type { NeededFacts, Question } from '../vocabulary/finding.ts'

function recordStanding(facts: NeededFacts, id: string): Standing | undefined {
  const numbers = facts.value(`${id}/outcome-numbers`) as readonly number[]
  const all = (numbers.length > 0 ? numbers : [0]).map((number) => standingOf(facts, id, number))
  return strongestStanding(all.flatMap((one) => one ?? []))
}

function servingQuestion(id: string): Question {
  return coreQuestion({
    id: `plan/serves/${id}`,
    section: 'plan',
    about: 'serves',
    needs: ['esco/target', `${id}/title`, `${id}/outcome-numbers`, ...standingNeeds(id)],
    state: (facts) => {
      const { kind } = basisOf(facts.value(`${id}/basis`))
      const standing = recordStanding(facts, id)
      return {
        outcome: 'information',
        message: 'plan.serves',
        parameters: {
          recordId: id,
          record: textOf(facts.value(`${id}/title`)),
          kind,
          standing: standing ?? 'none',
        },
      }
    },
  })
}

/** Which documents of the person serve as evidence, and which cannot; each by its record. */
export function servingQuestions(book: FactBook): readonly Question[] {
  if (!book.has('esco/target')) return []
  const ids = [...book.keys()].flatMap((id) => /^(record-\d+)\/title$/.exec(id)?.[1] ?? [])
  return ids.map(servingQuestion)
}
