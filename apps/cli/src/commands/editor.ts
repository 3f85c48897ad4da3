import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { acquireDataFolder } from '@wanderbuch/adapters/data-folder/acquire-data-folder'
import {
  addEditor,
  type EditorProblem,
  type ListedEditor,
  listEditors,
  type NewKey,
  renewEditor,
  withdrawEditor,
} from '@wanderbuch/adapters/packs/pack-editors'
import { openStorage, type OpenStorage, type StoragePlace } from '@wanderbuch/adapters/storage/open-storage'
import { type ReviewerRole, reviewerRoles } from '@wanderbuch/rules/pack/pack-model'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandAnswer, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'

/** The house of a server that serves one body. */
const tenantId = 'default'

type Task = (db: OpenStorage['db'], now: Date) => Promise<Result<CommandAnswer, CommandProblem>>

const example = 'wanderbuch editor add "Ada Sample" --body "Chamber of crafts" --role chamber'

function problemOf(problem: EditorProblem, named: string): CommandProblem {
  switch (problem.code) {
    case 'editor_exists': {
      const renew = message('cli.advice.example', { command: `wanderbuch editor renew ${problem.id}` })
      return usageProblem('editor_exists', { name: named, id: problem.id }, renew)
    }
    case 'editor_unknown':
      return usageProblem('editor_unknown', { id: named }, message('cli.advice.example', { command: list }))
    case 'editor_name_missing':
      return usageProblem('editor_name_missing', {}, message('cli.advice.example', { command: example }))
    case 'editor_body_missing':
      return usageProblem('editor_body_missing', {}, message('cli.advice.example', { command: example }))
  }
}

const list = 'wanderbuch editor list'

/** The key is told this once: it is kept nowhere. */
function tellKey({ editor, key }: NewKey, { say }: CommandCall): CommandAnswer {
  const { id, name, body } = editor
  return {
    exitCode: exitCodes.yes,
    json: () => ({ editor, key }),
    text: () => [say.label('cli.editor.key', { name, body, id }), `  ${key}`, say.label('cli.editor.once')],
  }
}

function tellAll(editors: readonly ListedEditor[], { say }: CommandCall): CommandAnswer {
  const state = ({ withdrawnAt }: ListedEditor) =>
    withdrawnAt === undefined
      ? say.label('cli.editor.good')
      : say.label('cli.editor.withdrawn-on', { day: { kind: 'day', day: withdrawnAt.slice(0, 10) } })
  return {
    exitCode: exitCodes.yes,
    json: () => ({ editors }),
    text: () =>
      editors.length === 0
        ? [say.label('cli.editor.none')]
        : editors.map((one) => `${one.id}  ${one.name}, ${one.body} (${one.role}): ${state(one)}`),
  }
}

function readRole({ options }: CommandCall): Result<ReviewerRole, CommandProblem> {
  const typed = textOption(options, 'role')
  const role = reviewerRoles.find((one) => one === typed)
  if (role) return succeed(role)
  return fail(usageProblem('editor_role_unknown', { value: typed ?? '–', roles: reviewerRoles.join(', ') }))
}

function addTask(call: CommandCall, name: string): Result<Task, CommandProblem> {
  const role = readRole(call)
  if (!role.ok) return role
  const typed = { name, body: textOption(call.options, 'body') ?? '', role: role.value }
  return succeed(async (db, now) => {
    const added = await addEditor(db, { tenantId, now, randomBytes, typed })
    return added.ok ? succeed(tellKey(added.value, call)) : fail(problemOf(added.problem, name))
  })
}

function withdrawTask(call: CommandCall, id: string): Task {
  return async (db, now) => {
    const gone = await withdrawEditor(db, { tenantId, now, id })
    if (!gone.ok) return fail(problemOf(gone.problem, id))
    const text = () => [call.say.label('cli.editor.withdrawn', { name: gone.value.name, id })]
    return succeed({ exitCode: exitCodes.yes, json: () => ({ withdrawn: gone.value }), text })
  }
}

function renewTask(call: CommandCall, id: string): Task {
  return async (db, now) => {
    const renewed = await renewEditor(db, { tenantId, now, id, randomBytes })
    return renewed.ok ? succeed(tellKey(renewed.value, call)) : fail(problemOf(renewed.problem, id))
  }
}

function readTask(call: CommandCall): Result<Task, CommandProblem> {
  const [order, ...rest] = call.words
  const named = rest.join(' ')
  if (order === 'add') return addTask(call, named)
  if (order === 'list' && named === '')
    return succeed(async (db) => succeed(tellAll(await listEditors(db, tenantId), call)))
  if (order === 'withdraw') return succeed(withdrawTask(call, named))
  if (order === 'renew') return succeed(renewTask(call, named))
  return fail(usageProblem('editor_order_unknown', {}, message('cli.advice.example', { command: example })))
}

async function runIn(place: StoragePlace, task: Task, { terminal }: CommandCall): Promise<CommandResult> {
  const storage = await openStorage(place)
  if (!storage.ok)
    return fail(inputProblem('storage_not_usable', exitCodes.unavailable, { parameters: storage.problem }))
  const { db, close } = storage.value
  try {
    return await task(db, terminal.now())
  } finally {
    await close()
  }
}

/** Beside a running server only where it keeps everything in PostgreSQL; the embedded database has one process. */
async function editEditors(call: CommandCall): Promise<CommandResult> {
  const { terminal, options } = call
  const task = readTask(call)
  if (!task.ok) return task
  const { DATABASE_URL: url } = process.env
  if (url) return runIn({ kind: 'postgres', url }, task.value, call)
  const folder = resolve(terminal.cwd, textOption(options, 'data') ?? 'data')
  const held = acquireDataFolder(folder, { pid: process.pid, startedAt: terminal.now().toISOString() })
  if (!held.ok) {
    const isBusy = held.problem.code === 'data_folder_in_use'
    const parameters = { path: folder }
    if (isBusy) return fail(inputProblem('editor_folder_in_use', exitCodes.busy, { parameters }))
    return fail(inputProblem('editor_folder_refused', exitCodes.cannotCreate, { parameters }))
  }
  try {
    return await runIn({ kind: 'pglite', folder: join(held.value.folder, 'database') }, task.value, call)
  } finally {
    held.value.release(terminal.now().toISOString())
  }
}

/** `wanderbuch editor`: who may edit packs. Each has a key of their own, shown once. */
export const editorCommand: Command = {
  name: 'editor',
  words: 'add NAME | list | renew ID | withdraw ID',
  options: ['body', 'role', 'data'],
  examples: [example, list, 'wanderbuch editor withdraw ed-3f9a01c2'],
  run: editEditors,
}
