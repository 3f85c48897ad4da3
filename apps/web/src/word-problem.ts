import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { ApiProblem } from './api.ts'

/**
 * What went wrong, in the language of the interface. The server words its problems in English; its code has words here:
 * `problem.CODE` for files, `api.CODE` for requests. Where the details a sentence needs did not come along, the server's own
 * sentence stands.
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
