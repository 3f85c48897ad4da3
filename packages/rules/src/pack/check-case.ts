import { answerPack, type PackAnswer } from './pack-answer.ts'
import type { Pack, PackCase } from './pack-model.ts'
import { packProblem, type PackProblem } from './pack-problem.ts'

function differs(key: keyof PackCase['expect'], expected: unknown, answer: PackAnswer): boolean {
  if (key === 'authority') return !answer.authority.some((name) => name.includes(expected as string))
  if (key === 'ask') return !(expected as readonly string[]).every((topic) => answer.ask.includes(topic))
  return JSON.stringify(answer[key]) !== JSON.stringify(expected)
}

/** Runs one case on the day it names, else on `day`; what is answered otherwise than expected. */
function caseProblems(pack: Pick<Pack, 'fields'>, one: PackCase, index: number, day: string): readonly PackProblem[] {
  const answer = answerPack(pack, one.facts, one.facts.day ?? day)
  return Object.entries(one.expect).flatMap(([name, expected]) => {
    const key = name as keyof PackCase['expect']
    if (!differs(key, expected, answer)) return []
    const path = ['cases', index, 'expect', key]
    const found = key === 'authority' ? (answer.authority[1] ?? answer.authority[0]) : JSON.stringify(answer[key])
    return [packProblem('pack_case_differs', path, { expected: JSON.stringify(expected), ...(found && { found }) })]
  })
}

/** Runs all cases of a pack. Pure; the day is the day asked about. */
export function checkCases(pack: Pick<Pack, 'fields' | 'cases'>, day: string): readonly PackProblem[] {
  return pack.cases.flatMap((one, index) => caseProblems(pack, one, index, day))
}
