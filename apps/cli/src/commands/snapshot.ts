import { kindOfAddress } from '@wanderbuch/adapters/fetch/media-types'
import { sayLookUp } from '@wanderbuch/core/report/say-look-up'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listOption } from '../options.ts'
import { inputProblem, message, usageProblem } from '../problem.ts'
import { readLanguage } from '../read/read-languages.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { hangText } from '../text/wrap-text.ts'
import { readableText } from '../text/write-sentence.ts'
import { writeSnapshot } from '../write-snapshot.ts'

const example = () => message('cli.advice.example', { command: snapshotCommand.examples[0] ?? '' })

async function takeSnapshot(call: CommandCall): Promise<CommandResult> {
  const { words, options, terminal, say } = call
  const [url, ...others] = words
  const language = readLanguage(options)
  if (!language.ok) return language
  if (url === undefined || others.length > 0) return fail(usageProblem('one_address', {}, example()))
  const [path, ...more] = listOption(options, 'out')
  if (path === undefined || more.length > 0) return fail(usageProblem('one_output', {}, example()))
  const kind = kindOfAddress(url)
  showProgress(terminal, say.label('cli.progress.looking-up', { address: url }))
  const answer = await terminal.lookUps()({ kind, url })
  clearProgress(terminal)
  if (!answer.ok) {
    const { code, reason = '' } = answer.problem
    const why = { kind: 'message', key: `look-up.${code}` } as const
    return fail(inputProblem('look_up_failed', exitCodes.unavailable, { parameters: { address: url, why, reason } }))
  }
  const { snapshot } = answer.value
  const written = writeSnapshot(snapshot, path, call)
  if (!written.ok) return written
  const { base64: _, ...frame } = snapshot
  const sentence = sayLookUp({ kind, source: url, pinned: false, snapshot }, say)
  return succeed({
    exitCode: exitCodes.yes,
    json: () => ({ path, ...frame }),
    text: (paper) => [...hangText('', readableText(sentence), paper.width), `${path}  SHA-256 ${snapshot.sha256}`],
  })
}

/** `wanderbuch snapshot URL --out FILE`: fetches one address, guarded, and keeps it as a file that can be pinned. */
export const snapshotCommand: Command = {
  name: 'snapshot',
  words: 'URL',
  options: ['out'],
  examples: ['wanderbuch snapshot https://issuer.example/status/1 -o status-1.json'],
  run: takeSnapshot,
}
