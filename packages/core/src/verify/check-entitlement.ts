import {
  type EntitlementEvidence,
  findEntitlementEvidence,
  findMandate,
  speakingEntitlement,
} from '../trust/find-entitlement-evidence.ts'
import { speaksOfTitle } from '../trust/listed-otherwise.ts'
import { firstName, isAboutBody, isSameBody } from '../trust/named-body.ts'
import type { Awarded } from '../trust/right-scope.ts'
import type { Check } from '../vocabulary/check.ts'
import type { NormalisedRecord, Organisation } from '../vocabulary/record.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { sourcesOf } from './signing-moment.ts'
import { isBroken, restsOnBroken, toCheck, type VerificationSubject } from './verification-subject.ts'

const name = 'entitlement'
const open = { name, outcome: 'not-determined' } as const

function levelsOf({ eqfLevelsStated }: NormalisedRecord): readonly number[] {
  const codes = eqfLevelsStated.map(({ code, uri }) => Number(code ?? /(\d)$/.exec(uri ?? '')?.[1]))
  return codes.filter((level) => Number.isInteger(level) && level >= 1 && level <= 8)
}

function awardedOf(record: NormalisedRecord, body: Organisation, awardedOn: string): Awarded {
  return {
    titles: Object.values(record.title),
    credentialTypes: record.rightsClaimed?.credentialTypes ?? [],
    eqfLevels: levelsOf(record),
    fields: record.iscedFFields.flatMap((field) => /(\d{2,4})$/.exec(field)?.[1] ?? []),
    ...(body.country && { country: body.country }),
    awardedOn,
  }
}

interface Asked {
  readonly subject: VerificationSubject
  readonly body: Organisation
  readonly sources: readonly TrustSource[]
}

/** What the document itself says counts for nothing before a list says the same; it tells whom to ask. */
function answerClaims({ subject }: Asked): Check {
  const claims = subject.record.rightsClaimed?.accreditations ?? []
  const claim = claims.find(({ by }) => by) ?? claims[0]
  if (!claim) return toCheck({ ...open, code: 'entitlement_no_list_at_hand' })
  const details = { title: firstName({ name: claim.title }), by: claim.by ? firstName(claim.by) : '' }
  return toCheck({ ...open, code: 'entitlement_claimed_only', details, ...(claim.by && { whoCanAnswer: claim.by }) })
}

function answerEvidence({ subject }: Asked, { about, outcome, code, details, path }: EntitlementEvidence): Check {
  const isLocal = about.format === 'local-list'
  const shown = isLocal && code === 'entitlement_not_covered' ? {} : details
  const claimed = subject.record.rightsClaimed?.accreditations.find(({ by }) => by)?.by
  const who =
    outcome === 'not-determined' && !isLocal ? (claimed ?? (about.operator && { name: about.operator })) : undefined
  return toCheck({
    name,
    outcome,
    code,
    details: shown,
    ...(who && { whoCanAnswer: who }),
    ...(!isLocal && { path }),
  })
}

/** Another body signed than the one that makes the award: only a list can say that it may. */
function answerMandate(asked: Asked, issuer: Organisation, day: string): Check | undefined {
  const { body, sources, subject } = asked
  const mandate = findMandate(sources, { issuer, body, day })
  if (mandate) return undefined
  const details = { issuer: firstName(issuer), body: firstName(body) }
  const isClaimed = subject.record.rightsClaimed?.byMandate === true
  const code = isClaimed ? 'entitlement_mandate_claimed' : 'entitlement_by_mandate'
  return toCheck({ ...open, code, details, whoCanAnswer: { name: body.name } })
}

const speaksOfRights = ({ sources, body, subject }: Asked): boolean =>
  sources.some((source) =>
    source.entries.some(
      (entry) =>
        speaksOfTitle(source, entry, Object.values(subject.record.title)) ||
        (entry.rights.some(({ basis }) => basis !== 'mandate') && isAboutBody(entry, body)),
    ),
  )

function checkListed(asked: Asked): Check {
  const { subject, body, sources } = asked
  const { record, proof } = subject
  const { awardedOn, issuer } = record
  if (!speaksOfRights(asked)) return answerClaims(asked)
  if (awardedOn === undefined) return toCheck({ ...open, code: 'entitlement_award_day_missing' })
  const awarded = awardedOf(record, body, awardedOn)
  const signer = proof?.result.signer
  const known = { body, ...(signer?.kind === 'did' && { signerDid: signer.did }) }
  const evidence = speakingEntitlement(
    sources.flatMap((source) => {
      const isPlaceGiven = source.about.format === 'local-list'
      return findEntitlementEvidence(source, { ...known, awarded: { ...awarded, isPlaceGiven } }) ?? []
    }),
  )
  if (!evidence) return answerClaims(asked)
  if (evidence.outcome !== 'yes' || !issuer || isSameBody(issuer, body)) return answerEvidence(asked, evidence)
  return answerMandate(asked, issuer, awardedOn) ?? answerByMandate(asked, evidence, issuer)
}

function answerByMandate(asked: Asked, evidence: EntitlementEvidence, issuer: Organisation): Check {
  const answer = answerEvidence(asked, evidence)
  const details = { ...answer.details, issuer: firstName(issuer), body: firstName(asked.body) }
  return { ...answer, code: 'entitlement_mandate_listed', details }
}

/**
 * Was this body allowed to award this, there, on that day? Only a list can say so; its silence is no "no". Who signs and who
 * awards are two bodies until a list says that one may speak for the other.
 */
export function checkEntitlement(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { kind, awardingBody, issuer } = subject.record
  if (kind === 'experience' || kind === 'course') {
    return toCheck({ name, outcome: 'yes', code: 'entitlement_not_needed' })
  }
  const body = awardingBody ?? issuer
  if (!body) return toCheck({ ...open, code: 'origin_no_body_named' })
  return checkListed({ subject, body, sources: sourcesOf(subject) })
}
