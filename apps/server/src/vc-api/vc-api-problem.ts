import { fail } from '@wanderbuch/standards/result'

/** One entry of `errors` or `warnings` in an answer. */
export interface VcApiProblem {
  /** URL of the kind of error in the standards, where they name one. */
  readonly type?: string
  readonly code: string
  /** What was found, as a machine writes it. */
  readonly message?: string
  /** JSON Pointer in the request. */
  readonly pointer: string
}

export type VcApiProblems = readonly VcApiProblem[]

const dataModel = 'https://www.w3.org/TR/vc-data-model#'
const security = 'https://w3id.org/security#'
const statusList = 'https://www.w3.org/ns/credentials/status-list#'

/** Sources: VC Data Model 2.0 section 7.2, VC Data Integrity 1.0 section 4.7, Bitstring Status List 1.0 section 3.5. */
export const problemTypes = {
  parsing: `${dataModel}PARSING_ERROR`,
  malformed: `${dataModel}MALFORMED_VALUE_ERROR`,
  range: `${dataModel}RANGE_ERROR`,
  verification: `${security}PROOF_VERIFICATION_ERROR`,
  generation: `${security}PROOF_GENERATION_ERROR`,
  challenge: `${security}INVALID_CHALLENGE_ERROR`,
  domain: `${security}INVALID_DOMAIN_ERROR`,
  dataLoss: `${security}DATA_LOSS_DETECTION_ERROR`,
  statusRetrieval: `${statusList}STATUS_RETRIEVAL_ERROR`,
  statusVerification: `${statusList}STATUS_VERIFICATION_ERROR`,
  statusLength: `${statusList}STATUS_LIST_LENGTH_ERROR`,
} as const

/** A failed result with problems. */
export const failWith = (
  ...problems: readonly VcApiProblem[]
): { readonly ok: false; readonly problem: VcApiProblems } => fail(problems)

/** Machine values of a problem as one line. */
export function describeDetails(details: Readonly<Record<string, unknown>>): Pick<VcApiProblem, 'message'> {
  const text = Object.entries(details)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('; ')
  return text === '' ? {} : { message: text }
}
