import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { idOf } from '@wanderbuch/proofs/open-badges/badge-parts'
import { hostOf, type HostedSource, isAllowedAddress } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import { lookUpStatus } from '@wanderbuch/proofs/status/look-up-status'
import { type StatusResult, toStatusResult } from '@wanderbuch/proofs/status/status-codes'
import { findBadgeStatusEntry, type StatusEntry } from '@wanderbuch/proofs/status/status-entry'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import { succeed } from '@wanderbuch/standards/result'
import type { OpenBadge2 } from '../document/open-badge-2.ts'
import { type ProofContext, securedSources } from './proof-context.ts'
import { withoutSilence } from './without-silence.ts'

interface BadgeStatusInput {
  readonly badge: OpenBadge2
  readonly result: ProofResult | undefined
  readonly context: ProofContext
  readonly statusSource?: StatusSource
}

/** A list that came along: whoever sent it could have written it, so it can speak against the badge and never for it. */
const besideSource =
  (list: JsonObject, day: string): StatusSource =>
  () =>
    succeed({ bytes: encodeUtf8(JSON.stringify(list)), lookedUpAt: `${day}T00:00:00Z` })

async function ask(entry: StatusEntry, statusSource: StatusSource, { badge, context }: BadgeStatusInput) {
  const issuer = idOf(badge.issuer)
  const question = { entries: [entry], now: context.day, ...(issuer !== undefined && { issuer }) }
  return lookUpStatus(question, { ...securedSources(context), statusSource })
}

/** The profile is not signed: a list it names on another host than its own may be anybody's. */
function isOwnList(entry: StatusEntry, { issuer }: OpenBadge2): boolean {
  return entry.kind !== 'named' || hostOf(entry.listUrl) === hostOf(idOf(issuer))
}

const mayAsk = ({ result }: BadgeStatusInput) => result?.unchanged === 'yes' && result.signerIsIssuer !== 'no'

function sourceFor(entry: StatusEntry, input: BadgeStatusInput): HostedSource | undefined {
  if (entry.kind === 'hosted') return isAllowedAddress(input.badge) === false ? undefined : input.context.hostedSource
  return mayAsk(input) ? input.statusSource : undefined
}

/** What is known of a withdrawal of an Open Badge 2.0; undefined where nobody was asked and nothing speaks against it. */
export async function lookUpBadgeStatus(input: BadgeStatusInput): Promise<readonly StatusResult[] | undefined> {
  const { badge, context } = input
  const entry = findBadgeStatusEntry(badge.assertion, badge.issuer)
  if (!entry) return undefined
  const { revocationList: list } = badge
  const beside = list && entry.kind === 'named' ? await ask(entry, besideSource(list, context.day), input) : []
  if (beside.some(({ code }) => code === 'status_revoked'))
    return beside.map((one) => ({ ...one, details: { ...one.details, beside: 'yes' } }))
  const source = sourceFor(entry, input)
  if (!source) return undefined
  const found = await ask(entry, source, input)
  return withoutSilence(found)?.map((one) =>
    one.outcome === 'yes' && !isOwnList(entry, badge) ? toStatusResult('status_list_not_proven', one.details) : one,
  )
}
