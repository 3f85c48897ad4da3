import type { ProofSigner, X509Signer } from '@wanderbuch/proofs/proof-report'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { speaksOfTitle } from './listed-otherwise.ts'
import { matchSigner } from './match-signer.ts'
import { isAboutBody } from './named-body.ts'

interface Consulting {
  readonly record: NormalisedRecord
  readonly signer?: ProofSigner
  /** Who stamped the time of the seal: whether a list names that clock decides whether the time is proven. */
  readonly stampedBy?: X509Signer
}

function keepEntries(source: TrustSource, consulting: readonly Consulting[]): TrustSource['entries'] {
  const kept = new Set(
    consulting.flatMap(({ record, signer, stampedBy }) => [
      ...[signer, stampedBy].flatMap((key) => (key ? matchSigner(source, key).map(({ entry }) => entry) : [])),
      ...[record.issuer, record.awardingBody].flatMap((body) =>
        body ? source.entries.filter((entry) => isAboutBody(entry, body)) : [],
      ),
    ]),
  )
  const titles = consulting.flatMap(({ record }) => Object.values(record.title))
  return source.entries.filter((entry) => kept.has(entry) || speaksOfTitle(source, entry, titles))
}

/**
 * Of each list exactly the entries the checks of these records look at, with what is known of the whole list: source, day,
 * digest. Asked the same, an extract answers the same as the list.
 */
export function keepConsulted(
  sources: readonly TrustSource[],
  consulting: readonly Consulting[],
): readonly TrustSource[] {
  return sources.map((source) => ({ ...source, entries: keepEntries(source, consulting), notRead: [] }))
}
