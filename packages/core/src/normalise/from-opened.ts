import { type OpenedCredential, type SecuredObject, wordsOf } from '@wanderbuch/proofs/jose/open-credentials'
import { toList } from '@wanderbuch/proofs/json/json-object'
import { detectJsonFormat } from '../document/detect-json-format.ts'
import { recordFromEdc } from './from-edc.ts'
import { recordFromSdJwtVc } from './from-sd-jwt-vc.ts'
import { recordFromVerifiableCredential } from './from-verifiable-credential.ts'
import type { NormaliseProblem, RecordDraft } from './normalised-document.ts'
import type { Remark } from './record-reader.ts'

interface OpenedDrafts {
  readonly drafts: readonly RecordDraft[]
  /** What was shown together with them and cannot be read. */
  readonly unread: readonly NormaliseProblem[]
}

function fromWords(secured: SecuredObject): RecordDraft {
  const remarks: Remark[] = []
  const credential = wordsOf(secured)
  const isSecured = secured.kind !== 'document' || toList(credential.proof).length > 0
  const input = { credential, basis: isSecured ? 'secured' : 'unsecured', remarks } as const
  const draft =
    detectJsonFormat(credential) === 'edc-unsealed' ? recordFromEdc(input) : recordFromVerifiableCredential(input)
  // A token may name its status list in a claim of JWT instead of the credential's own member.
  const hasClaim = secured.kind !== 'document' && credential.status !== undefined
  return hasClaim ? { ...draft, hasStatus: true } : draft
}

function fromSecured(secured: SecuredObject): RecordDraft {
  if (secured.kind !== 'sd-jwt') return fromWords(secured)
  const { vc } = secured
  const draft = vc.style === 'sd-jwt-vc' ? recordFromSdJwtVc(vc.claims) : fromWords(secured)
  if (vc.withheld === 0) return draft
  return { ...draft, remarks: [...draft.remarks, { code: 'parts_not_shown', place: '' }] }
}

/** One record a credential that can be read, in order; the others are told with their place and reason. */
export function draftsFromOpened(opened: readonly OpenedCredential[]): OpenedDrafts {
  const drafts = opened.flatMap(({ content }) => (content.ok ? [fromSecured(content.value)] : []))
  const unread = opened.flatMap(({ content, place }): readonly NormaliseProblem[] =>
    content.ok ? [] : [{ code: 'document_ill_formed', place: place || '/', details: { reason: content.problem.code } }],
  )
  return { drafts, unread }
}
