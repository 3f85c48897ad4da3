import type { FactId } from '../vocabulary/fact.ts'
import type { Audience, FindingSection, NeededFacts, Question, Statement } from '../vocabulary/finding.ts'
import { kindsOf } from './fact-kinds.ts'

interface CoreQuestion {
  readonly id: string
  readonly section: FindingSection
  readonly about: string
  readonly needs: readonly FactId[]
  readonly audience?: Audience
  readonly state: (facts: NeededFacts) => Statement
}

/** A question that needs only facts collected by core; their kinds follow from their ids. */
export function coreQuestion(question: CoreQuestion): Question {
  return { ...question, kinds: kindsOf(question.needs) }
}
