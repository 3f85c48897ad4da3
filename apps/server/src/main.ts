import { tellProblem } from './tell-start.ts'
import { readSettings } from './settings.ts'
import { runServer } from './run-server.ts'

// A reader that closes the pipe (`| head`) must not end the server.
process.stdout.on('error', () => {})

const words = process.argv.slice(2)
const settings = await readSettings(words, process.env, process.cwd())
const problem = settings.ok ? await runServer(settings.value) : settings.problem
if (problem) {
  tellProblem(problem, words.includes('--json'))
  process.exit(problem.exitCode)
}
