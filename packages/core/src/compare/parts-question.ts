import type { FactBook } from '../vocabulary/fact.ts'
import type { Parameter, Question } from '../vocabulary/finding.ts'
import type { RecordPart } from '../vocabulary/record.ts'
import { coreQuestion } from './questions.ts'

/** Parts named on the page; the file itself has all of them. */
const mostNamed = 60

const message = (key: string, parameters: Record<string, Parameter> = {}): Parameter => ({
  kind: 'message',
  key,
  parameters,
})

const openStates: Readonly<Record<string, string>> = {
  failed: 'record.part-failed',
  'in-progress': 'record.part-in-progress',
}

/** A part in words: its title, points and result as written, and whether it was failed or still goes on. */
function partParameter({ title, creditPoints, grade, status = '' }: RecordPart): Parameter {
  const name: Parameter = { kind: 'text', text: title }
  const state = openStates[status.toLowerCase()]
  const items = [
    ...(creditPoints ? [creditPoints] : []),
    ...(grade ? [message('record.part-result', { grade })] : []),
    ...(state ? [message(state)] : []),
  ]
  return items.length === 0 ? name : message('record.part', { title: name, details: { kind: 'list', items } })
}

/** What an award is made of, for records that list it. */
export function partsQuestion(recordId: string, book: FactBook): readonly Question[] {
  const id = `${recordId}/parts`
  if (!book.get(id)?.value) return []
  return [
    coreQuestion({
      id,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => {
        const parts = facts.value(id) as unknown as readonly RecordPart[]
        const named = parts.slice(0, mostNamed).map(partParameter)
        const more = parts.length - named.length
        const items = more > 0 ? [...named, message('record.parts-more', { count: more })] : named
        const list: Parameter = { kind: 'list', items, clauses: true }
        return { outcome: 'information', message: 'record.parts', parameters: { count: parts.length, parts: list } }
      },
    }),
  ]
}
