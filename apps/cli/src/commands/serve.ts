import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command, Options } from '../main.ts'
import { listOption, textOption } from '../read-options.ts'

function serverArguments(options: Options): readonly string[] {
  const single = ['port', 'host', 'data'].flatMap((name) => {
    const value = textOption(options, name)
    return value === undefined ? [] : [`--${name}`, value]
  })
  return [...single, ...listOption(options, 'trust').flatMap((path) => ['--trust', path])]
}

/**
 * Starts the server as a process of its own and stays until it ends. Signals are passed on; the channel between the two
 * closes when this process dies in any way, and the server then stops too.
 */
export const serveCommand: Command = (_words, options): Promise<ExitCode> => {
  const main = fileURLToPath(import.meta.resolve('@wanderbuch/server/main'))
  const server = spawn(process.execPath, [main, ...serverArguments(options)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const pass = (signal: NodeJS.Signals) => server.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => {
    server.on('exit', (code) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve((code ?? exitCodes.internal) as ExitCode)
    })
  })
}
