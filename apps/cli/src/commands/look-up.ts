import { keylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { unreadableProblem } from '../problem.ts'
import { mostCertificateBytes, readFiles } from '../read/read-files.ts'
import { readLanguage } from '../read/read-languages.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { wrapText } from '../text/wrap-text.ts'
import { lookUpJson, writeLookUps } from '../text/write-look-ups.ts'

async function lookUpFiles(call: CommandCall): Promise<CommandResult> {
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const files = readFiles(call, mostCertificateBytes)
  if (!files.ok) return files
  const { terminal, say } = call
  showProgress(terminal, say.label('cli.progress.verifying', { count: files.value.length }))
  const day = terminal.now().toISOString().slice(0, 10)
  const results = await keylessWorkbench.verifyFiles(
    files.value,
    { trustLists: [] },
    { day, lookUps: terminal.lookUps() },
  )
  clearProgress(terminal)
  const broken = results.find(({ ok }) => !ok)
  if (broken && !broken.ok) return fail(unreadableProblem(broken.problem))
  const all = results.flatMap((result) => (result.ok ? result.value.lookUps : []))
  const lookUps = [...new Map(all.map((one) => [one.source, one])).values()]
  const isAnswered = lookUps.every((one) => 'snapshot' in one)
  return succeed({
    exitCode: isAnswered ? exitCodes.yes : exitCodes.notDetermined,
    json: () => ({ lookUps: lookUps.map(lookUpJson) }),
    text: (paper) => {
      const lines = writeLookUps({ lookUps, toLookUp: [] }, say, paper)
      return lines.length > 0 ? lines : wrapText(say.label('cli.lookup.none'), paper.width)
    },
  })
}

/** `wanderbuch look-up FILE...`: asks the addresses that certificates name, and says what stood there and when. */
export const lookUpCommand: Command = {
  name: 'look-up',
  words: 'FILE...',
  options: [],
  examples: ['wanderbuch look-up certificate.json'],
  run: lookUpFiles,
}
