import { answerPack, type PackAnswer } from './pack-answer.ts'
import type { Pack, PackCase } from './pack-model.ts'
import { versionDay } from './pack-version.ts'
import { packProblem, type PackProblem } from './pack-problem.ts'

function differs(key: keyof PackCase['expect'], expected: unknown, answer: PackAnswer): boolean {
  if (key === 'authority') return !answer.authority.some((name) => name.includes(expected as string))
  if (key === 'ask') return !(expected as readonly string[]).every((topic) => answer.ask.includes(topic))
  return JSON.stringify(answer[key]) !== JSON.stringify(expected)
}

type WithCases = Pick<Pack, 'fields' | 'cases' | 'version'>

function caseProblems(pack: WithCases, one: PackCase, index: number): readonly PackProblem[] {
  const answer = answerPack(pack, one.facts, one.facts.day ?? versionDay(pack.version))
  return Object.entries(one.expect).flatMap(([name, expected]) => {
    const key = name as keyof PackCase['expect']
    if (!differs(key, expected, answer)) return []
    const path = ['cases', index, 'expect', key]
    const found = key === 'authority' ? (answer.authority[1] ?? answer.authority[0]) : JSON.stringify(answer[key])
    return [packProblem('pack_case_differs', path, { expected: JSON.stringify(expected), ...(found && { found }) })]
  })
}

/**
 * Runs all cases of a pack, each on the day it names, else on the day of the version: a case shows what the pack says,
 * not how old it is. Pure.
 */
export function checkCases(pack: WithCases): readonly PackProblem[] {
  return pack.cases.flatMap((one, index) => caseProblems(pack, one, index))
}
