import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Parameters } from '@wanderbuch/core/vocabulary/finding'
import { type ProblemCode, type ProblemStatus, problemStatus } from './problem-codes.ts'

/** A problem before it is put into words. */
export interface FoundProblem {
  readonly code: ProblemCode
  /** Where in the request: `files/2, line 3, column 7`, or a JSON Pointer. Names no content. */
  readonly place?: string
  /** What was wrong there, in technical English: `expected string, received number`. */
  readonly reason?: string
  /** Values its sentence uses. */
  readonly details?: Parameters
}

/** A problem in the form of RFC 9457, with members of ours. */
export interface Problem {
  /** Relative to the server; opens a page about this kind of problem. */
  readonly type: string
  readonly title: string
  readonly status: ProblemStatus
  /** What happened and what can be done, in the language of the answer. */
  readonly detail: string
  /** Names this one answer; the same number stands in the server's log. */
  readonly instance?: string
  /** Machine-readable, also the end of `type`. */
  readonly code: ProblemCode
  readonly place?: string
  readonly reason?: string
}

/** Puts a problem into words. Carries no personal data: places and codes, never contents. */
export function wordProblem({ code, place, reason, details }: FoundProblem, words: Words): Problem {
  const status = problemStatus[code]
  return {
    type: `/problems/${code}`,
    title: code.replaceAll('_', ' '),
    status,
    detail: words.label(`problem.${code}`, details),
    code,
    ...(place && { place }),
    ...(reason && { reason }),
  }
}
