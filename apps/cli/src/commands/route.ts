import { createKeylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { RouteAnswer } from '@wanderbuch/adapters/workbench/workbench'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { message, usageProblem } from '../problem.ts'
import { readEvents } from '../read/read-events.ts'
import { handoutOptions, readHandouts } from '../read/read-handouts.ts'
import { readLanguages } from '../read/read-languages.ts'
import { readRequest } from '../read/read-request.ts'
import { readVocabularies } from '../read/read-vocabularies.ts'
import { handoutLines, writeHandouts } from '../write-handouts.ts'
import { writeRoute } from '../text/write-route.ts'

/** A route alone, as a dossier without documents: so it is worded by the same report. */
function routeDossier({ request, steps, facts }: RouteAnswer, versions: Dossier['versions']): Dossier {
  return {
    kind: 'wanderbuch-dossier',
    formatVersion: 1,
    sample: false,
    request,
    versions,
    originals: [],
    trustLists: [],
    records: [],
    facts,
    findings: steps,
    unreadable: [],
  }
}

async function findRoute(call: CommandCall): Promise<CommandResult> {
  const { words, options, say } = call
  const languages = readLanguages(options)
  if (!languages.ok) return languages
  const [unexpected] = words
  if (unexpected !== undefined) {
    const advice = message('cli.advice.example', { command: routeCommand.examples[0] ?? '' })
    return fail(usageProblem('word_unexpected', { value: unexpected }, advice))
  }
  const handouts = readHandouts(call)
  if (!handouts.ok) return handouts
  const request = readRequest(call, languages.value)
  if (!request.ok) return request
  const events = readEvents(options)
  if (!events.ok) return events
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const workbench = createKeylessWorkbench(vocabularies.value)
  const answer = workbench.answerRoute(request.value, events.value)
  const dossier = routeDossier(answer, workbench.versions())
  const written = await writeHandouts(workbench.routeDossier(request.value), handouts.value, call)
  if (!written.ok) return written
  return succeed({
    exitCode: exitCodes.yes,
    json: () => answer,
    text: (paper) =>
      written.value.length > 0 ? handoutLines(written.value, say) : writeRoute({ dossier, answer }, say, paper),
  })
}

/** `wanderbuch route --from RO --to DE --profession electrician --purpose self-employed`. */
export const routeCommand: Command = {
  name: 'route',
  words: '',
  options: [
    ...(['to', 'from', 'profession', 'as', 'purpose', 'nationality', 'level', 'worked', 'trained'] as const),
    ...(['language-proof', 'stated', 'event', 'day', 'data'] as const),
    ...handoutOptions,
  ],
  examples: [
    'wanderbuch route --from RO --to DE --profession electrician --purpose self-employed',
    'wanderbuch route --from RO --to IT:ITI1 --as 7411.1 --lang it',
    'wanderbuch route --from RO --to DE --as 7411.1 --purpose self-employed --nationality eu --level c --worked "self-employed 2012-01..2019-06 RO"',
    'wanderbuch route --from RO --to DE --as 7411.1 --lang ro --factsheet sheet.pdf --letter letter.txt',
    'wanderbuch route --from RO --to DE --as 7411.1 --calendar deadlines.ics --complete-on 2026-12-01',
  ],
  run: findRoute,
}
