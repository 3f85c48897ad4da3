import type { ProofCode } from '@wanderbuch/proofs/proof-codes'
import type { Check } from '../vocabulary/check.ts'
import type { CheckCode } from './check-codes.ts'
import { compareIdentity } from './compare-identity.ts'
import { findMend } from './mend.ts'
import { nameOfSubject } from './names/name-of-subject.ts'
import { toCheck, type VerificationSubject } from './verification-subject.ts'

const name = 'holder'

/** Whether the key of the person the credential is about signed the presentation around it. */
function shownByKey({ proof, record }: VerificationSubject): boolean {
  const shown = proof?.presentation
  if (!shown || shown.unchanged !== 'yes' || shown.signerIsIssuer === 'no') return false
  return shown.signer?.kind === 'did' && shown.signer.did === record.subject.id
}

/** Codes made for showing keep their own sentence; the others speak of the issuer, who did not sign the presentation. */
const codeOfBrokenShowing = (code: ProofCode): CheckCode =>
  findMend({ code, outcome: 'no' }) === 'show-again' ? code : 'holder_presentation_broken'

/** What the presentation alone says, where no identity document decides. */
function checkPresentation(subject: VerificationSubject): Check {
  const { presentation: shown, holderKey } = subject.proof ?? {}
  const open = { name, outcome: 'not-determined' } as const
  if (shownByKey(subject)) return toCheck({ ...open, code: 'holder_key_not_fresh' })
  if (shown?.unchanged === 'no') return toCheck({ ...open, code: codeOfBrokenShowing(shown.code) })
  return toCheck({ ...open, code: holderKey?.code === 'holder_key_not_shown' ? holderKey.code : 'holder_not_shown' })
}

/**
 * Theirs? By the key of the person the credential is about, in answer to a challenge of ours, or by name and birth date
 * of an identity document that a named person saw. Never by name alone, and never against an identity document that
 * says otherwise: a key can be in other hands. What the person tells of themselves is theirs to tell.
 */
export function checkHolder(subject: VerificationSubject): Check {
  const { record, identity, proof, challenge } = subject
  const ownWords = record.basis === 'declared' || record.basis === 'attested'
  const byIdentity = identity && !(ownWords && nameOfSubject(record.subject) === undefined)
  const compared = byIdentity ? compareIdentity(record.subject, identity) : undefined
  if (compared?.outcome === 'no') return compared
  if (challenge !== undefined && shownByKey(subject)) {
    const signer = proof?.presentation?.signer
    const details = { signer: signer?.kind === 'did' ? signer.did : '' }
    return toCheck({ name, outcome: 'yes', code: 'holder_key_proven', details })
  }
  if (compared && compared.code !== 'holder_not_named') return compared
  if (subject.sameAddress !== undefined) {
    const code = subject.sameAddress ? 'holder_address_matches' : 'holder_address_differs'
    return toCheck({ name, outcome: 'not-determined', code })
  }
  if (compared) return compared
  return identity ? toCheck({ name, outcome: 'not-determined', code: 'holder_not_named' }) : checkPresentation(subject)
}
