import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { answerFromKept, firstAnswer, keepSnapshots } from '@wanderbuch/core/look-ups/answer-from-copies'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import { readSnapshotFile } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { hasOption, listOption } from '../options.ts'
import { type CommandProblem, inputProblem, message } from '../problem.ts'
import { mostCertificateBytes, readOneFile } from './read-files.ts'

async function readSnapshot(path: string, call: CommandCall): Promise<Result<Snapshot, CommandProblem>> {
  const file = readOneFile(path, call, mostCertificateBytes)
  if (!file.ok) return file
  const snapshot = await readSnapshotFile(file.value.bytes, nodeCrypto)
  if (snapshot.ok) return snapshot
  const { code, place } = snapshot.problem
  const advice = [message('cli.advice.snapshot')]
  return fail(inputProblem(code, exitCodes.unreadable, { parameters: { path, place }, advice }))
}

/**
 * What may be looked up: the copies of every `--snapshot FILE`, which are relied on whatever their age, and then the network
 * with `--look-up`. Undefined without either: then nothing is asked anywhere.
 */
export async function readLookUps(call: CommandCall): Promise<Result<LookUps | undefined, CommandProblem>> {
  const snapshots: Snapshot[] = []
  for (const path of listOption(call.options, 'snapshot')) {
    const snapshot = await readSnapshot(path, call)
    if (!snapshot.ok) return snapshot
    snapshots.push(snapshot.value)
  }
  const pinned = answerFromKept(keepSnapshots(snapshots, { pinned: true }), nodeCrypto)
  if (hasOption(call.options, 'look-up')) return succeed(firstAnswer([pinned, call.terminal.lookUps()]))
  return succeed(snapshots.length > 0 ? pinned : undefined)
}
