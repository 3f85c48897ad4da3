import type { FileProblem, ReceivedFile } from '@wanderbuch/adapters/workbench/workbench'
import { shownName } from '@wanderbuch/core/document/within'
import type { FoundProblem } from '../http/problem.ts'

/**
 * A file's problem as this face tells it. The file is named by its place in the request, not by its name: names of files
 * often are names of persons.
 */
export function foundInFile(
  { code, fileName, place, details }: FileProblem,
  files: readonly ReceivedFile[],
): FoundProblem {
  const isIn = (outer: string) => fileName === outer || fileName.startsWith(shownName(outer, ['']))
  const index = files.findIndex((file) => isIn(file.fileName))
  const places = [index === -1 ? '' : `files/${index + 1}`, place ?? ''].filter((one) => one !== '')
  return { code, place: places.join(', '), details }
}
