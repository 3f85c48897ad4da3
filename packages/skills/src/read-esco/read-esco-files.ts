import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type EscoFile, languageInName, versionInName } from './esco-file.ts'
import type { ReadPart } from './read-part.ts'
import { readTableFile } from './read-table-file.ts'
import type { TableProblem } from './table-text.ts'

/** The one language the files of a bundle name; undefined when they name none or several. */
function languageOfBundle(files: readonly EscoFile[], bundle: string): string | undefined {
  const named = files.filter((file) => file.bundle === bundle).flatMap(({ name }) => languageInName(name) ?? [])
  const [only, ...others] = new Set(named)
  return others.length === 0 ? only : undefined
}

const fileTwice = ({ name }: EscoFile): ReadPart => ({
  ...({ file: name, part: 'twice', version: undefined, holds: 'labels', records: 0 } as const),
  ...({ concepts: [], labels: [], relations: [], national: [] } as const),
  findings: [{ code: 'file_twice', file: name, details: {} }],
})

/** Reads files given as texts, one by one, so that each text can be let go when it is read. */
export interface EscoReader {
  readonly readFile: (file: EscoFile) => Result<ReadPart, TableProblem>
}

/**
 * A reader for the files of an import. It must know their names first: files whose name says no language take the one of
 * their bundle. The same text under the same name is read once.
 */
export function createEscoReader(names: readonly Pick<EscoFile, 'bundle' | 'name'>[]): EscoReader {
  const all = names.map((one) => ({ ...one, text: '' }))
  const languages = new Map(
    [...new Set(all.map(({ bundle }) => bundle))].map((one) => [one, languageOfBundle(all, one)]),
  )
  const seen = new Map<string, string>()
  return {
    readFile: (file) => {
      if (seen.get(file.name) === file.text) return succeed(fileTwice(file))
      seen.set(file.name, file.text)
      return readTableFile(file, { version: versionInName(file.bundle), language: languages.get(file.bundle) })
    },
  }
}

/** Reads all files; every damaged one is named. Example: `readEscoFiles([{ bundle: '1.1.1', name: 'skills_en.csv', text }])`. */
export function readEscoFiles(files: readonly EscoFile[]): Result<readonly ReadPart[], readonly TableProblem[]> {
  const reader = createEscoReader(files)
  const results = files.map((file) => reader.readFile(file))
  const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]))
  if (problems.length > 0) return fail(problems)
  return succeed(results.flatMap((result) => (result.ok ? [result.value] : [])))
}
