import { parseArgs } from 'node:util'
import { checkCommand } from './commands/check.ts'
import { dossierCommand } from './commands/dossier.ts'
import { levelCommand } from './commands/level.ts'
import { routeCommand } from './commands/route.ts'
import { serveCommand } from './commands/serve.ts'
import { verifyCommand } from './commands/verify.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { printProblem, type Terminal, usageProblem } from './terminal.ts'
import { usageText } from './usage.ts'

export type Options = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
export type Command = (words: readonly string[], options: Options, terminal: Terminal) => Promise<ExitCode>

const commands: Readonly<Record<string, Command>> = {
  dossier: dossierCommand,
  verify: verifyCommand,
  level: levelCommand,
  route: routeCommand,
  check: checkCommand,
  serve: serveCommand,
}

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

const options = {
  to: text,
  from: text,
  as: text,
  purpose: text,
  lang: text,
  day: text,
  out: many,
  awarded: text,
  profession: text,
  trust: many,
  'test-trust': flag,
  signer: many,
  key: text,
  data: text,
  port: text,
  host: text,
  name: text,
  born: text,
  'seen-by': text,
  'seen-on': text,
  sample: flag,
  json: flag,
  help: { type: 'boolean', short: 'h' },
  version: flag,
} as const

/** Runs one command line; the exit code is the answer. Never throws for anything a person can type. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let parsed
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem)
    return printProblem(terminal, usageProblem(message, 'See "wanderbuch --help".'))
  }
  const [name, ...rest] = parsed.positionals
  if (parsed.values.help || name === undefined) {
    terminal.write(usageText(name))
    return name === undefined && !parsed.values.help ? exitCodes.usage : exitCodes.yes
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const known = Object.keys(commands).join(', ')
    return printProblem(terminal, usageProblem(`there is no command "${name}".`, `Commands: ${known}.`))
  }
  return command(rest, parsed.values, terminal)
}

const isProgram = process.argv[1]?.endsWith('wanderbuch') || process.argv[1]?.match(/(wanderbuch|main)\.js$/)
if (isProgram) {
  // A reader that closes the pipe early (`| head`) is no error.
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => process.exit(problem.code === 'EPIPE' ? 0 : 70))
  const terminal: Terminal = {
    write: (output) => void process.stdout.write(output),
    writeError: (output) => void process.stderr.write(output),
    interactive: process.stderr.isTTY === true,
    now: () => new Date(),
    cwd: process.cwd(),
  }
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
}
