import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { Finding, NeededFacts, Parameter, Question } from '../vocabulary/finding.ts'

function neededFacts(question: Question, book: FactBook): NeededFacts {
  const fact = (id: FactId) => {
    const found = question.needs.includes(id) ? book.get(id) : undefined
    if (!found) throw new Error(`question ${question.id} reads ${id} without naming it in needs`)
    return found
  }
  return { fact, value: (id) => fact(id).value }
}

function missingFinding(question: Question, missing: readonly FactId[], present: readonly FactId[]): Finding {
  const kinds = [...new Set(missing.map((id) => question.kinds[id] ?? 'fact'))]
  const items: readonly Parameter[] = kinds.map((kind) => ({ kind: 'message', key: `fact.${kind}` }))
  return {
    id: question.id,
    section: question.section,
    about: question.about,
    outcome: 'not-determined',
    message: 'missing.fact',
    parameters: { facts: { kind: 'list', items } },
    because: present,
    missing: kinds,
    ...(question.audience && { audience: question.audience }),
  }
}

/**
 * Puts one question to the fact book. A missing fact gives "missing: <fact>"; when none of the needed facts is there,
 * nothing is said at all. `because` is what the question was allowed to see, so it is complete by construction.
 */
export function askQuestion(question: Question, book: FactBook): Finding | undefined {
  const missing = question.needs.filter((id) => !book.has(id))
  const present = question.needs.filter((id) => book.has(id))
  if (present.length === 0) return undefined
  if (missing.length > 0) return missingFinding(question, missing, present)

  const { outcome, message, parameters = {}, missing: open = [], ...rest } = question.state(neededFacts(question, book))
  const { id, section, about, audience } = question
  return {
    id,
    section,
    about,
    outcome,
    message,
    parameters,
    because: question.needs,
    missing: open,
    ...rest,
    ...(audience && { audience }),
  }
}
