import type { SourceReference } from '@wanderbuch/standards/source-reference'
import type { NormalisedFiles } from '../normalise/from-received.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import type { RecordOrigin } from './record-facts.ts'

/** Which file each record came from. */
export function originsOf({ documents }: NormalisedFiles): ReadonlyMap<string, RecordOrigin> {
  return new Map(
    documents.flatMap(({ document: { fileName, digest }, records }) =>
      records.map(({ id }) => [id, { fileName, digest }] as const),
    ),
  )
}

/** The consulted lists as sources of what they say. */
export function listReferences(
  lists: readonly TrustList[],
  sources: readonly TrustSource[] = [],
): readonly SourceReference[] {
  return [...lists, ...sources.map(({ about }) => about)].map(({ title, source, day }) => ({
    title,
    day,
    ...(/^https?:/.test(source) && { url: source }),
  }))
}
