import type { ReceivedFile } from '@wanderbuch/core/document/receive-files'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import { sampleRegionList } from './sample-regions.ts'
import data from '../../data/sample-book.json' with { type: 'json' }

/** Pins the shipped test keys. Marked as a test list; a dossier that rests on it says so. */
export const sampleTrustList = data.trustList as TrustList

/** The sample book of an electrician who does not exist: her files and what she asks. */
export const sampleBook: {
  readonly files: readonly ReceivedFile[]
  readonly request: Omit<DossierRequest, 'day' | 'languages'>
  readonly trustLists: readonly TrustList[]
  /** Made up; for where the operator loaded none. */
  readonly regionLists: readonly RegionList[]
} = {
  files: data.files.map(({ fileName, text }) => ({ fileName, bytes: new TextEncoder().encode(text) })),
  request: data.request as Omit<DossierRequest, 'day' | 'languages'>,
  trustLists: [sampleTrustList],
  regionLists: [sampleRegionList],
}
