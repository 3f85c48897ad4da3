import type { ProofCode } from '@wanderbuch/proofs/proof-codes'
import type { ProofResult, ProofSigner } from '@wanderbuch/proofs/proof-report'
import type { Check } from '../vocabulary/check.ts'
import type { Organisation } from '../vocabulary/record.ts'
import { signerName } from './check-unchanged.ts'
import { entriesForSigner, hasIdentifierOf, inForceOn, isNamedBody, type TrustEntry } from './trust-entry.ts'
import { isByHand, namedBodyCanAnswer, toCheck, type VerificationSubject } from './verification-subject.ts'

const name = 'origin'

function checkByHand(subject: VerificationSubject): Check {
  const service = subject.record.paper?.issuerCheck
  const whoCanAnswer = namedBodyCanAnswer(subject)
  const asked = service?.answered
    ? ({ code: 'origin_issuer_service_asked', details: { url: service.url, answer: service.answered } } as const)
    : ({ code: 'entered_by_hand' } as const)
  return toCheck({ name, outcome: 'not-determined', ...asked, ...(whoCanAnswer && { whoCanAnswer }) })
}

/** The seal holds, but its certificate was not valid for making it: then its owner may not be the one who did. */
const misuses: readonly ProofCode[] = [
  'sealed_outside_certificate_period',
  'certificate_not_for_signing',
  'sealing_time_missing',
]

const nameOfFirst = ([first]: readonly TrustEntry[]) => Object.values(first?.body.name ?? {})[0] ?? ''

/** The key is pinned to a body of another name: the same one in other words, or a stranger. */
function checkOtherName(subject: VerificationSubject, pinned: readonly TrustEntry[], details: Check['details']): Check {
  const { issuer } = subject.record
  const [known] = pinned
  if (!issuer || !known || !hasIdentifierOf(known, issuer)) {
    return toCheck({ name, outcome: 'no', code: 'origin_key_belongs_to_other_body', details })
  }
  const whoCanAnswer = { name: known.body.name }
  return toCheck({ name, outcome: 'not-determined', code: 'origin_name_not_pinned', details, whoCanAnswer })
}

function checkPins(subject: VerificationSubject, signer: ProofSigner, named: Organisation): Check {
  const details = { signer: signerName(signer), body: Object.values(named.name)[0] ?? '' }
  const pinned = entriesForSigner(subject.trustLists, signer)
  if (pinned.length === 0) {
    const whoCanAnswer = namedBodyCanAnswer(subject)
    const open = { name, outcome: 'not-determined', code: 'origin_not_pinned', details } as const
    return toCheck({ ...open, ...(whoCanAnswer && { whoCanAnswer }) })
  }
  const own = pinned.filter((entry) => isNamedBody(entry, named))
  if (own.length === 0) return checkOtherName(subject, pinned, { ...details, other: nameOfFirst(pinned) })
  if (misuses.some((code) => code === subject.proof?.result.code)) {
    return toCheck({ name, outcome: 'not-determined', code: 'origin_certificate_misused', details })
  }
  const signedOn = (subject.proof?.result.signedAt ?? subject.record.validFrom ?? subject.day).slice(0, 10)
  const entry = own.find(({ body }) => inForceOn(body, signedOn))
  if (!entry) return toCheck({ name, outcome: 'not-determined', code: 'origin_pin_not_in_force', details })
  const { list } = entry
  return toCheck({
    name,
    outcome: 'yes',
    code: list.test ? 'origin_pinned_by_test_list' : 'origin_pinned',
    details: { ...details, list: list.title, checkedBy: list.checkedBy, checkedOn: list.day },
  })
}

/** An address vouches for what stands there; whose address it is, nothing here says. */
function checkHosted(subject: VerificationSubject, { details }: ProofResult): Check {
  const { issuer } = subject.record
  if (!issuer) return toCheck({ name, outcome: 'not-determined', code: 'origin_no_body_named' })
  const whoCanAnswer = namedBodyCanAnswer(subject)
  const known = { address: String(details.address), body: Object.values(issuer.name)[0] ?? '' }
  const open = { name, outcome: 'not-determined', code: 'origin_address_not_pinned', details: known } as const
  return toCheck({ ...open, ...(whoCanAnswer && { whoCanAnswer }) })
}

function checkSigned(subject: VerificationSubject, result: ProofResult): Check {
  if (result.code === 'badge_hosted_holds') return checkHosted(subject, result)
  if (result.unchanged !== 'yes' || !result.signer) {
    return toCheck({ name, outcome: 'not-determined', code: 'origin_needs_unchanged' })
  }
  const details = { signer: signerName(result.signer) }
  if (result.signerIsIssuer === 'no') {
    return toCheck({ name, outcome: 'no', code: 'origin_signer_is_not_issuer', details })
  }
  const { issuer } = subject.record
  if (!issuer) return toCheck({ name, outcome: 'not-determined', code: 'origin_no_body_named', details })
  return checkPins(subject, result.signer, issuer)
}

/**
 * From the body it names? Yes only when somebody pinned the signing key to that very body. A self-made certificate that
 * names a university is unchanged and nothing more.
 */
export function checkOrigin(subject: VerificationSubject): Check {
  return subject.proof && !isByHand(subject) ? checkSigned(subject, subject.proof.result) : checkByHand(subject)
}
