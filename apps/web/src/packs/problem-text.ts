import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { PackProblem } from './packs-api.ts'

/** What is wrong with a pack at one place, as a sentence. */
export function problemText(words: Words, { code, expected, found }: PackProblem): string {
  return words.label(`packs.problem.${code}`, { expected: expected ?? '–', found: found ?? '–' })
}

/** Problems of one field. */
export function problemsOfField(problems: readonly PackProblem[], name: string): readonly PackProblem[] {
  return problems.filter(({ path }) => path[0] === 'fields' && path[1] === name)
}

/** Problems that no field and no case shows. */
export function otherProblems(problems: readonly PackProblem[], names: readonly string[]): readonly PackProblem[] {
  return problems.filter(({ path }) => {
    if (path[0] === 'fields') return typeof path[1] !== 'string' || !names.includes(path[1])
    return path[0] !== 'cases' || path.length < 2
  })
}
