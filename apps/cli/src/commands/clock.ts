import { createKeylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { wordClocks } from '@wanderbuch/rules/route-answer/word-clocks'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { message, usageProblem } from '../problem.ts'
import { readEvents } from '../read/read-events.ts'
import { readLanguage } from '../read/read-languages.ts'
import { readRequest } from '../read/read-request.ts'
import { readVocabularies } from '../read/read-vocabularies.ts'
import { writeAppeal, writeClocks } from '../text/write-clocks.ts'

/** 0: a clock could be read; 2: none was, so where the file stands is not determined. */
const exitOf = (isRead: boolean): ExitCode => (isRead ? exitCodes.yes : exitCodes.notDetermined)

async function readOwnClock(call: CommandCall): Promise<CommandResult> {
  const { words, options, say } = call
  const language = readLanguage(options)
  if (!language.ok) return language
  const example = message('cli.advice.example', { command: clockCommand.examples[0] ?? '' })
  const [unexpected] = words
  if (unexpected !== undefined) return fail(usageProblem('word_unexpected', { value: unexpected }, example))
  const request = readRequest(call, [language.value])
  if (!request.ok) return request
  const events = readEvents(options)
  if (!events.ok) return events
  if (events.value.length === 0) return fail(usageProblem('events_missing', {}, example))
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const workbench = createKeylessWorkbench(vocabularies.value)
  const { tree, steps: findings } = workbench.answerRoute(request.value)
  const answer = wordClocks({ tree, events: events.value, findings }, [workbench.words(language.value)])
  return succeed({
    exitCode: exitOf(answer.clocks.some(({ reading }) => reading !== undefined)),
    json: () => answer,
    text: (paper) => [
      ...writeClocks(answer.clocks, say, paper).slice(1),
      ...writeAppeal(answer.texts[language.value]?.appeal ?? [], say, paper),
    ],
  })
}

/** `wanderbuch clock --to DE --profession nurse --event submitted=2026-09-01 --event complete=2026-09-20`. */
export const clockCommand: Command = {
  name: 'clock',
  words: '',
  options: ['to', 'from', 'profession', 'as', 'purpose', 'event', 'day', 'data'],
  examples: [
    'wanderbuch clock --from RO --to DE --profession nurse --event submitted=2026-09-01 --event complete=2026-09-20',
    'wanderbuch clock --from RO --to FR --as 2221.2 --event submitted=2026-06-01 --day 2026-08-01 --lang fr',
  ],
  run: readOwnClock,
}
