import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { findDossier } from '@wanderbuch/adapters/workbench/find-dossier'
import type { ReceivedFile } from '@wanderbuch/adapters/workbench/workbench'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { FoundProblem } from '../http/problem.ts'

/** Learning outcomes and tasks of all documents together; each is compared with every skill of the vocabulary. */
export const maxOutcomes = 1000
/** Signs in what was read out of all documents together. */
export const maxRecordSigns = 500_000

/**
 * Reading is cheap, comparing is not, and a server has one thread: files that would keep everybody waiting are refused
 * before they are compared. Files that cannot be read count nothing.
 */
export async function checkWork(files: readonly ReceivedFile[]): Promise<Result<undefined, FoundProblem>> {
  const { documents } = normaliseReceived(await receiveFiles(files, nodeCrypto))
  const records = documents.flatMap((document) => document.records)
  const outcomes = records.reduce((sum, record) => sum + record.learningOutcomes.length, 0)
  const isTooMuch = outcomes > maxOutcomes || JSON.stringify(records).length > maxRecordSigns
  return isTooMuch ? fail({ code: 'too_much_to_compare', details: { most: maxOutcomes } }) : succeed(undefined)
}

/** The same for a dossier that is to be made again from the originals inside it; what is no dossier is told later. */
export async function checkWorkInside(bytes: Uint8Array): Promise<Result<undefined, FoundProblem>> {
  const dossier = findDossier(bytes)
  if (!dossier.ok) return succeed(undefined)
  const files = dossier.value.originals.map(({ fileName, base64 }) => {
    const decoded = decodeBase64(String(base64))
    return { fileName: String(fileName), bytes: decoded.ok ? decoded.value : new Uint8Array() }
  })
  return checkWork(files)
}
