import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { loadInstanceKey, loadOrCreateInstanceKey } from '@wanderbuch/adapters/data-folder/load-or-create-instance-key'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { exitCodes } from './exit-codes.ts'
import type { Options } from './main.ts'
import { textOption } from './read-options.ts'
import type { CommandProblem, Terminal } from './terminal.ts'

/** Folder of the instance's key and database: `--data`, else `./data`. */
export function dataFolder(options: Options, terminal: Terminal): string {
  return resolve(terminal.cwd, textOption(options, 'data') ?? 'data')
}

/** The workbench with the key of `--key`, or of the data folder (made on first use). */
export function openWorkbench(options: Options, terminal: Terminal): Result<Workbench, CommandProblem> {
  const keyPath = textOption(options, 'key')
  const folder = dataFolder(options, terminal)
  if (keyPath === undefined && !existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = keyPath ? loadInstanceKey(resolve(terminal.cwd, keyPath)) : loadOrCreateInstanceKey(folder)
  if (!key.ok) {
    const message = `cannot use the signing key ${key.problem.path} (${key.problem.code}).`
    return fail({ exitCode: exitCodes.noInput, message, hint: 'It must be an Ed25519 private key in PEM form.' })
  }
  if (key.value.warning) terminal.writeError(`${key.value.warning}\n`)
  return succeed(createWorkbench({ signer: createEd25519Signer(key.value.privateKey) }))
}
