import { fail } from '@wanderbuch/standards/result'
import type { TrustSourceAbout } from '../vocabulary/trust-source.ts'

export type ListSignature = TrustSourceAbout['signature']

/** Why a file cannot be used as a list of trust. */
export interface TrustSourceProblem {
  readonly code:
    | 'trust_list_not_json'
    | 'trust_list_not_xml'
    /** A member is missing or does not fit. */
    | 'trust_list_ill_formed'
    /** Nothing in the file says which kind of list it is. */
    | 'trust_list_kind_unknown'
    /** A kind that is known by name and not read here. */
    | 'trust_list_kind_not_read'
    /** The list is signed and the signature does not hold. */
    | 'trust_list_signature_wrong'
    /** Neither the list nor a snapshot around it says which day it speaks of. */
    | 'trust_list_day_missing'
    /** The bytes are not those of the digest. */
    | 'trust_list_digest_differs'
    | 'trust_list_too_large'
  /** JSON Pointer, `line 12`, or what was found. */
  readonly place: string
}

export const refuseList = (code: TrustSourceProblem['code'], place: string) =>
  fail<TrustSourceProblem>({ code, place: place || '/' })

/** What a reader of one format is given beside the parsed file. */
export interface ListOrigin {
  readonly source: string
  /** The day the file was looked up; absent when nobody noted it. */
  readonly lookedUpOn?: string
  readonly sha256: string
  readonly pinned: boolean
  /** What was found of the signature of a list in XML. */
  readonly signature?: ListSignature
}
