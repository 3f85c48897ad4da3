import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { hasOption, type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { readLanguage } from '../read/read-languages.ts'
import { listTrustNames, readTrustLists } from '../read/read-trust-lists.ts'

const passedOn: readonly OptionName[] = ['port', 'host', 'data', 'embeddings', 'vc-api-port']

function serverArguments(call: CommandCall): readonly string[] {
  const { options } = call
  const single = passedOn.flatMap((name) => {
    const value = textOption(options, name)
    return value === undefined ? [] : [`--${name}`, value]
  })
  const trust = listTrustNames(call).flatMap((path) => ['--trust', path])
  return [...single, ...trust, ...vcApiArguments(options), ...(hasOption(options, 'json') ? ['--json'] : [])]
}

function vcApiArguments(options: Options): readonly string[] {
  if (!hasOption(options, 'vc-api')) return []
  const profile = textOption(options, 'vc-api')
  return [profile === undefined ? '--vc-api' : `--vc-api=${profile}`]
}

async function misfit(call: CommandCall): Promise<CommandProblem | undefined> {
  const [unexpected] = call.words
  if (unexpected !== undefined) return usageProblem('word_unexpected', { value: unexpected })
  for (const port of (['port', 'vc-api-port'] as const).map((name) => textOption(call.options, name))) {
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
      return usageProblem('port_ill_formed', { value: port }, message('cli.advice.port'))
  }
  const [language, trust] = [readLanguage(call.options), await readTrustLists(call)]
  return language.ok ? (trust.ok ? undefined : trust.problem) : language.problem
}

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/**
 * Starts the server as a process of its own and stays until it ends. Signals are passed on; the channel between the two
 * closes when this process dies in any way, and the server then stops too.
 */
function runServer(call: CommandCall): Promise<Ended> {
  const { terminal } = call
  const main = fileURLToPath(import.meta.resolve('@wanderbuch/server/main'))
  const server = spawn(process.execPath, [main, ...serverArguments(call)], {
    cwd: terminal.cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const pass = (signal: NodeJS.Signals) => server.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => {
    server.on('exit', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve({ code, signal })
    })
  })
}

const stoppedWhileStarting = 130

const ended = (exitCode: ExitCode): CommandResult => succeed({ exitCode, json: () => undefined, text: () => [] })

/** The server itself has said whatever there is to say, unless it was killed. */
async function serve(call: CommandCall): Promise<CommandResult> {
  const problem = await misfit(call)
  if (problem) return fail(problem)
  const { code, signal } = await runServer(call)
  if (code === null) {
    // Ctrl-C before the server could listen to it.
    if (signal === 'SIGINT' || signal === 'SIGTERM') return ended(exitCodes.yes)
    return fail(inputProblem('server_killed', exitCodes.internal, { parameters: { signal: signal ?? '?' } }))
  }
  return ended(code === stoppedWhileStarting ? exitCodes.yes : (code as ExitCode))
}

/** `wanderbuch serve`: the web application and its API. */
export const serveCommand: Command = {
  name: 'serve',
  words: '',
  options: ['port', 'host', 'data', 'trust', 'embeddings', 'vc-api', 'vc-api-port'],
  examples: ['wanderbuch serve', 'wanderbuch serve --port 8080 --data /var/lib/wanderbuch'],
  run: serve,
}
