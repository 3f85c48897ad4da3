import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import type { Organisation } from '../vocabulary/record.ts'
import type { PinnedBody, TrustList } from '../vocabulary/trust-list.ts'
import { sameBodyName } from './fold-name.ts'

/** A pinned body and the list that pins it. */
export interface TrustEntry {
  readonly body: PinnedBody
  readonly list: TrustList
}

function holdsKey({ keys }: PinnedBody, signer: ProofSigner): boolean {
  return keys.some((key) => {
    if (key.kind === 'did') return signer.kind === 'did' && key.did === signer.did
    return signer.kind === 'x509' && key.sha256.toLowerCase() === signer.sha256.toLowerCase()
  })
}

/** Entries that pin this key. */
export function entriesForSigner(lists: readonly TrustList[], signer: ProofSigner): readonly TrustEntry[] {
  return lists.flatMap((list) => list.bodies.filter((body) => holdsKey(body, signer)).map((body) => ({ body, list })))
}

/** Whether the pinned body is the one a document names: by identifier, or by name in any language. */
export function isNamedBody({ body }: TrustEntry, named: Organisation): boolean {
  const identifiers = [named.id, ...named.identifiers].filter((one) => one !== undefined)
  if (body.identifiers.some((one) => identifiers.includes(one))) return true
  const names = Object.values(named.name)
  return Object.values(body.name).some((pinned) => names.some((name) => sameBodyName(pinned, name)))
}

/** Whether a pin or a right was in force on a day. */
export function inForceOn(period: { readonly from?: string; readonly until?: string }, day: string): boolean {
  return (period.from ?? '0000') <= day && day <= (period.until ?? '9999')
}
