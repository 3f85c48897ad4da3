/// <reference path="./n3-package.d.ts" />
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import library from 'n3'
import type { ReadPart } from '../read-part.ts'
import { gatherStatements } from './gather-statements.ts'
import type { RdfProblem, Statement } from './statement.ts'

/** Reads Turtle piece by piece: the official file is larger than a text may be. */
export interface TurtleReader {
  /** Takes the next piece; pieces may end anywhere between letters. */
  readonly write: (text: string) => void
  readonly finish: (version: string | undefined) => Result<ReadPart, RdfProblem>
}

/** A parser that is fed by hand instead of from a stream. */
function openParser(take: (statement: Statement) => void) {
  const listeners = new Map<string, (text: string) => void>()
  const state: { problem?: Error } = {}
  const parser = new library.Parser({ format: 'text/turtle' })
  parser.parse({ on: (event, listen) => listeners.set(event, listen) }, (error, quad) => {
    if (error) state.problem ??= error
    if (error || !quad) return
    const { subject, predicate, object } = quad
    const language = object.termType === 'Literal' ? { language: object.language ?? '' } : {}
    take({ subject: subject.value, predicate: predicate.value, object: object.value, ...language })
  })
  return { state, feed: (event: 'data' | 'end', text: string) => listeners.get(event)?.(text) }
}

const lineIn = (message: string): number | undefined => {
  const found = /line (\d+)/.exec(message)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** A reader for one Turtle file of ESCO. Example: `reader.write(text); reader.finish('1.2.0')`. */
export function createTurtleReader(file: string): TurtleReader {
  const gatherer = gatherStatements()
  const { state, feed } = openParser(gatherer.take)
  const feedSafely = (event: 'data' | 'end', text: string) => {
    if (state.problem) return
    try {
      feed(event, text)
    } catch (error) {
      state.problem ??= error as Error
    }
  }
  return {
    write: (text) => feedSafely('data', text),
    finish: (version) => {
      feedSafely('end', '')
      if (!state.problem) return succeed(gatherer.finish(file, version))
      const line = lineIn(state.problem.message)
      const details = state.problem.message.slice(0, 200)
      return fail({ code: 'turtle_ill_formed', file, details, ...(line !== undefined && { line }) })
    },
  }
}
