import { everyOutcome, type Outcome } from '@wanderbuch/standards/outcome'
import { type Check, type CheckName, checkNames } from '../vocabulary/check.ts'
import type { Parameter, Parameters } from '../vocabulary/finding.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { CheckCode } from './check-codes.ts'

/** Ways in which all checks of a record come out together. Each has one sentence in every language under `verdict.CODE`. */
export const verdictCodes = [
  'broken',
  'other-signer',
  'key-ended',
  'not-allowed',
  'withdrawn',
  'ended',
  'not-begun',
  'other-person',
  'answered',
  'genuine',
  'unchanged',
  'unsigned',
  'by-hand',
  'open',
] as const
export type VerdictCode = (typeof verdictCodes)[number]

/** The whole of a record in one sentence: it sums up the checks and never says more than they do. */
export interface Verdict {
  readonly outcome: Outcome
  readonly code: VerdictCode
  /** `body`: who is said to have signed; `open`: what is not determined. */
  readonly parameters: Parameters
}

type ByName = Readonly<Record<CheckName, Check | undefined>>

/** The body's own key or seal, used after it had stopped to count: whoever used it, it is not another's. */
const endedKeys: readonly string[] = ['origin_certificate_revoked', 'origin_list_withdrawn'] satisfies CheckCode[]

/** The first check that says no speaks, in the order in which they rest on each other. */
function codeOfNo({ unchanged, origin, entitlement, status, validity, holder }: ByName): VerdictCode | undefined {
  if (unchanged?.outcome === 'no') return 'broken'
  if (origin?.outcome === 'no') return endedKeys.includes(origin.code) ? 'key-ended' : 'other-signer'
  if (entitlement?.outcome === 'no') return 'not-allowed'
  if (status?.outcome === 'no') return 'withdrawn'
  if (validity?.outcome === 'no') return validity.code === 'validity_not_yet' ? 'not-begun' : 'ended'
  return holder?.outcome === 'no' ? 'other-person' : undefined
}

function codeWithoutNo({ unchanged, origin }: ByName, outcome: Outcome): VerdictCode {
  if (outcome === 'yes') return 'answered'
  if (unchanged?.code === 'entered_by_hand') return 'by-hand'
  if (unchanged?.code === 'no_proof') return 'unsigned'
  if (unchanged?.outcome !== 'yes') return 'open'
  return origin?.outcome === 'yes' ? 'genuine' : 'unchanged'
}

/** Sums up the checks of one record. */
export function toVerdict(record: NormalisedRecord, checks: readonly Check[]): Verdict {
  const byName = Object.fromEntries(checks.map((check) => [check.name, check])) as ByName
  const outcome = everyOutcome(checks.map((check) => check.outcome))
  const code = codeOfNo(byName) ?? codeWithoutNo(byName, outcome)
  const body = record.issuer ?? record.awardingBody
  const open = checkNames.filter((name) => byName[name]?.outcome === 'not-determined')
  const parameters: Parameters = {
    body: body ? { kind: 'text', text: body.name } : { kind: 'message', key: 'looked-at.not-stated' },
    open: { kind: 'list', items: open.map((name): Parameter => ({ kind: 'message', key: `verdict-part.${name}` })) },
  }
  return { outcome, code, parameters }
}
