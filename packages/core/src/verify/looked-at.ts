import type { Check, CheckName } from '../vocabulary/check.ts'
import type { Parameter } from '../vocabulary/finding.ts'
import type { Organisation, Subject } from '../vocabulary/record.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import type { VerifiedRecord } from './from-normalised.ts'

/** Things a check looks at; each has its name in every language under `looked-at.NAME`. */
export const lookedAtNames = [
  'method',
  'key',
  'signed-at',
  'seal-level',
  'signed-content',
  'counter-signed',
  'counter-signature-broken',
  'not-looked-at',
  'issuer',
  'body',
  'lists',
  'qualification',
  'awarded-on',
  'valid-from',
  'valid-until',
  'day',
  'status-list',
  'looked-up-on',
  'person',
  'birth-date',
] as const
export type LookedAtName = (typeof lookedAtNames)[number]

/** One thing a check looked at. `value` says "not stated" where the document does not have it. */
export interface LookedAt {
  readonly name: LookedAtName
  readonly value: Parameter
}

interface Seen {
  readonly verified: VerifiedRecord
  readonly check: Check
  readonly day: string
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
}

const notStated: Parameter = { kind: 'message', key: 'looked-at.not-stated' }
const named: Parameter = { kind: 'message', key: 'looked-at.named' }

const asText = (value: string | number | undefined): Parameter => (value === undefined ? notStated : String(value))
const asDay = (value: string | undefined): Parameter =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}/.test(value) ? { kind: 'day', day: value.slice(0, 10) } : asText(value)
/** Hour and minute of an instant with its zone, as the document writes them. */
const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

function asMoment(value: string | number | undefined): Parameter {
  const [, day, time = '', zone] = instant.exec(String(value ?? '')) ?? []
  if (day === undefined) return asDay(value === undefined ? undefined : String(value))
  const place = zone === 'Z' ? ' UTC' : zone === undefined ? '' : ` UTC${zone}`
  return { kind: 'message', key: 'looked-at.moment', parameters: { day: { kind: 'day', day }, time: time + place } }
}

const asName = (body: Organisation | undefined): Parameter => (body ? { kind: 'text', text: body.name } : notStated)

function asPerson({ fullName, givenName, familyName }: Subject): Parameter {
  return asText(fullName ?? ([givenName, familyName].filter(Boolean).join(' ') || undefined))
}

function asLists({ trustLists, trustSources = [] }: Seen): Parameter {
  const lists = [...trustLists, ...trustSources.map(({ about }) => about)]
  if (lists.length === 0) return { kind: 'message', key: 'looked-at.no-list' }
  return { kind: 'list', items: lists.map(({ title }) => title) }
}

/** Parts of a seal by their names in the language of the reader. */
const asParts = (kinds: string): Parameter => ({
  kind: 'list',
  items: kinds.split(' ').map((kind) => ({ kind: 'message', key: `seal-part.${kind}` })),
})

/** Who else signed over the seal, and whose signature over it does not fit. */
function counterRows({ counterSignedBy, counterSignatureBroken }: Check['details']): readonly LookedAt[] {
  return [
    ...(counterSignedBy === undefined ? [] : [{ name: 'counter-signed', value: asText(counterSignedBy) } as const]),
    ...(counterSignatureBroken === undefined
      ? []
      : [{ name: 'counter-signature-broken', value: asText(counterSignatureBroken) } as const]),
  ]
}

function unchangedRows({ check: { details } }: Seen): readonly LookedAt[] {
  return [
    { name: 'method', value: asText(details.cryptosuite ?? details.alg ?? details.type) },
    { name: 'key', value: asText(details.verificationMethod ?? details.signer) },
    { name: 'signed-at', value: asMoment(details.signedAt) },
    ...(details.level ? [{ name: 'seal-level', value: asText(details.level) } as const] : []),
    ...(details.digest === undefined ? [] : [{ name: 'signed-content', value: asText(details.digest) } as const]),
    ...counterRows(details),
    ...(details.notLookedAt === undefined
      ? []
      : [{ name: 'not-looked-at', value: asParts(String(details.notLookedAt)) } as const]),
  ]
}

const rowsOf: Readonly<Record<CheckName, (seen: Seen) => readonly LookedAt[]>> = {
  unchanged: (seen) => (seen.check.code === 'entered_by_hand' ? [] : unchangedRows(seen)),
  origin: (seen) => {
    const {
      verified: { record },
      check,
    } = seen
    return [
      { name: 'issuer', value: asName(record.issuer) },
      ...(check.details.signer === undefined ? [] : [{ name: 'key', value: asText(check.details.signer) } as const]),
      { name: 'lists', value: asLists(seen) },
    ]
  },
  entitlement: (seen) => {
    const { record } = seen.verified
    return [
      { name: 'body', value: asName(record.awardingBody ?? record.issuer) },
      { name: 'qualification', value: { kind: 'text', text: record.title } },
      { name: 'awarded-on', value: asDay(record.awardedOn) },
      { name: 'lists', value: asLists(seen) },
    ]
  },
  validity: ({ verified: { record }, day }) => [
    { name: 'valid-from', value: asMoment(record.validFrom) },
    { name: 'valid-until', value: asMoment(record.validUntil) },
    { name: 'day', value: asDay(day) },
  ],
  status: ({ verified: { record }, check: { details } }) => [
    { name: 'status-list', value: record.hasStatus && details.list === undefined ? named : asText(details.list) },
    ...(details.lookedUpOn === undefined
      ? []
      : [{ name: 'looked-up-on', value: asDay(String(details.lookedUpOn)) } as const]),
  ],
  holder: ({ verified: { record } }) => [
    { name: 'person', value: asPerson(record.subject) },
    { name: 'birth-date', value: asDay(record.subject.birthDate) },
  ],
}

/** What a check of a record looked at, in order, for a person who wants to look too. */
export function listLookedAt(seen: Seen): readonly LookedAt[] {
  return rowsOf[seen.check.name](seen)
}
