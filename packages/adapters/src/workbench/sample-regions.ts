import { createHash } from 'node:crypto'
import { parseRegionList } from '@wanderbuch/core/region/parse-region-list'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import data from '../../data/sample-regions.json' with { type: 'json' }

function readSample(): RegionList {
  const { name, madeOn, lines } = data
  const text = `${lines.join('\n')}\n`
  const parsed = parseRegionList(text, () => true)
  if (!parsed.ok) throw new Error(`the sample list is wrong in line ${parsed.problem.line}`)
  const { areas, listings } = parsed.value
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { kind: 'region-list', name, sha256, loadedOn: madeOn as IsoDay, synthetic: true, areas, listings }
}

/** A list of shortages and surpluses that is made up; for the sample book only, and only where no other is loaded. */
export const sampleRegionList: RegionList = readSample()
