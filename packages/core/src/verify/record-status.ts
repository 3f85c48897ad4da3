import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { wordsOf } from '@wanderbuch/proofs/jose/open-credentials'
import { type JsonObject, omitMembers } from '@wanderbuch/proofs/json/json-object'
import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import { lookUpStatus } from '@wanderbuch/proofs/status/look-up-status'
import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import { listStatusEntries } from '@wanderbuch/proofs/status/status-entry'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import { credentialPart } from '../document/credential-part.ts'
import { findOpenBadge2 } from '../document/open-badge-2.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { LookUps } from '../look-ups/look-ups.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { lookUpBadgeStatus } from './badge-status.ts'
import { securedSources } from './proof-context.ts'
import { withoutSilence } from './without-silence.ts'

/** The words of every record of a document, in the order they were read; `status` only where it is a claim of a token. */
export function wordsOfRecords(document: ReceivedDocument): readonly JsonObject[] {
  if (document.opened)
    return document.opened.flatMap(({ content: found }) => {
      if (!found.ok) return []
      const words = wordsOf(found.value)
      return [found.value.kind === 'document' ? omitMembers(words, ['status']) : words]
    })
  const part = credentialPart(document)
  return part.ok ? [omitMembers(part.value.credential, ['status'])] : []
}

interface StatusInput {
  readonly document: ReceivedDocument
  readonly records: readonly NormalisedRecord[]
  readonly proofs: readonly { readonly result: ProofResult }[]
  readonly day: IsoDay
  readonly crypto: CryptoPort
  readonly lookUps?: LookUps
  readonly statusSource?: StatusSource
  readonly hostedSource?: HostedSource
}

/**
 * What the status lists say of each record, by the source given. Asked only about credentials whose own proof holds: the
 * addresses come from the credential. Undefined where nobody was asked.
 */
export async function lookUpRecordStatus(
  input: StatusInput,
): Promise<readonly (readonly StatusResult[] | undefined)[]> {
  const badge = findOpenBadge2(input.document)
  if (badge) {
    const { day, crypto, hostedSource, statusSource } = input
    const context = { day, crypto, ...(hostedSource && { hostedSource }) }
    const asked = { badge, context, result: input.proofs[0]?.result, ...(statusSource && { statusSource }) }
    return [await lookUpBadgeStatus(asked)]
  }
  if (!input.statusSource) return []
  const words = wordsOfRecords(input.document)
  const found: (readonly StatusResult[] | undefined)[] = []
  for (const [index, record] of input.records.entries())
    found.push(await lookUpOne(record, { words: words[index], result: input.proofs[index]?.result }, input))
  return found
}

async function lookUpOne(
  record: NormalisedRecord,
  { words, result }: { readonly words: JsonObject | undefined; readonly result: ProofResult | undefined },
  { day, crypto, statusSource, lookUps }: StatusInput,
): Promise<readonly StatusResult[] | undefined> {
  if (!statusSource || !words || !record.hasStatus || result?.unchanged !== 'yes' || result.signerIsIssuer === 'no')
    return undefined
  const issuer = record.issuer?.id
  const { signer } = result
  const question = { entries: listStatusEntries(words), now: day, ...(signer && { signer }), ...(issuer && { issuer }) }
  const sources = securedSources({ crypto, day, ...(lookUps && { lookUps }) })
  return withoutSilence(await lookUpStatus(question, { ...sources, statusSource }))
}
