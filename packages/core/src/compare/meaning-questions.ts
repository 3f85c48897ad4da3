import type { Check } from '../vocabulary/check.ts'
import type { FactBook } from '../vocabulary/fact.ts'
import type { Question, Statement } from '../vocabulary/finding.ts'
import { checkOf } from './fact-reading.ts'
import { coreQuestion } from './questions.ts'

/**
 * Words that are signed and that no context of the document gives a meaning: other software leaves them out in silence, so
 * the reader should know. Undefined where all have one, or where nobody could tell. It changes no answer.
 */
export function meaningStatement({ details }: Pick<Check, 'details'>): Statement | undefined {
  const { meaning, meaningFound } = details
  if (meaning === undefined) return undefined
  const isWord = meaning === 'terms_not_mapped' && meaningFound !== undefined
  return {
    outcome: 'information',
    message: 'record.words-without-meaning',
    parameters: { kind: isWord ? 'word' : 'context', found: isWord ? String(meaningFound) : '—' },
  }
}

/** Says of a document that some of its words have no agreed meaning; nothing where all have one. */
export function meaningQuestions(recordId: string, book: FactBook): readonly Question[] {
  const id = `${recordId}/check/unchanged`
  const value = book.get(id)?.value
  const statement = value === undefined ? undefined : meaningStatement(checkOf(value))
  if (!statement) return []
  return [
    coreQuestion({
      id: `${recordId}/meaning`,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => meaningStatement(checkOf(facts.value(id))) ?? statement,
    }),
  ]
}
