import { existsSync, statSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { formsOfHandout, type HandoutForm, type HandoutOrder } from '@wanderbuch/adapters/handouts/render-handout'
import { type FileDays, type HandoutKind, handoutKinds } from '@wanderbuch/core/report/handouts/handout-material'
import type { LetterTo } from '@wanderbuch/core/report/handouts/letter'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { readOptionalDay } from './read-day.ts'

/** Options of the handouts, for the commands that have them. */
export const handoutOptions: readonly OptionName[] = [...handoutKinds, 'letter-to', 'complete-on', 'handed-in']

/** A handout to write, and where to. */
export interface HandoutWanted {
  readonly path: string
  readonly order: Omit<HandoutOrder, 'languages'>
}

function readForm(handout: HandoutKind, path: string): Result<HandoutForm, CommandProblem> {
  const forms: readonly HandoutForm[] = formsOfHandout[handout]
  const ending = extname(path).slice(1).toLowerCase()
  const found = forms.find((form) => form === ending)
  if (found) return succeed(found)
  const known = message('cli.advice.one-of', { known: forms.map((form) => `.${form}`).join(', ') })
  return fail(usageProblem('handout_form_unknown', { option: `--${handout}`, path }, known))
}

/** What was written by somebody is never overwritten by a handout. */
function misfit(path: string, cwd: string): CommandProblem | undefined {
  const full = resolve(cwd, path)
  if (!statSync(dirname(full), { throwIfNoEntry: false })?.isDirectory()) {
    const parameters = { path, folder: dirname(path) }
    return inputProblem('output_folder_missing', exitCodes.cannotCreate, { parameters })
  }
  if (!existsSync(full)) return undefined
  const advice = [message('cli.advice.other-name')]
  return inputProblem('output_exists', exitCodes.cannotCreate, { parameters: { path }, advice })
}

function readDays(options: Options): Result<FileDays | undefined, CommandProblem> {
  const complete = readOptionalDay(options, 'complete-on')
  if (!complete.ok) return complete
  const handedIn = readOptionalDay(options, 'handed-in')
  if (!handedIn.ok) return handedIn
  if (complete.value === undefined) return succeed(undefined)
  if (handedIn.value !== undefined && handedIn.value > complete.value) {
    return fail(usageProblem('handed_in_after_complete', { handedIn: handedIn.value, complete: complete.value }))
  }
  return succeed({ completeOn: complete.value, ...(handedIn.value && { handedInOn: handedIn.value }) })
}

function readRecipient(options: Options): Result<LetterTo, CommandProblem> {
  const value = textOption(options, 'letter-to') ?? 'host'
  if (value === 'host' || value === 'home') return succeed(value)
  return fail(usageProblem('letter_to_unknown', { value }, message('cli.advice.one-of', { known: 'host, home' })))
}

/** The handouts a command line asks for. Looked at before any work is done. */
export function readHandouts({ options, terminal }: CommandCall): Result<readonly HandoutWanted[], CommandProblem> {
  const days = readDays(options)
  if (!days.ok) return days
  const to = readRecipient(options)
  if (!to.ok) return to
  const wanted: HandoutWanted[] = []
  for (const handout of handoutKinds) {
    const path = textOption(options, handout)
    if (path === undefined) continue
    const form = readForm(handout, path)
    if (!form.ok) return form
    const problem = misfit(path, terminal.cwd)
    if (problem) return fail(problem)
    if (handout === 'calendar' && !days.value) return fail(usageProblem('handout_needs_day', {}))
    wanted.push({ path, order: { handout, form: form.value, to: to.value, ...(days.value && { days: days.value }) } })
  }
  return succeed(wanted)
}

/** The order for one dossier, in its languages. */
export const orderFor = ({ order }: HandoutWanted, { languages }: DossierRequest): HandoutOrder => ({
  ...order,
  languages,
})
