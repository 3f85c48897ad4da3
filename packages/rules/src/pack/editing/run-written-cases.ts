import { type CaseResult, runCases } from '../check-case.ts'
import type { Pack, PackCase } from '../pack-model.ts'
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

/** A pack that is being written, as far as its forms are right. */
export interface ReadablePart {
  readonly problems: readonly PackProblem[]
  /** Without the fields and cases that have a problem; its head is as it is written. */
  readonly pack: Pack
  /** The place of each of its cases among all that are written. */
  readonly casePlaces: readonly number[]
}

/** Reads what can be read of a pack that is being written. `version` is the one it would get. Pure. */
export function readWritten(
  written: Readonly<Record<string, unknown>>,
  version: string,
  known: PackReferences = {},
): ReadablePart {
  const read = parsePack({ ...written, version }, known)
  const problems = read.ok ? [] : read.problem
  const [wrongFields, wrongCases] = [placesOf(problems, 'fields'), placesOf(problems, 'cases')]
  const checkedOn = typeof written.checkedOn === 'string' ? written.checkedOn : version
  const fields = Object.entries(isMap(written.fields) ? written.fields : {})
    .filter(([name]) => !wrongFields.has(name))
    .map(([name, field]) => readField(name, field as Readonly<Record<string, unknown>>, checkedOn))
  const all = Array.isArray(written.cases) ? (written.cases as readonly PackCase[]) : []
  const right = all.map((one, index) => ({ one, index })).filter(({ index }) => !wrongCases.has(index))
  const { checkedOn: _, ...head } = written
  const pack = { ...head, version, fields, cases: right.map(({ one }) => one) } as unknown as Pack
  return { problems, pack, casePlaces: right.map(({ index }) => index) }
}

/**
 * Runs the cases of a pack that is being written and may be wrong: fields with a problem are left out, as if nobody had
 * looked, and so are cases with a problem. Pure.
 * Example: `runWrittenCases(draft.written, '2026-11-24').cases[0].answer.regulated`.
 */
export function runWrittenCases(
  written: Readonly<Record<string, unknown>>,
  version: string,
  known: PackReferences = {},
): WrittenCases {
  const { problems, pack, casePlaces } = readWritten(written, version, known)
  const cases = runCases(pack).flatMap((result, at) => {
    const index = casePlaces[at]
    return index === undefined ? [] : [{ ...result, index }]
  })
  return { problems, cases }
}
