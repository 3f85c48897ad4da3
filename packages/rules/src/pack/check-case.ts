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

/** One case as it was run: what the pack answers, and what of it is not as expected. */
export interface CaseResult {
  readonly name: string
  readonly answer: PackAnswer
  readonly problems: readonly PackProblem[]
}

function runCase(pack: WithCases, one: PackCase, index: number): CaseResult {
  const answer = answerPack(pack, one.facts, one.facts.day ?? versionDay(pack.version))
  const problems = Object.entries(one.expect).flatMap(([name, expected]) => {
    const key = name as keyof PackCase['expect']
    if (!differs(key, expected, answer)) return []
    const path = ['cases', index, 'expect', key]
    const found = key === 'authority' ? (answer.authority[1] ?? answer.authority[0]) : JSON.stringify(answer[key])
    return [packProblem('pack_case_differs', path, { expected: JSON.stringify(expected), ...(found && { found }) })]
  })
  return { name: one.name, answer, problems }
}

/**
 * Runs all cases of a pack in order, each on the day it names, else on the day of the version: a case shows what the
 * pack says, not how old it is. Pure.
 */
export function runCases(pack: WithCases): readonly CaseResult[] {
  return pack.cases.map((one, index) => runCase(pack, one, index))
}

/** What is answered otherwise than the cases expect. */
export function checkCases(pack: WithCases): readonly PackProblem[] {
  return runCases(pack).flatMap(({ problems }) => problems)
}
