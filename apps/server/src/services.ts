import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import type { OpenStorage } from '@wanderbuch/adapters/storage/open-storage'
import type { StoredShelf } from '@wanderbuch/adapters/packs/stored-shelf'
import type { EditorRecord } from '@wanderbuch/adapters/packs/editor-key'
import type { MeaningSearch } from '@wanderbuch/adapters/embeddings/meaning-search'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import type { ReceivedFile, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'

/** The sample book: files and request of a person who does not exist, with the test keys that sealed them. */
export interface SampleBook {
  readonly files: readonly ReceivedFile[]
  readonly request: Omit<DossierRequest, 'day' | 'languages'>
  readonly trustLists: readonly TrustList[]
  /** Made up; used where the operator loaded none. */
  readonly regionLists: readonly RegionList[]
}

/** What the routes need from outside; wired in `main.ts`, replaced by small ones in tests. */
export interface Services {
  readonly workbench: Workbench
  /** Finds skills in texts. */
  readonly skills: SkillFinder
  /** A sentence model that is asked beside; undefined where the operator names none. */
  readonly meaning?: MeaningSearch | undefined
  readonly storage: Pick<OpenStorage, 'db' | 'eraseTraces'>
  /** Whose house this is; stands in every primary key and every query. */
  readonly tenantId: string
  /** Lists the operator pinned; empty when none. */
  readonly trustLists: readonly TrustList[]
  /** All lists the operator gave, those of `trustLists` among them. */
  readonly trustFiles?: readonly TrustFile[]
  /** Lists of shortages and surpluses the operator loaded. */
  readonly regionLists?: readonly RegionList[]
  readonly sample: SampleBook
  /** Packs published here, the same shelf the workbench makes routes with; and editors of this start only. */
  readonly packs: { readonly shelf: StoredShelf; readonly trialEditors: readonly EditorRecord[] }
  /** The guarded way to the network; used only when a person asks for it. */
  readonly lookUps: LookUps
  readonly now: () => Date
  readonly randomBytes: (length: number) => Uint8Array
  /** Folder of the built web application; undefined when it is not served. */
  readonly webFolder: string | undefined
  readonly softwareVersion: string
}

/** Lists of other forms than our own. */
export const trustSourcesOf = ({ trustFiles = [] }: Services): readonly TrustSource[] =>
  trustFiles.flatMap((file) => (file.kind === 'trust-source' ? [file.source] : []))

/** The day of now, in UTC. */
export const todayOf = ({ now }: Services): string => now().toISOString().slice(0, 10)
