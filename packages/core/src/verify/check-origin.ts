import type { ProofCode } from '@wanderbuch/proofs/proof-codes'
import type { ProofResult, ProofSigner } from '@wanderbuch/proofs/proof-report'
import { findOriginEvidence, type OriginEvidence, speakingEvidence } from '../trust/find-origin-evidence.ts'
import type { OriginCode } from '../trust/trust-codes.ts'
import type { Check } from '../vocabulary/check.ts'
import type { Organisation } from '../vocabulary/record.ts'
import { signerName } from './signer-name.ts'
import { signingMoment, sourcesOf } from './signing-moment.ts'
import { isByHand, namedBodyCanAnswer, toCheck, type VerificationSubject } from './verification-subject.ts'
import { weighSeal } from './weigh-seal.ts'

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

function checkLists(subject: VerificationSubject, signer: ProofSigner, named: Organisation): Check {
  const details = { signer: signerName(signer), body: Object.values(named.name)[0] ?? '' }
  const isMisused = misuses.some((code) => code === subject.proof?.result.code)
  const question = { signer, named, moment: signingMoment(subject), day: subject.day, isMisused }
  const evidence = speakingEvidence(sourcesOf(subject).flatMap((source) => findOriginEvidence(source, question) ?? []))
  if (!evidence) {
    const whoCanAnswer = namedBodyCanAnswer(subject)
    const open = { name, outcome: 'not-determined', code: 'origin_not_pinned', details } as const
    return toCheck({ ...open, ...(whoCanAnswer && { whoCanAnswer }) })
  }
  return checkEvidence(subject, evidence, details)
}

/** What a sentence may use beside signer and body; a pin kept by hand is told by list, person and day alone. */
const pinDetails: Partial<Readonly<Record<OriginCode, readonly string[]>>> = {
  origin_pinned: ['list', 'checkedBy', 'checkedOn'],
  origin_pinned_by_test_list: ['list', 'checkedBy', 'checkedOn'],
  origin_key_belongs_to_other_body: ['other'],
  origin_name_not_pinned: ['other'],
  origin_certificate_misused: [],
  origin_pin_not_in_force: [],
}

function checkEvidence(subject: VerificationSubject, evidence: OriginEvidence, known: Check['details']): Check {
  const { outcome, code, about, path } = evidence
  const isLocal = about.format === 'local-list'
  const wanted = isLocal ? pinDetails[code] : undefined
  const found = Object.entries(evidence.details).filter(([one]) => wanted?.includes(one) ?? true)
  const isAsked = outcome === 'not-determined' && (!isLocal || code === 'origin_name_not_pinned')
  const whoCanAnswer = isAsked ? whoOfEvidence(subject, evidence) : undefined
  return toCheck({
    name,
    outcome,
    code,
    details: { ...known, ...Object.fromEntries(found) },
    ...(whoCanAnswer && { whoCanAnswer }),
    ...(!isLocal && { path }),
  })
}

/** The listed body where only its name is in question, the operator where its list is, else the body the document names. */
function whoOfEvidence(subject: VerificationSubject, { code, about, details }: OriginEvidence): Check['whoCanAnswer'] {
  if (code === 'origin_name_not_pinned') {
    const own = sourcesOf(subject).flatMap(({ entries }) => entries.map(({ name: names }) => names))
    const listed = own.find((names) => Object.values(names)[0] === details.other)
    return listed && { name: listed }
  }
  const isAboutList = code === 'origin_list_status_unknown' || code === 'origin_list_out_of_date'
  return isAboutList && about.operator ? { name: about.operator } : namedBodyCanAnswer(subject)
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
  if (result.code === 'key_without_name') {
    const whoCanAnswer = namedBodyCanAnswer(subject)
    const open = { name, outcome: 'not-determined', code: 'origin_key_without_name' } as const
    return toCheck({ ...open, ...(whoCanAnswer && { whoCanAnswer }) })
  }
  if (result.unchanged !== 'yes' || !result.signer) {
    return toCheck({ name, outcome: 'not-determined', code: 'origin_needs_unchanged' })
  }
  const details = { signer: signerName(result.signer) }
  if (result.signerIsIssuer === 'no') {
    return toCheck({ name, outcome: 'no', code: 'origin_signer_is_not_issuer', details })
  }
  const { issuer } = subject.record
  if (!issuer) return toCheck({ name, outcome: 'not-determined', code: 'origin_no_body_named', details })
  return checkLists(subject, result.signer, issuer)
}

/**
 * From the body it names? Yes only when a list at hand gives the signing key, or the authority that certified it, for that
 * very body at the time of signing. A self-made certificate that names a university is unchanged and nothing more.
 */
export function checkOrigin(subject: VerificationSubject): Check {
  if (!subject.proof || isByHand(subject)) return checkByHand(subject)
  return weighSeal(subject, checkSigned(subject, subject.proof.result))
}
