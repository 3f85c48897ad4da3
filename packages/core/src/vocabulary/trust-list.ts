import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { MultilingualText } from './multilingual-text.ts'

/** A key bound to a body by somebody who looked: a DID or the SHA-256 fingerprint (hex) of an X.509 certificate. */
export type PinnedKey =
  | { readonly kind: 'did'; readonly did: string }
  | { readonly kind: 'x509'; readonly sha256: string; readonly subject: string }

/** A right to award, as the source of the pin states it. */
export interface PinnedEntitlement {
  /** Title of the qualification, or `*` for all this body awards. */
  readonly qualification: string
  readonly jurisdiction: string
  readonly from: IsoDay
  readonly until?: IsoDay
  readonly source: string
}

/** A body's word that another may issue in its name, as the source of the pin states it. */
export interface PinnedMandate {
  /** Name of the body that makes the award. */
  readonly onBehalfOf: MultilingualText
  readonly from: IsoDay
  readonly until?: IsoDay
  readonly source: string
}

export interface PinnedBody {
  /** The legal name as it must stand in the credential (compared after Unicode folding), in any language. */
  readonly name: MultilingualText
  readonly country?: string
  /** Identifiers that may stand in the credential instead of the name: URIs, registration numbers. */
  readonly identifiers: readonly string[]
  readonly keys: readonly PinnedKey[]
  readonly from?: IsoDay
  readonly until?: IsoDay
  readonly entitlements: readonly PinnedEntitlement[]
  /** Mandates given to this body. */
  readonly mandates?: readonly PinnedMandate[]
}

/** A local list of pinned keys: a file with source, day and who checked. */
export interface TrustList {
  readonly kind: 'wanderbuch-trust-list'
  readonly title: string
  /** True for lists made for tests and samples; every dossier that rests on one says so. */
  readonly test: boolean
  readonly source: string
  readonly day: IsoDay
  readonly checkedBy: string
  readonly bodies: readonly PinnedBody[]
}
