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

type Named = Pick<Organisation, 'name'>

const isNameless = ({ id, name }: Organisation) => Object.values(name).every((one) => one === id)

function sharesName(left: Named, right: Named): boolean {
  const names = Object.values(right.name)
  return Object.values(left.name).some((one) => names.some((name) => sameBodyName(one, name)))
}

const identifiersOf = ({ id, identifiers }: Organisation) => [...(id === undefined ? [] : [id]), ...identifiers]

/** Whether a document gives an identifier of the pinned body. Anybody can write an identifier: alone it is not enough. */
export function hasIdentifierOf({ body }: TrustEntry, named: Organisation): boolean {
  return body.identifiers.some((one) => identifiersOf(named).includes(one))
}

/** Whether the pinned body is the one a document names: by name in any language; by identifier only where it gives no name. */
export function isNamedBody(entry: TrustEntry, named: Organisation): boolean {
  return isNameless(named) ? hasIdentifierOf(entry, named) : sharesName(entry.body, named)
}

/** Whether two bodies of one document are the same one: an identifier may be copied beside a foreign name. */
export function isSameBody(left: Organisation, right: Organisation): boolean {
  if (isNameless(left) || isNameless(right)) return left.id !== undefined && left.id === right.id
  return sharesName(left, right)
}

/** Whether a pin or a right was in force on a day. */
export function inForceOn(period: { readonly from?: string; readonly until?: string }, day: string): boolean {
  return (period.from ?? '0000') <= day && day <= (period.until ?? '9999')
}
