import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import {
  type InstanceKey,
  type InstanceKeyProblem,
  loadInstanceKey,
  loadOrCreateInstanceKey,
} from '@wanderbuch/adapters/data-folder/load-or-create-instance-key'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message } from '../problem.ts'
import { readVocabularies } from './read-vocabularies.ts'
import { systemReason } from './system-reason.ts'

function keyProblem({ code, path }: InstanceKeyProblem): CommandProblem {
  return inputProblem(code, exitCodes.noInput, { parameters: { path }, advice: [message('cli.advice.key')] })
}

function loadKeyOfFolder(folder: string): Result<InstanceKey, CommandProblem> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path: folder, reason: systemReason(code) }
    const advice = [message('cli.advice.data-folder')]
    return fail(inputProblem('data_folder_not_writable', exitCodes.cannotCreate, { parameters, advice }))
  }
  const key = loadOrCreateInstanceKey(folder)
  return key.ok ? key : fail(keyProblem(key.problem))
}

function loadKey({ options, terminal }: CommandCall): Result<InstanceKey, CommandProblem> {
  const typed = textOption(options, 'key')
  if (typed === undefined) return loadKeyOfFolder(resolve(terminal.cwd, textOption(options, 'data') ?? 'data'))
  const key = loadInstanceKey(resolve(terminal.cwd, typed))
  return key.ok ? key : fail(keyProblem({ ...key.problem, path: typed }))
}

/** The workbench that signs with the key of `--key`, or of the data folder (made on first use). */
export function openWorkbench(call: CommandCall): Result<Workbench, CommandProblem> {
  const key = loadKey(call)
  if (!key.ok) return key
  if (key.value.warning) call.terminal.writeError(`${key.value.warning}\n`)
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const signer = createEd25519Signer(key.value.privateKey)
  return succeed(createWorkbench({ signer, vocabularies: vocabularies.value }))
}

/** A workbench whose key is forgotten with the process. */
export function openThrowawayWorkbench(call: CommandCall): Result<Workbench, CommandProblem> {
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const signer = createEd25519Signer(generateKeyPairSync('ed25519').privateKey)
  return succeed(createWorkbench({ signer, vocabularies: vocabularies.value }))
}
