import type { RouteAnswer, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command, Options } from '../main.ts'
import { openWorkbench } from '../open-workbench.ts'
import { readDay, readDestination, readHome, readLanguages, readPurpose, textOption } from '../read-options.ts'
import { type CommandProblem, printJson, printProblem, type Terminal } from '../terminal.ts'

/** The request a route or a dossier is made for, from the options both share. */
export function readRequest(options: Options, terminal: Terminal): Result<DossierRequest, CommandProblem> {
  const destination = readDestination(options)
  if (!destination.ok) return destination
  const home = readHome(options)
  if (!home.ok) return home
  const purpose = readPurpose(options)
  if (!purpose.ok) return purpose
  const languages = readLanguages(options)
  if (!languages.ok) return languages
  const day = readDay(options, terminal)
  if (!day.ok) return fail(day.problem)
  const target = textOption(options, 'as') ?? textOption(options, 'profession')
  return succeed({
    ...destination.value,
    ...(home.value && { home: home.value }),
    purpose: purpose.value,
    ...(target && { targetOccupation: target }),
    day: day.value,
    languages: languages.value,
    matchDecisions: [],
  })
}

function printRoute(answer: RouteAnswer, workbench: Workbench, terminal: Terminal): void {
  const words = workbench.words(answer.request.languages[0])
  const facts = new Map(answer.facts.map((fact) => [fact.id, fact]))
  for (const step of answer.steps) {
    const who = step.whoCanAnswer
      ? ` → ${words.label('record.title', { title: { kind: 'text', text: step.whoCanAnswer.name } })}`
      : ''
    terminal.write(`- ${step.sentence}${who}\n`)
    const sources = new Set(
      step.because.flatMap(
        (id) => facts.get(id)?.sources.map(({ title, day }) => `${title}${day ? ` (${day})` : ''}`) ?? [],
      ),
    )
    for (const source of sources) terminal.write(`    ${source}\n`)
  }
}

/** `wanderbuch route --from RO --to DE --profession electrician --purpose self-employed`. */
export const routeCommand: Command = async (_words, options, terminal): Promise<ExitCode> => {
  const request = readRequest(options, terminal)
  if (!request.ok) return printProblem(terminal, request.problem)
  const opened = openWorkbench(options, terminal)
  if (!opened.ok) return printProblem(terminal, opened.problem)
  const answer = opened.value.answerRoute(request.value)
  if (options.json === true) printJson(terminal, answer)
  else printRoute(answer, opened.value, terminal)
  return exitCodes.yes
}
