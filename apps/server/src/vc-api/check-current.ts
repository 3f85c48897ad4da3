import { parseDateTimeStamp } from '@wanderbuch/proofs/data-model/date-time-stamp'
import type { SecuredSources } from '@wanderbuch/proofs/jose/verify-secured'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findParty } from '@wanderbuch/proofs/named-party'
import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import { lookUpStatus } from '@wanderbuch/proofs/status/look-up-status'
import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import { listStatusEntries } from '@wanderbuch/proofs/status/status-entry'
import { createOwnStatusSource } from './own-status-source.ts'
import { describeDetails, problemTypes, type VcApiProblem, type VcApiProblems } from './vc-api-problem.ts'
import { timeOf, type VcApiServices } from './vc-api-services.ts'

/** Whether the credential is in force now, by its own dates. */
export function checkInForce(credential: JsonObject, services: VcApiServices, pointer: string): VcApiProblems {
  const now = services.now().getTime()
  const starts = parseDateTimeStamp(credential.validFrom ?? credential.issuanceDate)?.milliseconds ?? -Infinity
  const ends = parseDateTimeStamp(credential.validUntil ?? credential.expirationDate)?.milliseconds ?? Infinity
  if (starts > now) return [{ type: problemTypes.range, code: 'credential_not_yet_valid', pointer }]
  return ends < now ? [{ type: problemTypes.range, code: 'credential_expired', pointer }] : []
}

const typeOfCode: Partial<Readonly<Record<StatusResult['code'], string>>> = {
  status_list_not_reachable: problemTypes.statusRetrieval,
  status_list_too_short: problemTypes.statusLength,
  status_entry_ill_formed: problemTypes.malformed,
  status_index_out_of_range: problemTypes.range,
}

const toProblem = ({ code, details }: StatusResult, pointer: string): VcApiProblem => ({
  type: typeOfCode[code] ?? problemTypes.statusVerification,
  code,
  ...describeDetails(details),
  pointer: `${pointer}/credentialStatus`,
})

export interface StatusQuestion {
  readonly credential: JsonObject
  readonly signer: ProofSigner | undefined
  readonly pointer: string
}

/** What the status entries say: withdrawn and not to be told are both errors, since the caller asked. */
export async function checkStatus(
  { credential, signer, pointer }: StatusQuestion,
  sources: SecuredSources,
  services: VcApiServices,
): Promise<VcApiProblems> {
  const entries = listStatusEntries(credential)
  if (entries.length === 0) return []
  const issuer = findParty(credential.issuer)
  const subject = { now: timeOf(services), ...(signer && { signer }), ...(issuer !== undefined && { issuer }) }
  const results = await lookUpStatus(
    { entries, ...subject },
    { ...sources, statusSource: createOwnStatusSource(services) },
  )
  return results.filter(({ outcome }) => outcome !== 'yes').map((result) => toProblem(result, pointer))
}
