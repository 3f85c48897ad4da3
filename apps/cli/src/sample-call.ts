import { fail } from '@wanderbuch/standards/result'
import type { ExitCode } from './exit-codes.ts'
import { runCommandLine } from './run-command-line.ts'
import type { Terminal } from './terminal.ts'

/** What a command line left behind. */
export interface Called {
  readonly exitCode: ExitCode
  readonly out: string
  readonly errors: string
}

/** Runs a command line in this process on a terminal that keeps what is written; the day is 2026-11-22, 80 columns. */
export async function callWanderbuch(line: readonly string[], changed: Partial<Terminal> = {}): Promise<Called> {
  let [out, errors] = ['', '']
  const terminal: Terminal = {
    write: (text) => void (out += text),
    writeError: (text) => void (errors += text),
    columns: 80,
    styled: false,
    interactive: false,
    now: () => new Date('2026-11-22T12:00:00Z'),
    cwd: import.meta.dirname,
    lookUps: () => () => fail({ code: 'look_up_unreachable', reason: 'no_network' }),
    trustListFetch: () => async () => fail({ code: 'look_up_unreachable', reason: 'no_network' }),
    ...changed,
  }
  const exitCode = await runCommandLine(line, terminal)
  return { exitCode, out, errors }
}
