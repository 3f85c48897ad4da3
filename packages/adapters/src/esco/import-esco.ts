import { openIndex, withExtra } from '@wanderbuch/skills/index-file/open-index'
import { writeIndex } from '@wanderbuch/skills/index-file/write-index'
import type { JoinProblem } from '@wanderbuch/skills/read-esco/choose-version'
import type { EscoFinding } from '@wanderbuch/skills/read-esco/esco-finding'
import { joinParts } from '@wanderbuch/skills/read-esco/join-parts'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { learnSections } from '../skills/vocabulary-ranker.ts'
import { chooseInUse, hasChosen, keepIndex, readInUse } from './esco-folder.ts'
import { type Coverage, listCoverage } from './list-coverage.ts'
import { listImportFiles, type ListProblem } from './list-import-files.ts'
import { type PartProblem, readImportFiles, type ReadProgress } from './read-import-files.ts'

export interface EscoOrder {
  /** Files, folders and archives, seen from `cwd`. */
  readonly paths: readonly string[]
  readonly cwd: string
  readonly dataFolder: string
  /** Version wanted, where the files do not state one or state several. */
  readonly version?: string
  readonly onProgress: (progress: ReadProgress) => void
}

export interface ImportedFile {
  readonly file: string
  readonly part: string
  readonly records: number
}

export interface ImportedEsco {
  readonly id: string
  readonly version: string
  readonly digest: string
  readonly path: string
  readonly bytes: number
  readonly isInUse: boolean
  readonly files: readonly ImportedFile[]
  readonly coverage: Coverage
  /** How many labels of national classifications are mapped. */
  readonly nationalLabels: number
  readonly findings: readonly EscoFinding[]
}

export type ImportProblem = ListProblem | PartProblem | JoinProblem

/** The first vocabulary imported is used from then on; later ones are chosen. */
function useWhenFirst(dataFolder: string, id: string): boolean {
  if (!hasChosen(dataFolder)) chooseInUse(dataFolder, id)
  return readInUse(dataFolder) === id
}

/** The bytes of an index, with what finding in texts has learned of it. */
function makeIndex(source: Parameters<typeof writeIndex>[0]) {
  const plain = writeIndex(source)
  const opened = openIndex(plain)
  if (!opened.ok) throw new Error(`the index written cannot be opened: ${opened.problem.code}`)
  const bytes = withExtra(plain, learnSections(opened.value))
  if (!bytes.ok) throw new Error(`the index written cannot be added to: ${bytes.problem.code}`)
  return { bytes: bytes.value, opened: opened.value }
}

/**
 * Imports ESCO: reads the files, joins them to one version, writes its index into the data folder. Nothing is written
 * unless every file can be read; an index of the same version is replaced when the new one is whole.
 */
export async function importEsco(order: EscoOrder): Promise<Result<ImportedEsco, readonly ImportProblem[]>> {
  const { dataFolder, version } = order
  const files = listImportFiles(order.paths, order.cwd)
  if (!files.ok) return fail([files.problem])
  const read = await readImportFiles(files.value, order.onProgress)
  if (!read.ok) return read
  const { parts, digest } = read.value
  const joined = joinParts(parts, { digest, ...(version !== undefined && { version }) })
  if (!joined.ok) return fail([joined.problem])
  const { id, findings, national } = joined.value
  const { bytes, opened } = makeIndex(joined.value)
  const path = keepIndex(dataFolder, id, bytes)
  return succeed({
    id,
    version: joined.value.version,
    digest,
    path,
    bytes: bytes.length,
    isInUse: useWhenFirst(dataFolder, id),
    files: parts.map(({ file, part, records }) => ({ file, part, records })),
    coverage: listCoverage(opened),
    nationalLabels: national.length,
    findings,
  })
}
