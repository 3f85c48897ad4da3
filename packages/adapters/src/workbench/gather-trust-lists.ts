import { type ListPointer, readListPointers } from '@wanderbuch/core/trust/list-pointers'
import { readTrustFile, type TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import type { TrustSourceProblem } from '@wanderbuch/core/trust/trust-source-problem'
import type { LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import type { TrustListFetch } from '../fetch/trust-list-fetch.ts'
import { parseTrustName } from './read-trust-files.ts'

/** Why nothing usable stands at the address of a list. */
export type GatherProblem =
  | ({ readonly kind: 'look-up' } & LookUpProblem)
  | ({ readonly kind: 'list' } & TrustSourceProblem)
  /** The list of lists names certificates for this list, and none of them signed it. */
  | { readonly kind: 'signer'; readonly code: 'trust_list_signer_not_named' }

/** What came of one address. */
export interface GatheredList {
  readonly url: string
  /** For a list another one led to: its territory, and the address of that other one. */
  readonly territory?: string
  readonly namedBy?: string
  readonly found: Result<{ readonly snapshot: Snapshot; readonly file: TrustFile }, GatherProblem>
}

interface Asked {
  readonly url: string
  readonly sha256?: string
  readonly pointer?: ListPointer
}

interface Sources {
  readonly fetch: TrustListFetch
  /** Told before each address is asked. */
  readonly onAsk: (url: string) => void
}

/** Fetches one list, reads it strictly, and holds its signer against those the list that led to it names. */
async function gatherOne({ url, sha256, pointer }: Asked, { fetch, onAsk }: Sources) {
  onAsk(url)
  const fetched = await fetch(url)
  if (!fetched.ok) return fail<GatherProblem>({ kind: 'look-up', ...fetched.problem })
  const { bytes, snapshot } = fetched.value
  if (sha256 !== undefined && sha256 !== snapshot.sha256)
    return fail<GatherProblem>({ kind: 'list', code: 'trust_list_digest_differs', place: snapshot.sha256 })
  // Read from the snapshot: as it will be read again, with its day.
  const frame = new TextEncoder().encode(JSON.stringify(snapshot))
  const read = await readTrustFile({ bytes: frame, source: url, pinned: sha256 !== undefined }, nodeCrypto)
  if (!read.ok) return fail<GatherProblem>({ kind: 'list', ...read.problem })
  const { pointers, signer } = await readListPointers(bytes, nodeCrypto)
  if (pointer && (signer === undefined || !pointer.signers.includes(signer)))
    return fail<GatherProblem>({ kind: 'signer', code: 'trust_list_signer_not_named' })
  return succeed({ snapshot, file: read.value, pointers })
}

/**
 * Fetches lists of trust from addresses a person named; of a list of trusted lists also every list it leads to, once, each
 * signed by a certificate it names for it. One that fails does not stop the others. `#sha256=HEX` behind an address pins it.
 */
export async function gatherTrustLists(
  addresses: readonly string[],
  sources: Sources,
): Promise<readonly GatheredList[]> {
  const gathered: GatheredList[] = []
  const asked = new Set<string>()
  for (const text of addresses) {
    const { path: url, ...pin } = parseTrustName(text)
    if (asked.has(url)) continue
    asked.add(url)
    const found = await gatherOne({ url, ...pin }, sources)
    gathered.push({ url, found })
    for (const pointer of found.ok ? found.value.pointers : []) {
      if (asked.has(pointer.url)) continue
      asked.add(pointer.url)
      const { territory } = pointer
      const from = { ...(territory !== undefined && { territory }), namedBy: url }
      gathered.push({ url: pointer.url, ...from, found: await gatherOne({ url: pointer.url, pointer }, sources) })
    }
  }
  return gathered
}
