import { commandWords } from './cli-words.ts'
import { exitCodes } from './exit-codes.ts'
import { runCommandLine } from './run-command-line.ts'
import { realTerminal } from './terminal.ts'

/** A mistake of the program: no stack for the person at the terminal, unless asked for. */
function tellMistake(mistake: unknown): number {
  const words = commandWords('en')
  process.stderr.write(`wanderbuch: ${words.label('cli.problem.internal')}\n`)
  if (process.env.WANDERBUCH_DEBUG) console.error(mistake)
  else process.stderr.write(`  ${words.label('cli.advice.debug')}\n`)
  return exitCodes.internal
}

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? exitCodes.yes : exitCodes.cannotCreate)
})
process.exitCode = await runCommandLine(process.argv.slice(2), realTerminal(process)).catch(tellMistake)
