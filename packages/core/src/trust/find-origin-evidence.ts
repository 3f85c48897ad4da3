import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import type { TrustEvidence, TrustMoment, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { matchSigner, type SignerMatch } from './match-signer.ts'
import { firstName, hasIdentifierOf, isNamedBody, isNameOf, type NamedBody } from './named-body.ts'
import { type StatusAnswer, statusAt } from './status-at.ts'
import { type OriginCode, originOutcomes } from './trust-codes.ts'
import { entryStep, listStep, signerSteps } from './trust-steps.ts'

/** Asked of a list: is this the key of that body, at the moment that counts? */
export interface OriginQuestion {
  readonly signer: ProofSigner
  /** The issuer the document names. */
  readonly named: NamedBody
  readonly moment: TrustMoment
  /** The day of the check, ISO 8601. */
  readonly day: string
  /** The certificate was not valid for this seal, or not for signing at all. */
  readonly isMisused: boolean
}

export type OriginEvidence = TrustEvidence<OriginCode>

interface Judgement {
  readonly code: OriginCode
  readonly status?: StatusAnswer['status']
}

/** The body whose name a certificate of a listed authority carries. */
function checkCertified({ signer, named }: OriginQuestion, { height }: SignerMatch): OriginCode | undefined {
  // An authority's own key signs certificates, never documents of others.
  if (signer.kind !== 'x509' || height === 0) return 'origin_list_other_purpose'
  const names = [signer.organisation, signer.commonName].filter((name) => name !== undefined)
  // One name may belong to bodies of several countries; the authority vouches for both.
  const isElsewhere = signer.country !== undefined && named.country !== undefined && signer.country !== named.country
  return isNameOf(names, named) && !isElsewhere ? undefined : 'origin_certificate_names_other'
}

function checkOwner(question: OriginQuestion, match: SignerMatch): OriginCode | undefined {
  const { entry } = match
  if (entry.role === 'certifier') return checkCertified(question, match)
  if (isNamedBody(entry, question.named)) return undefined
  const isSaidToBe = hasIdentifierOf(entry, question.named)
  if (Object.keys(entry.name).length === 0 && isSaidToBe) return 'origin_listed_without_name'
  return isSaidToBe ? 'origin_name_not_pinned' : 'origin_key_belongs_to_other_body'
}

const codeOfStatus = {
  'in-force': undefined,
  'ended-since': 'origin_listed_withdrawn_since',
  'ended-before': 'origin_list_withdrawn',
  'not-yet': 'origin_list_not_yet',
  'time-not-proven': 'origin_list_time_not_proven',
  unknown: 'origin_list_status_unknown',
} as const satisfies Readonly<Record<StatusAnswer['code'], OriginCode | undefined>>

/**
 * A list speaks until the time by which a newer one was promised, unless somebody pinned it. For a time that is not proven
 * the day of the check counts: an entry may have been withdrawn since the list was made, and any date can be written.
 */
function isOutOfDate({ about }: TrustSource, { moment, day }: OriginQuestion): boolean {
  const { nextUpdate, pinned } = about
  const needed = moment.basis === 'proven' ? moment.at : day
  return nextUpdate !== undefined && pinned !== true && Date.parse(nextUpdate) < Date.parse(needed)
}

function judge(source: TrustSource, match: SignerMatch, question: OriginQuestion): Judgement {
  const { about } = source
  const owner = checkOwner(question, match)
  if (owner) return { code: owner }
  if (match.entry.service?.forSigning === false) return { code: 'origin_list_other_purpose' }
  if (question.isMisused) return { code: 'origin_certificate_misused' }
  const { code: at, status } = statusAt(match.entry, question.moment)
  const found = codeOfStatus[at]
  if (about.format === 'local-list') {
    if (found) return { code: 'origin_pin_not_in_force' }
    return { code: about.test ? 'origin_pinned_by_test_list' : 'origin_pinned' }
  }
  if (found && originOutcomes[found] !== 'yes') return { code: found, ...(status && { status }) }
  if (isOutOfDate(source, question)) return { code: 'origin_list_out_of_date' }
  const code = found ?? (about.test ? 'origin_listed_by_test_list' : 'origin_listed')
  return { code, ...(status && { status }) }
}

function statusDetails(status: Judgement['status']): Readonly<Record<string, string | undefined>> {
  if (!status) return {}
  return { status: status.status.slice(status.status.lastIndexOf('/') + 1), from: status.from, until: status.until }
}

function toEvidence(source: TrustSource, match: SignerMatch, question: OriginQuestion): OriginEvidence {
  const { about } = source
  const { code, status } = judge(source, match, question)
  const steps = [...signerSteps(question.signer, match), entryStep(match.entry, statusDetails(status)), listStep(about)]
  return { outcome: originOutcomes[code], code, details: detailsOf(about, match.entry, status), path: steps, about }
}

function detailsOf(
  { title, day, checkedBy, format, operator }: TrustSource['about'],
  entry: TrustSourceEntry,
  status: Judgement['status'],
): OriginEvidence['details'] {
  const since = status && (status.from?.slice(0, 10) ?? '—')
  return {
    other: firstName(entry),
    list: title,
    ...(format === 'local-list' ? { checkedBy: checkedBy ?? '', checkedOn: day } : { listDay: day }),
    ...(format !== 'local-list' && operator && { operator: firstName({ name: operator }) }),
    ...(entry.service && { service: firstName(entry.service) || entry.service.type }),
    ...(since && format !== 'local-list' && { since }),
    ...(format !== 'local-list' && { history: entry.statuses.length > 0 ? 'yes' : 'no' }),
  }
}

/** Which of several answers speaks; the first of a rank. A withdrawal is never hidden by another entry's silence. */
const rank = (code: OriginCode): number => {
  if (originOutcomes[code] === 'yes') return 0
  if (code === 'origin_list_withdrawn') return 1
  if (code === 'origin_key_belongs_to_other_body' || code === 'origin_name_not_pinned') return 3
  return 2
}

/** The answer that speaks. Within a list one entry in force is enough; between lists a withdrawal counts more than a pin. */
export function speakingEvidence(all: readonly OriginEvidence[]): OriginEvidence | undefined {
  const withdrawn = all.find(({ code }) => code === 'origin_list_withdrawn')
  return withdrawn ?? all.toSorted((left, right) => rank(left.code) - rank(right.code))[0]
}

/** What a list says of a signer; undefined when it does not know the key. */
export function findOriginEvidence(source: TrustSource, question: OriginQuestion): OriginEvidence | undefined {
  const all = matchSigner(source, question.signer).map((match) => toEvidence(source, match, question))
  return all.toSorted((left, right) => rank(left.code) - rank(right.code))[0]
}
