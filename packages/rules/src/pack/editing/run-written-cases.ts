import { type CaseResult, runCases } from '../check-case.ts'
import type { PackCase } from '../pack-model.ts'
import type { PackProblem } from '../pack-problem.ts'
import { parsePack } from '../parse-pack.ts'
import { type PackReferences, readField } from '../parse-field.ts'
import { isMap } from '../value-shapes.ts'

/** What a pack that is being written answers to its cases, and what is wrong with its form. */
export interface WrittenCases {
  readonly problems: readonly PackProblem[]
  /** One for each case whose form is right, with its place among all cases. */
  readonly cases: readonly (CaseResult & { readonly index: number })[]
}

const placesOf = (problems: readonly PackProblem[], part: string) =>
  new Set(problems.filter(({ path }) => path[0] === part).map(({ path }) => path[1]))

/**
 * Runs the cases of a pack that is being written and may be wrong: fields with a problem are left out, as if nobody had
 * looked, and so are cases with a problem. `version` is the one it would get. Pure.
 * Example: `runWrittenCases(draft.written, '2026-11-24').cases[0].answer.regulated`.
 */
export function runWrittenCases(
  written: Readonly<Record<string, unknown>>,
  version: string,
  known: PackReferences = {},
): WrittenCases {
  const read = parsePack({ ...written, version }, known)
  const problems = read.ok ? [] : read.problem
  const [wrongFields, wrongCases] = [placesOf(problems, 'fields'), placesOf(problems, 'cases')]
  const checkedOn = typeof written.checkedOn === 'string' ? written.checkedOn : version
  const fields = Object.entries(isMap(written.fields) ? written.fields : {})
    .filter(([name]) => !wrongFields.has(name))
    .map(([name, field]) => readField(name, field as Readonly<Record<string, unknown>>, checkedOn))
  const all = Array.isArray(written.cases) ? (written.cases as readonly PackCase[]) : []
  const right = all.map((one, index) => ({ one, index })).filter(({ index }) => !wrongCases.has(index))
  const results = runCases({ fields, version, cases: right.map(({ one }) => one) })
  const cases = results.flatMap((result, at) => {
    const index = right[at]?.index
    return index === undefined ? [] : [{ ...result, index }]
  })
  return { problems, cases }
}
