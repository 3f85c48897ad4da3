import { type ProofCode, proofCodes } from '@wanderbuch/proofs/proof-codes'
import { type StatusCode, statusCodes } from '@wanderbuch/proofs/status/status-codes'
import { type EntitlementCode, entitlementOutcomes } from '../trust/entitlement-codes.ts'
import { type OriginCode, originOutcomes } from '../trust/trust-codes.ts'

const furtherCodes = [
  /** A document entered by hand: there are no signed bytes. */
  'entered_by_hand',
  /** A seal holds; when it was made, only the seal itself says. */
  'seal_time_claimed',
  /** A seal holds; a time stamp shows that it was there, by an authority that no list at hand names. */
  'seal_time_stamped',
  /** A seal holds; an authority that a list at hand names shows that it was there. */
  'seal_time_confirmed',
  /** A signature holds; the seal around it carries more that is not looked at. */
  'seal_parts_not_read',
  /** The key is bound to the body by a pinned list. */
  'origin_pinned',
  /** As `origin_pinned`, by a list that is marked as a test list. */
  'origin_pinned_by_test_list',
  /** No list at hand says whose key this is. */
  'origin_not_pinned',
  /** The key is not the issuer's own. */
  'origin_signer_is_not_issuer',
  /** The document gives the identifier of the body the key is pinned to, and another name. */
  'origin_name_not_pinned',
  /** The key is the body's, but its certificate was not valid for this seal. */
  'origin_certificate_misused',
  /** The certificate was revoked before the seal was made. */
  'origin_certificate_revoked',
  /** The certificate was revoked after the day the seal claims; nobody confirms that day. */
  'origin_certificate_revoked_time_open',
  /** The certificate was revoked after the day of a time stamp whose authority no list at hand names. */
  'origin_certificate_revoked_later',
  /** The certificate was on hold when the seal was made. */
  'origin_certificate_suspended',
  /** The list says whose key it is, for another time. */
  'origin_pin_not_in_force',
  /** Nothing can be said while the bytes are not known to be unchanged. */
  'origin_needs_unchanged',
  /** The key stands beside the signature without a name. */
  'origin_key_without_name',
  /** What was received stands at an address; no list says whose address it is. */
  'origin_address_not_pinned',
  /** The document does not name a body. */
  'origin_no_body_named',
  /** Paper: the issuer's own checking service was asked, by a person. */
  'origin_issuer_service_asked',
  /** What a changed document, or one by a wrong key, says of itself counts for nothing. */
  'rests_on_broken_document',
  'entitlement_no_list_at_hand',
  'entitlement_award_day_missing',
  /** Another body signed than the one that is said to have made the award. */
  'entitlement_by_mandate',
  /** The document says so of itself; no list at hand speaks of the issuer's mandate. */
  'entitlement_mandate_claimed',
  /** A list has both: the right of the awarding body, and its mandate to the body that signed. */
  'entitlement_mandate_listed',
  /** The document carries an accreditation; no list at hand says the same. */
  'entitlement_claimed_only',
  /** Experience and courses need no right to award. */
  'entitlement_not_needed',
  'validity_in_force',
  'validity_no_end_stated',
  'validity_not_yet',
  'validity_ended',
  'validity_day_unreadable',
  /** Nothing the document says can end. */
  'validity_not_limited',
  /** Entered by hand without saying whether it ends. */
  'validity_not_entered',
  'status_no_list_named',
  'status_not_looked_up',
  /** Withdrawn, says a list that came along in the same file. */
  'status_revoked_beside',
  /** Whether the issuer of an Open Badge 2.0 withdrew it is said by its address or its issuer's list alone. */
  'status_badge_not_looked_up',
  'status_no_proof',
  /** Parts were not shown, and one of them may name a status list. */
  'status_may_be_withheld',
  'status_needs_unchanged',
  /** Entered by hand: a withdrawal cannot be seen. */
  'status_on_paper',
  /** What a person did cannot be withdrawn. */
  'status_not_needed',
  'holder_key_proven',
  /** Shown with the right key, but in answer to nothing that was asked here: it may be a copy. */
  'holder_key_not_fresh',
  /** The signature around what was shown does not hold. */
  'holder_presentation_broken',
  'holder_name_and_birth_date_match',
  /** As `holder_name_and_birth_date_match`; the name is written another way, by a rule that is named. */
  'holder_name_by_rule',
  /** The document has a former name; a person saw the document that shows the change. */
  'holder_former_name_match',
  /** Name and a number of the person agree. */
  'holder_name_and_identifier_match',
  'holder_identifier_differs',
  /** Parts of the name are only initials. */
  'holder_name_initials',
  /** One side has parts of the name the other lacks. */
  'holder_name_part_missing',
  'holder_name_only',
  'holder_birth_date_differs',
  'holder_name_differs',
  /** Issued to the address that was shown; an address can be read and used by others. */
  'holder_address_matches',
  /** Issued to another address than the one that was shown; people have several. */
  'holder_address_differs',
  'holder_not_shown',
  'holder_identity_not_seen',
  'holder_not_named',
] as const

type OwnCheckCode = OriginCode | EntitlementCode | (typeof furtherCodes)[number]

/** Codes of the checks beside the proof itself. Each has a sentence in every language under `check.CODE`. */
export const ownCheckCodes: readonly OwnCheckCode[] = [
  ...(Object.keys(originOutcomes) as OriginCode[]),
  ...(Object.keys(entitlementOutcomes) as EntitlementCode[]),
  ...furtherCodes,
]

export type CheckCode = ProofCode | StatusCode | OwnCheckCode

/** All codes a check can have, for the words files. */
export const checkCodes: readonly CheckCode[] = [...proofCodes, ...statusCodes, ...ownCheckCodes]
