import type { Check } from '../vocabulary/check.ts'
import type { Subject } from '../vocabulary/record.ts'
import type { ShownIdentity } from '../vocabulary/request.ts'
import { sameName } from './fold-name.ts'
import { toCheck, type VerificationSubject } from './verification-subject.ts'

const name = 'holder'

function nameOf({ fullName, givenName, familyName }: Subject): string | undefined {
  return fullName ?? ([givenName, familyName].filter(Boolean).join(' ') || undefined)
}

function compareIdentity(subject: Subject, shown: ShownIdentity): Check {
  const named = nameOf(subject)
  if (named === undefined) return toCheck({ name, outcome: 'not-determined', code: 'holder_not_named' })
  if (!sameName(named, shown.fullName)) {
    // A name may have changed by marriage or law; a person must look, but the page must not pass it over.
    return toCheck({ name, outcome: 'no', code: 'holder_name_differs' })
  }
  if (!subject.birthDate || !shown.birthDate) {
    return toCheck({ name, outcome: 'not-determined', code: 'holder_name_only' })
  }
  if (subject.birthDate !== shown.birthDate) return toCheck({ name, outcome: 'no', code: 'holder_birth_date_differs' })
  if (!shown.seenBy || !shown.seenOn) {
    return toCheck({ name, outcome: 'not-determined', code: 'holder_identity_not_seen' })
  }
  const details = { seenBy: shown.seenBy, seenOn: shown.seenOn }
  return toCheck({ name, outcome: 'yes', code: 'holder_name_and_birth_date_match', details })
}

function provenByKey({ proof, record }: VerificationSubject): boolean {
  const presentation = proof?.presentation
  if (!presentation || presentation.unchanged !== 'yes' || presentation.signerIsIssuer === 'no') return false
  return presentation.signer?.kind === 'did' && presentation.signer.did === record.subject.id
}

/**
 * Theirs? By the key of the person the credential is about, or by name and birth date of an identity document that a
 * named person saw. Never by name alone. What the person tells of themselves is theirs to tell.
 */
export function checkHolder(subject: VerificationSubject): Check {
  const { record, identity, proof } = subject
  if (provenByKey(subject)) {
    const signer = proof?.presentation?.signer
    return toCheck({
      name,
      outcome: 'yes',
      code: 'holder_key_proven',
      details: { signer: signer?.kind === 'did' ? signer.did : '' },
    })
  }
  if (proof?.holderKey?.code === 'holder_key_not_shown' && !identity)
    return toCheck({ name, outcome: 'not-determined', code: 'holder_key_not_shown' })
  const ownWords = record.basis === 'declared' || record.basis === 'attested'
  if (!identity || (ownWords && nameOf(record.subject) === undefined)) {
    return toCheck({ name, outcome: 'not-determined', code: identity ? 'holder_not_named' : 'holder_not_shown' })
  }
  return compareIdentity(record.subject, identity)
}
