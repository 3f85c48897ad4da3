import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import type { ReadableFormat } from '../document/formats.ts'
import { maxDocumentBytes } from '../document/receive-document.ts'
import { type ReceivedFile, receiveFiles } from '../document/receive-files.ts'
import { type NormalisedFiles, normaliseReceived, type UnreadableFile } from '../normalise/from-received.ts'
import { type VerificationContext, type VerifiedRecord, verifyNormalised } from './from-normalised.ts'

/** A document found in a file, with every check of every record in it. */
export interface VerifiedDocument {
  /** Shown, never trusted. */
  readonly fileName: string
  /** SHA-256 of the document's bytes, hex. */
  readonly digest: string
  readonly format: ReadableFormat
  readonly records: readonly VerifiedRecord[]
}

/** What was found in one received file: a file may hold several documents, and parts that cannot be read beside them. */
export interface FileVerification {
  readonly fileName: string
  /** SHA-256 of the file as it came in, hex; empty for one that is too large to be looked at. */
  readonly digest: string
  readonly documents: readonly VerifiedDocument[]
  readonly unreadable: readonly UnreadableFile[]
}

async function verifyOne(
  one: NormalisedFiles['documents'][number],
  context: VerificationContext,
): Promise<VerifiedDocument> {
  const { fileName, digest, format } = one.document
  const records = await verifyNormalised({ documents: [one], unreadable: [] }, context)
  return { fileName, digest, format, records }
}

async function digestOf({ bytes }: ReceivedFile, crypto: CryptoPort): Promise<string> {
  return bytes.length > maxDocumentBytes ? '' : encodeHex(await crypto.digest('sha-256', bytes))
}

/** Verifies everything found in one file, against the bytes that were received. */
export async function verifyFile(file: ReceivedFile, context: VerificationContext): Promise<FileVerification> {
  const { documents: found, unreadable } = normaliseReceived(await receiveFiles([file], context.crypto))
  const documents: VerifiedDocument[] = []
  for (const one of found) documents.push(await verifyOne(one, context))
  return { fileName: file.fileName, digest: await digestOf(file, context.crypto), documents, unreadable }
}

/**
 * Verifies files by themselves, without a dossier: the same stages as a dossier begins with. Pure: runs in Node and, with
 * WebCrypto, in a browser. Nothing is fetched; lists of withdrawn documents come from `statusSource` or not at all.
 * A file that cannot be read does not stop the others. Example: `await verifyFiles([{ fileName, bytes }], { day,
 * trustLists: [], crypto: createWebCrypto(crypto.subtle) })`.
 */
export async function verifyFiles(
  files: readonly ReceivedFile[],
  context: VerificationContext,
): Promise<readonly FileVerification[]> {
  const verified: FileVerification[] = []
  for (const file of files) verified.push(await verifyFile(file, context))
  return verified
}
