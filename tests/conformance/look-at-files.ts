import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInPorts } from '@wanderbuch/adapters/workbench/built-in-ports'
import { receiveFiles, type ReceivedFile } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { dataFolder } from './shared-folder.ts'

export interface LookOptions {
  readonly source?: HostedSource
  readonly identity?: ShownIdentity
  readonly day?: IsoDay
}

export const sharedFile = (path: string): ReceivedFile => ({
  fileName: path.split('/').at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(join(dataFolder, path))),
})

/** Files through document, normalise and verify, shown together. */
export async function lookAtFiles(files: readonly ReceivedFile[], { source, identity, day }: LookOptions = {}) {
  const { crypto } = builtInPorts()
  const normalised = normaliseReceived(await receiveFiles(files, crypto))
  const records = await verifyNormalised(normalised, {
    trustLists: [],
    day: day ?? ('2026-11-22' as IsoDay),
    crypto,
    ...(source && { hostedSource: source, statusSource: source }),
    ...(identity && { identity }),
  })
  return { unreadable: normalised.unreadable, records }
}

export type Looked = Awaited<ReturnType<typeof lookAtFiles>>

/** What was found, in one line: the checks asked for, or the code of the problem. */
export function answerLine({ records, unreadable }: Looked, ...names: readonly string[]): string {
  const lines = records.map(({ checks }) =>
    names.map((name) => checks.find((check) => check.name === name)?.code ?? '?').join(' '),
  )
  const problems = unreadable.map(({ code, details }) =>
    [code, details.reason ?? details.format].filter(Boolean).join(' '),
  )
  return [...lines, ...problems].join('; ')
}
