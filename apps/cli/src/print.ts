import { wordPlace } from '@wanderbuch/core/document/word-place'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { CommandProblem } from './problem.ts'
import type { Terminal } from './terminal.ts'
import { createPaper } from './text/paper.ts'
import { wrapText } from './text/wrap-text.ts'

export function printLines(terminal: Terminal, lines: readonly string[]): ExitCode {
  if (lines.length > 0) terminal.write(`${lines.join('\n')}\n`)
  return exitCodes.yes
}

/** Control and direction characters that JSON allows unescaped: a terminal would act on them. */
const acting = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One JSON value on standard output; nothing for `undefined`. */
export function printJson(terminal: Terminal, data: unknown): ExitCode {
  if (data !== undefined) terminal.write(`${JSON.stringify(data, null, 2).replace(acting, escaped)}\n`)
  return exitCodes.yes
}

interface Manner {
  readonly say: Words
  readonly asJson: boolean
}

/** A place deep inside a file may be longer than everything said about it. */
export function shortPlace(place: string): string {
  const letters = [...place]
  return letters.length <= 72 ? place : `${letters.slice(0, 48).join('')}…${letters.slice(-20).join('')}`
}

/** A problem in words. */
export function problemText({ sentence, place, advice }: CommandProblem, say: Words) {
  return {
    detail: say.label(sentence.key, sentence.parameters),
    ...(place !== undefined && { place: say.label('record.title', { title: place }) }),
    advice: advice.map(({ key, parameters }) => say.label(key, parameters)),
  }
}

/**
 * A problem for people on standard error; for programs (`--json`) on standard output, where they read the answer:
 * `{"problem": {"code", "detail", "place", "advice", "exitCode"}}`.
 */
export function printProblem(terminal: Terminal, problem: CommandProblem, { say, asJson }: Manner): ExitCode {
  const { code, exitCode } = problem
  const { detail, place, advice } = problemText(problem, say)
  if (asJson) {
    printJson(terminal, { problem: { code, detail, ...(place !== undefined && { place }), advice, exitCode } })
    return exitCode
  }
  const { width } = createPaper(terminal)
  const said = place === undefined ? detail : `${shortPlace(wordPlace(place, say.label))}: ${detail}`
  const [first = '', ...rest] = wrapText(`wanderbuch: ${said}`, width - 2)
  const more = [...rest, ...advice.flatMap((text) => wrapText(text, width - 2))].map((line) => `  ${line}`)
  terminal.writeError(`${[first, ...more].join('\n')}\n`)
  return exitCode
}
