import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { ApiProblem } from './api.ts'

/**
 * What went wrong, in the language of the interface. A problem of a file has words here, so it follows when the language is
 * changed; where the values its sentence needs did not come along, and for all other problems, the server's own sentence
 * stands, which came in the language of the interface.
 */
export function wordProblem(words: Words, { code, detail, details }: ApiProblem): string {
  const key = [`problem.${code}`, `api.${code}`].find(words.has)
  if (key === undefined) return detail || words.label('api.unknown', { code })
  try {
    return words.label(key, details ?? {})
  } catch {
    return detail
  }
}
