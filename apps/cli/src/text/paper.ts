import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { Terminal } from '../terminal.ts'

/** The sheet a command writes on: how wide it is, and how bold and colours are set where the terminal has them. */
export interface Paper {
  /** Columns of a line. */
  readonly width: number
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  readonly tinted: (tone: Tone, text: string) => string
}

/** Never by colour alone: every tone also has a sign. */
export const marks: Readonly<Record<Tone, string>> = { yes: '✓', no: '✗', open: '?', caution: '!', plain: '·' }

/** SGR numbers: green, red, yellow; the terminal's own colours, so that they fit light and dark. */
const tints: Readonly<Record<Tone, string>> = { yes: '32', no: '31', open: '33', caution: '33', plain: '0' }

/** Longer lines are hard to read (LOOK: 60 to 75 letters a line, plus marks and indents). */
const widest = 90
const narrowest = 32

const sgr = (code: string, text: string): string => `\u001b[${code}m${text}\u001b[0m`

export function createPaper({ columns, styled }: Pick<Terminal, 'columns' | 'styled'>): Paper {
  const width = Math.min(Math.max(columns, narrowest), widest)
  const set = (code: string) => (text: string) => (styled && text !== '' ? sgr(code, text) : text)
  return {
    width,
    bold: set('1'),
    faint: set('2'),
    tinted: (tone, text) => (tone === 'plain' ? text : set(tints[tone])(text)),
  }
}
