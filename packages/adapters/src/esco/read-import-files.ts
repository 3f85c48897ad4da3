import { createHash } from 'node:crypto'
import {
  createEscoReader,
  type EscoFileProblem,
  type EscoReader,
  fileTwice,
} from '@wanderbuch/skills/read-esco/read-esco-files'
import { versionInName } from '@wanderbuch/skills/read-esco/esco-file'
import type { ReadPart } from '@wanderbuch/skills/read-esco/read-part'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { DamagedArchive, type ImportFile, isTurtleName, type ReadProblem } from './import-file.ts'

export type PartProblem = ReadProblem | EscoFileProblem | { readonly code: 'text_not_utf8'; readonly file: string }

export interface ReadFiles {
  readonly parts: readonly ReadPart[]
  /** SHA-256 over names and contents of all files, in hexadecimal figures. */
  readonly digest: string
}

export interface ReadProgress {
  readonly file: string
  readonly done: number
  readonly all: number
}

interface Read {
  readonly part: Result<ReadPart, PartProblem>
  readonly sha256: string
}

const looksLikeText = (name: string) => /\.(csv|tsv|json|jsonld|ttl|nt|txt)$/i.test(name)

function notText({ name: file }: ImportFile): Result<ReadPart, PartProblem> {
  if (looksLikeText(file)) return fail({ code: 'text_not_utf8', file })
  return succeed({ ...fileTwice(file), part: 'unknown', findings: [{ code: 'file_not_known', file, details: {} }] })
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function readWhole(file: ImportFile, reader: EscoReader): Read {
  const bytes = file.readWhole()
  if (!bytes.ok) return { part: bytes, sha256: '' }
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const text = decode(bytes.value)
  return { part: text === undefined ? notText(file) : reader.readFile({ ...file, text }), sha256 }
}

async function readInPieces(file: ImportFile, reader: EscoReader): Promise<Read> {
  const turtle = reader.openTurtle(file)
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of file.readPieces()) {
      hash.update(piece)
      turtle.write(decoder.decode(piece, { stream: true }))
    }
    turtle.write(decoder.decode())
    return { part: turtle.finish(), sha256: hash.digest('hex') }
  } catch (error) {
    if (error instanceof DamagedArchive)
      return { part: fail({ code: 'esco_archive_damaged', file: file.name }), sha256: '' }
    const isText = (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    if (isText) return { part: fail({ code: 'text_not_utf8', file: file.name }), sha256: '' }
    throw error
  }
}

const digestOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update(lines.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)).join('\n'))
    .digest('hex')

/** A content that was read, with the versions it was read for: two versions may have the same file. */
interface SeenFile {
  readonly versions: readonly (string | undefined)[]
  readonly lines: readonly string[]
}

const versionOf = ({ bundle, name }: ImportFile) => versionInName(bundle) ?? versionInName(name)

const wasSeen = (seen: SeenFile | undefined, version: string | undefined): boolean =>
  seen !== undefined && (version === undefined || seen.versions.includes(version))

function remember(seen: Map<string, SeenFile>, sha256: string, file: ImportFile): void {
  const { versions, lines } = seen.get(sha256) ?? { versions: [], lines: [] }
  const version = versionOf(file)
  const line = `${version ?? ''} ${file.name} ${sha256}`
  seen.set(sha256, { versions: [...versions, version], lines: [...lines, line] })
}

/**
 * Reads every file to import, one after the other; each text is let go when it is read. All damaged files are named. The
 * same content given twice for a version is read once.
 */
export async function readImportFiles(
  files: readonly ImportFile[],
  onProgress: (progress: ReadProgress) => void,
): Promise<Result<ReadFiles, readonly PartProblem[]>> {
  const reader = createEscoReader(files)
  const parts: ReadPart[] = []
  const problems: PartProblem[] = []
  const seen = new Map<string, SeenFile>()
  for (const [done, file] of files.entries()) {
    onProgress({ file: file.name, done, all: files.length })
    const { part, sha256 } = isTurtleName(file.name) ? await readInPieces(file, reader) : readWhole(file, reader)
    const version = versionOf(file)
    const isTwice = wasSeen(seen.get(sha256), version)
    if (!part.ok) problems.push(part.problem)
    else parts.push(isTwice ? fileTwice(file.name) : part.value)
    if (!isTwice) remember(seen, sha256, file)
  }
  return problems.length > 0
    ? fail(problems)
    : succeed({ parts, digest: digestOf([...seen.values()].flatMap(({ lines }) => lines)) })
}
