import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import type { TrustFile } from './read-trust-file.ts'

/** Lists of trust, sorted into those kept by hand and all others. */
export interface TrustGiven {
  readonly trustLists: readonly TrustList[]
  readonly trustSources: readonly TrustSource[]
}

export function sortTrustFiles(files: readonly TrustFile[]): TrustGiven {
  return {
    trustLists: files.flatMap((file) => (file.kind === 'trust-list' ? [file.list] : [])),
    trustSources: files.flatMap((file) => (file.kind === 'trust-source' ? [file.source] : [])),
  }
}
