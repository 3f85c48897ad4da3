import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type EscoFile, languageInName, versionInName } from './esco-file.ts'
import { readJsonLd } from './rdf/read-json-ld.ts'
import { createTurtleReader } from './rdf/read-turtle.ts'
import type { RdfProblem } from './rdf/statement.ts'
import type { ReadPart } from './read-part.ts'
import { readTableFile } from './read-table-file.ts'
import type { TableProblem } from './table-text.ts'

/** Why a file of an import cannot be read. */
export type EscoFileProblem = TableProblem | RdfProblem

type ReadResult = Result<ReadPart, EscoFileProblem>
type FileName = Pick<EscoFile, 'bundle' | 'name'>

/** The one language the files of a bundle name; undefined when they name none or several. */
function languageOfBundle(files: readonly FileName[], bundle: string): string | undefined {
  const named = files.filter((file) => file.bundle === bundle).flatMap(({ name }) => languageInName(name) ?? [])
  const [only, ...others] = new Set(named)
  return others.length === 0 ? only : undefined
}

/** What is reported of a file that is given a second time. */
export const fileTwice = (name: string): ReadPart => ({
  ...({ file: name, part: 'twice', version: undefined, holds: 'labels', records: 0 } as const),
  ...({ concepts: [], labels: [], relations: [], national: [] } as const),
  findings: [{ code: 'file_twice', file: name, details: {} }],
})

export const isTurtle = ({ name, text }: Pick<EscoFile, 'name' | 'text'>): boolean =>
  /\.(ttl|turtle|nt)$/i.test(name) || /^\uFEFF?\s*(@prefix|PREFIX)\s/.test(text.slice(0, 200))

const isJson = ({ name, text }: EscoFile): boolean =>
  /\.(jsonld|json)$/i.test(name) || /^\uFEFF?\s*(\{\s*"|\[\s*\{)/.test(text.slice(0, 200))

/** Reads files one by one, so that each text can be let go when it is read. */
export interface EscoReader {
  readonly readFile: (file: EscoFile) => ReadResult
  /** For Turtle too large to be one text: pieces one after the other, then the end. */
  readonly openTurtle: (file: FileName) => {
    readonly write: (text: string) => void
    readonly finish: () => ReadResult
  }
}

/** A reader for the files of an import. It must know their names first: where a name says no language, its bundle may. */
export function createEscoReader(names: readonly FileName[]): EscoReader {
  const bundles = [...new Set(names.map(({ bundle }) => bundle))]
  const languages = new Map(bundles.map((one) => [one, languageOfBundle(names, one)]))
  const openTurtle = ({ bundle, name }: FileName) => {
    const reader = createTurtleReader(name)
    return { write: reader.write, finish: () => reader.finish(versionInName(bundle) ?? versionInName(name)) }
  }
  const readTurtle = (file: EscoFile) => {
    const reader = openTurtle(file)
    reader.write(file.text)
    return reader.finish()
  }
  return {
    openTurtle,
    readFile: (file) => {
      const version = versionInName(file.bundle) ?? versionInName(file.name)
      if (isTurtle(file)) return readTurtle(file)
      if (isJson(file)) return readJsonLd(file, version)
      return readTableFile(file, { version, language: languages.get(file.bundle) })
    },
  }
}

/** Reads all files; every damaged one is named. Example: `readEscoFiles([{ bundle: '1.1.1', name: 'skills_en.csv', text }])`. */
export function readEscoFiles(files: readonly EscoFile[]): Result<readonly ReadPart[], readonly EscoFileProblem[]> {
  const reader = createEscoReader(files)
  const results = files.map((file) => reader.readFile(file))
  const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]))
  if (problems.length > 0) return fail(problems)
  return succeed(results.flatMap((result) => (result.ok ? [result.value] : [])))
}
