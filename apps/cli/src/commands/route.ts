import { createKeylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { RouteAnswer } from '@wanderbuch/adapters/workbench/workbench'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { message, usageProblem } from '../problem.ts'
import { readEvents } from '../read/read-events.ts'
import { readLanguage } from '../read/read-languages.ts'
import { readRequest } from '../read/read-request.ts'
import { readVocabularies } from '../read/read-vocabularies.ts'
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
  const language = readLanguage(options)
  if (!language.ok) return language
  const [unexpected] = words
  if (unexpected !== undefined) {
    const advice = message('cli.advice.example', { command: routeCommand.examples[0] ?? '' })
    return fail(usageProblem('word_unexpected', { value: unexpected }, advice))
  }
  const request = readRequest(call, [language.value])
  if (!request.ok) return request
  const events = readEvents(options)
  if (!events.ok) return events
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const workbench = createKeylessWorkbench(vocabularies.value)
  const answer = workbench.answerRoute(request.value, events.value)
  const dossier = routeDossier(answer, workbench.versions())
  return succeed({
    exitCode: exitCodes.yes,
    json: () => answer,
    text: (paper) => writeRoute({ dossier, answer }, say, paper),
  })
}

/** `wanderbuch route --from RO --to DE --profession electrician --purpose self-employed`. */
export const routeCommand: Command = {
  name: 'route',
  words: '',
  options: [
    'to',
    'from',
    'profession',
    'as',
    'purpose',
    'nationality',
    'level',
    'worked',
    'trained',
    'language-proof',
    'stated',
    'event',
    'day',
    'data',
  ],
  examples: [
    'wanderbuch route --from RO --to DE --profession electrician --purpose self-employed',
    'wanderbuch route --from RO --to IT:ITI1 --as 7411.1 --lang it',
    'wanderbuch route --from RO --to DE --as 7411.1 --purpose self-employed --nationality eu --level c --worked "self-employed 2012-01..2019-06 RO"',
  ],
  run: findRoute,
}
