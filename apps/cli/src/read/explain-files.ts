import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import type { ReceivedFile } from '@wanderbuch/adapters/workbench/workbench'
import { explainFile } from '@wanderbuch/core/verify/signature-steps/explain-file'
import type { SignatureSteps } from '@wanderbuch/core/verify/signature-steps/signature-step'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { hasOption, textOption } from '../options.ts'
import type { CommandProblem } from '../problem.ts'
import type { ExplainedFile } from '../text/write-signature-steps.ts'
import { mostCertificateBytes, readOneFile } from './read-files.ts'

async function signaturesOf(file: ReceivedFile, day: string): Promise<readonly SignatureSteps[]> {
  return (await explainFile(file, { crypto: nodeCrypto, day: day as IsoDay })).flat(2)
}

/** With `--explain` the steps of every signature; with `--compare FILE` also those of that copy. Else nothing. */
export async function explainFiles(
  files: readonly ReceivedFile[],
  call: CommandCall,
  day: string,
): Promise<Result<readonly ExplainedFile[], CommandProblem>> {
  const path = textOption(call.options, 'compare')
  if (path === undefined && !hasOption(call.options, 'explain')) return succeed([])
  const other = path === undefined ? undefined : readOneFile(path, call, mostCertificateBytes)
  if (other && !other.ok) return other
  const compared = other && (await signaturesOf(other.value, day))
  const explained: ExplainedFile[] = []
  for (const file of files) explained.push({ signatures: await signaturesOf(file, day), ...(compared && { compared }) })
  return succeed(explained)
}
