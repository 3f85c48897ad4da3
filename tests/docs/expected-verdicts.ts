import { dataFolder, readJsonFile } from '../conformance/shared-folder.ts'
import type { JudgedSample } from './judge-sample.ts'

/** What is known of a sample beforehand. */
export interface ExpectedVerdict {
  readonly file: string
  readonly bytesIntact: 'yes' | 'no' | 'not-sealed' | 'not-determined' | 'see note'
}

export const readExpectedVerdicts = (): readonly ExpectedVerdict[] =>
  readJsonFile<{ samples: readonly ExpectedVerdict[] }>(dataFolder, 'expected-verdicts.json').samples

/**
 * Whether the bytes are intact, in the words of that table. A file whose records disagree, or of which nothing was read,
 * is not determined.
 */
export function intactOf({ records }: JudgedSample): ExpectedVerdict['bytesIntact'] {
  const [first, ...others] = new Set(
    records.map(({ answers: { unchanged } }) => (unchanged.code === 'no_proof' ? 'not-sealed' : unchanged.outcome)),
  )
  return first === undefined || others.length > 0 ? 'not-determined' : first
}
