import { openLookUps } from '@wanderbuch/adapters/fetch/open-look-ups'
import { openTrustListFetch, type TrustListFetch } from '@wanderbuch/adapters/fetch/trust-list-fetch'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'

/** Where a command reads its surroundings from and writes to; tests pass their own. */
export interface Terminal {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  /** Columns of standard output. */
  readonly columns: number
  /** Whether standard output understands bold and colours. */
  readonly styled: boolean
  /** True when standard error is a terminal: progress is drawn only there. */
  readonly interactive: boolean
  readonly now: () => Date
  readonly cwd: string
  /** The guarded way to the network; taken only when the command line asks for it. */
  readonly lookUps: () => LookUps
  /** The guarded way to lists of trust; taken only when the command line names one. */
  readonly trustListFetch: () => TrustListFetch
}

/** The terminal this program runs in. NO_COLOR (no-color.org) and TERM=dumb switch styles off, COLUMNS sets the width. */
export function realTerminal({ stdout, stderr, env, cwd }: NodeJS.Process): Terminal {
  const columns = Number(env.COLUMNS) || stdout.columns || 80
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    columns,
    styled: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    interactive: stderr.isTTY === true,
    now: () => new Date(),
    cwd: cwd(),
    lookUps: () => openLookUps(),
    trustListFetch: openTrustListFetch,
  }
}

/** A progress line on a terminal, replaced by the next; nothing when standard error goes elsewhere. */
export function showProgress(terminal: Terminal, text: string): void {
  if (terminal.interactive) terminal.writeError(`\r\u001b[2K${text}`)
}

export function clearProgress(terminal: Terminal): void {
  if (terminal.interactive) terminal.writeError('\r\u001b[2K')
}
