import type {
  SourceRight,
  TrustEvidence,
  TrustSource,
  TrustSourceEntry,
  TrustStep,
} from '../vocabulary/trust-source.ts'
import { type EntitlementCode, entitlementOutcomes } from './entitlement-codes.ts'
import { firstName, hasIdentifierOf, isNamedBody, type NamedBody } from './named-body.ts'
import { findListedOtherwise } from './listed-otherwise.ts'
import { type Awarded, checkScope, namesTitle } from './right-scope.ts'
import { entryStep, listStep } from './trust-steps.ts'

/** Asked of a list: could this body award this, there, on that day? */
export interface EntitlementQuestion {
  readonly body: NamedBody
  readonly awarded: Awarded
  /** DID that signed, where the body itself signed: it tells an entry without a name. */
  readonly signerDid?: string
}

export type EntitlementEvidence = TrustEvidence<EntitlementCode>

interface Found {
  readonly entry: TrustSourceEntry
  readonly right?: SourceRight
  readonly code: EntitlementCode
  readonly missing?: string
}

type Sameness = 'same' | 'uncertain' | 'named-otherwise' | 'other'

const isUnnamedSigner = ({ name, keys }: TrustSourceEntry, { body, signerDid }: EntitlementQuestion): boolean =>
  Object.keys(name).length === 0 &&
  signerDid !== undefined &&
  body.id === signerDid &&
  keys.some((key) => key.kind === 'did' && key.did === signerDid)

/** Bodies of one name exist in many countries: a name counts with the country or an identifier, a list kept by hand as it stands. */
function compareBody({ about }: TrustSource, entry: TrustSourceEntry, question: EntitlementQuestion): Sameness {
  const { body } = question
  const sharesIdentifier = hasIdentifierOf(entry, body)
  if (isUnnamedSigner(entry, question)) return 'same'
  if (!isNamedBody(entry, body)) return sharesIdentifier ? 'named-otherwise' : 'other'
  if (entry.country !== undefined && body.country !== undefined && entry.country !== body.country) return 'other'
  if (about.format === 'local-list' || sharesIdentifier) return 'same'
  return entry.country !== undefined && entry.country === body.country ? 'same' : 'uncertain'
}

const codeOfBasis = {
  list: 'entitlement_listed',
  accreditation: 'entitlement_accredited',
  'quality-report': 'entitlement_by_report',
  'trust-chain': 'entitlement_by_chain',
  mandate: 'entitlement_listed',
} as const satisfies Readonly<Record<SourceRight['basis'], EntitlementCode>>

function codeOfDecision({ decision, binding, basis }: SourceRight): EntitlementCode {
  if (!binding) return 'entitlement_report_voluntary'
  if (decision === 'refused') return 'entitlement_refused'
  if (decision === 'withdrawn') return 'entitlement_record_withdrawn'
  if (decision === 'not-stated') return 'entitlement_decision_not_stated'
  return decision === 'with-conditions' ? 'entitlement_with_conditions' : codeOfBasis[basis]
}

function judgeRight(entry: TrustSourceEntry, right: SourceRight, awarded: Awarded): Found {
  const scope = checkScope(right, awarded)
  if ('missing' in scope) return { entry, right, code: 'entitlement_scope_missing', missing: scope.missing }
  return { entry, right, code: scope.covers ? codeOfDecision(right) : 'entitlement_not_covered' }
}

/** What a source says of a body it knows for certain: a refusal for this very qualification first, then any grant. */
function speakingRight(found: readonly Found[]): Found | undefined {
  const isRefusal = ({ code }: Found) => code === 'entitlement_refused'
  const order = [
    (one: Found) => isRefusal(one) && (one.right?.qualifications.length ?? 0) > 0,
    ({ code }: Found) => entitlementOutcomes[code] === 'yes' && code !== 'entitlement_with_conditions',
    ({ code }: Found) => code === 'entitlement_with_conditions',
    isRefusal,
    ({ code }: Found) => code === 'entitlement_scope_missing',
    ({ code }: Found) => code !== 'entitlement_not_covered',
    () => true,
  ]
  return order.flatMap((fits) => found.find(fits) ?? [])[0]
}

const known = (details: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value)) as Readonly<Record<string, string>>

function rightStep(right: SourceRight): TrustStep {
  const { by, basis, decision, place, from, until, jurisdictions, eqfLevels, fields, qualifications, url } = right
  const limits = {
    jurisdictions: jurisdictions.join(', '),
    eqfLevels: eqfLevels.join(', '),
    fields: fields.join(', '),
    qualifications: qualifications.join(', '),
    credentialTypes: right.credentialTypes.join(', '),
  }
  return { kind: 'right', name: by, details: known({ basis, decision, place, from, until, ...limits, url }) }
}

function toEvidence(
  { about }: TrustSource,
  { entry, right, code, missing }: Found,
  awardedOn: string,
): EntitlementEvidence {
  const details = {
    source: right?.by,
    list: about.title,
    listDay: about.format === 'local-list' ? undefined : about.day,
    listed: about.format === 'local-list' ? undefined : firstName(entry) || entry.identifiers[0],
    awardedOn,
    missing,
  }
  const steps = [...(right?.chain ?? []), entryStep(entry, {}), ...(right ? [rightStep(right)] : []), listStep(about)]
  return { outcome: entitlementOutcomes[code], code, details: known(details), path: steps, about }
}

/** What a list says of the right of a body; undefined when it does not speak of its rights. */
export function findEntitlementEvidence(
  source: TrustSource,
  question: EntitlementQuestion,
): EntitlementEvidence | undefined {
  const withRights = source.entries.map((entry) => ({
    entry,
    rights: entry.rights.filter(({ basis }) => basis !== 'mandate'),
    sameness: compareBody(source, entry, question),
  }))
  const about = withRights.filter(({ rights, sameness }) => rights.length > 0 && sameness !== 'other')
  const { awarded } = question
  const certain = about.filter(({ sameness }) => sameness === 'same')
  const found = certain.flatMap(({ entry, rights }) => rights.map((right) => judgeRight(entry, right, awarded)))
  const speaking = speakingRight(found)
  const isNamed = about.some(({ rights }) => rights.some((right) => namesTitle(right, awarded.titles)))
  const otherwise = isNamed ? undefined : findListedOtherwise(source, question.body, awarded)
  if (otherwise) return toEvidence(source, { ...otherwise, code: 'entitlement_other_bodies' }, awarded.awardedOn)
  if (speaking) return toEvidence(source, speaking, awarded.awardedOn)
  const [other] = about
  if (!other) return undefined
  const code = other.sameness === 'uncertain' ? 'entitlement_body_not_certain' : 'entitlement_named_otherwise'
  return toEvidence(source, { entry: other.entry, code }, awarded.awardedOn)
}

/** A mandate of the awarding body to the issuer that was in force on the day; undefined when no list has one. */
export function findMandate(
  sources: readonly TrustSource[],
  { issuer, body, day }: { readonly issuer: NamedBody; readonly body: NamedBody; readonly day: string },
): { readonly source: TrustSource; readonly right: SourceRight } | undefined {
  const all = sources.flatMap((source) =>
    source.entries
      .filter((entry) => isNamedBody(entry, issuer))
      .flatMap(({ rights }) => rights.map((right) => ({ source, right }))),
  )
  return all.find(({ right }) => {
    const { basis, onBehalfOf, from = '0000', until = '9999' } = right
    if (basis !== 'mandate' || onBehalfOf === undefined || from > day || until < day) return false
    return isNamedBody({ ...onBehalfOf, otherNames: [] }, body)
  })
}

/** The list whose answer speaks: yes, else no, else the first that knows the body. A refusal elsewhere is not hidden. */
export function speakingEntitlement(all: readonly EntitlementEvidence[]): EntitlementEvidence | undefined {
  const of = (...codes: readonly EntitlementCode[]) => all.find(({ code }) => codes.includes(code))
  return (
    of('entitlement_refused') ??
    all.find(({ outcome }) => outcome === 'yes') ??
    all.find(({ code }) => code !== 'entitlement_not_covered' && code !== 'entitlement_other_bodies') ??
    of('entitlement_other_bodies') ??
    all[0]
  )
}
