import { basename } from 'node:path'
import { readRegionFile, type ReadRegionFile } from '@wanderbuch/core/region/read-region-file'
import type { RegionListProblem } from '@wanderbuch/core/region/parse-region-list'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Result } from '@wanderbuch/standards/result'
import { builtInPorts } from './built-in-ports.ts'

/** Reads a list of shortages and surpluses; occupations of ESCO are looked up in the vocabulary at hand. */
export function readNamedRegionFile(
  path: string,
  bytes: Uint8Array,
  loadedOn: IsoDay,
): Promise<Result<ReadRegionFile, RegionListProblem>> {
  const { crypto, skills } = builtInPorts()
  const knows = (code: string) => skills.vocabulary.findOccupation(code) !== undefined
  return readRegionFile({ name: basename(path), bytes, loadedOn }, { crypto, knows })
}
