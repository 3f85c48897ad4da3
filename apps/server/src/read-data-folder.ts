import { join } from 'node:path'
import { loadOrCreateInstanceKey } from '@wanderbuch/adapters/data-folder/load-or-create-instance-key'
import type { OpenProblem } from '@wanderbuch/adapters/esco/esco-folder'
import { openVocabularies, type Vocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { readRegionFolder } from './read-region-folder.ts'
import { readTrustFolder } from './read-trust-folder.ts'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'

type InstanceKey = Extract<ReturnType<typeof loadOrCreateInstanceKey>, { readonly ok: true }>['value']

/** What an instance works with, besides its database. */
export interface DataFolder {
  readonly key: InstanceKey
  readonly trustFiles: readonly TrustFile[]
  readonly regionLists: readonly RegionList[]
  readonly vocabularies: Vocabularies
}

/** A chosen vocabulary that cannot be used stops the start: another one would say other things. */
function vocabularyProblem({ code, id }: OpenProblem): StartProblem {
  const what = code === 'esco_not_imported' ? 'is not in the data folder' : 'cannot be read'
  const message = `The ESCO vocabulary in use, ${id}, ${what}. Import it again, or: wanderbuch esco use built-in`
  return startProblem(code, startExitCodes.noInput, message)
}

function readKey(folder: string): Result<InstanceKey, StartProblem> {
  const key = loadOrCreateInstanceKey(folder)
  if (key.ok) return succeed(key.value)
  const message = `Cannot use the key of this instance: ${key.problem.path}`
  return fail(startProblem(key.problem.code, startExitCodes.noInput, message))
}

/**
 * Reads the folders beside the database: the instance's key, lists of trust (`trust/`), lists of shortages and surpluses
 * (`regions/`, loaded on the day of the start), the ESCO vocabulary in use. One that cannot be used stops the start.
 */
export async function readDataFolder(
  folder: string,
  { loadedOn, warn }: { readonly loadedOn: IsoDay; readonly warn: (line: string) => void },
): Promise<Result<DataFolder, StartProblem>> {
  const trustFiles = await readTrustFolder(join(folder, 'trust'))
  if (!trustFiles.ok) return trustFiles
  const regions = await readRegionFolder(join(folder, 'regions'), { loadedOn, warn })
  if (!regions.ok) return regions
  const key = readKey(folder)
  if (!key.ok) return key
  const vocabularies = openVocabularies(folder)
  if (!vocabularies.ok) return fail(vocabularyProblem(vocabularies.problem))
  if (key.value.warning) warn(key.value.warning)
  return succeed({
    key: key.value,
    trustFiles: trustFiles.value,
    regionLists: regions.value,
    vocabularies: vocabularies.value,
  })
}
