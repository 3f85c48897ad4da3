import { type OpenedCredential, type SecuredObject, wordsOf } from '@wanderbuch/proofs/jose/open-credentials'
import { toList } from '@wanderbuch/proofs/json/json-object'
import type { ProofProblem } from '@wanderbuch/proofs/proof-report'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { recordFromCredential } from './from-credential.ts'
import { recordFromSdJwtVc } from './from-sd-jwt-vc.ts'
import type { Drafts, NormaliseProblem, RecordDraft } from './normalised-document.ts'

function fromWords(secured: SecuredObject): RecordDraft {
  const credential = wordsOf(secured)
  const isSecured = secured.kind !== 'document' || toList(credential.proof).length > 0
  const draft = recordFromCredential({ credential, basis: isSecured ? 'secured' : 'unsecured' })
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

const nothingShown: NormaliseProblem = {
  code: 'document_ill_formed',
  place: '/verifiableCredential',
  details: { reason: 'presentation_empty' },
}

/** Parts that were signed otherwise are no fault of reading. */
const unreadPart = ({ code: reason }: ProofProblem, place: string): NormaliseProblem => ({
  code: reason === 'disclosure_not_referenced' ? 'document_part_changed' : 'document_ill_formed',
  place: place || '/',
  details: { reason },
})

/**
 * One record a credential that can be read, in order; the others are told with their place and reason. A problem only when
 * none can be read.
 */
export function draftsFromOpened(opened: readonly OpenedCredential[]): Result<Drafts, NormaliseProblem> {
  if (opened.length === 0) return fail(nothingShown)
  const drafts = opened.flatMap(({ content }) => (content.ok ? [fromSecured(content.value)] : []))
  const unread = opened.flatMap(({ content, place }): readonly NormaliseProblem[] =>
    content.ok ? [] : [unreadPart(content.problem, place)],
  )
  return drafts.length === 0 && unread[0] ? fail(unread[0]) : succeed({ drafts, unread })
}
