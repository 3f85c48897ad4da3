import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { Check } from '../vocabulary/check.ts'
import { answerOfSeal } from './describe-seal.ts'
import { signerName } from './signer-name.ts'
import { namedBodyCanAnswer, toCheck, type VerificationSubject } from './verification-subject.ts'

/** Machine values of a proof as those of a check: plain texts and numbers, with who signed and when. */
export function plainDetails({ details, signer, signedAt }: ProofResult): Check['details'] {
  const plain = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? String(value) : value,
  ])
  return {
    ...(Object.fromEntries(plain) as Check['details']),
    ...(signer && { signer: signerName(signer) }),
    ...(signedAt && { signedAt }),
  }
}

/** The signature holds, and beside it stands what nobody looked at: it is named, and nothing rests on it. */
function answerOfUnread({ code, details }: ProofResult) {
  if (code !== 'signature_holds' || details.notLookedAt === undefined) return undefined
  return { code: 'seal_parts_not_read', details: {} } as const
}

/** Unchanged? Only the proof over the received bytes can say so; paper and typed words have none. */
export function checkUnchanged(subject: VerificationSubject): Check {
  const name = 'unchanged'
  if (!subject.proof) return toCheck({ name, outcome: 'not-determined', code: 'entered_by_hand' })
  const { result } = subject.proof
  const whoCanAnswer = result.unchanged === 'not-determined' ? namedBodyCanAnswer(subject) : undefined
  const ofSeal = answerOfSeal(subject) ?? answerOfUnread(result)
  return toCheck({
    name,
    outcome: result.unchanged,
    code: ofSeal?.code ?? result.code,
    details: { ...plainDetails(result), ...ofSeal?.details },
    ...(whoCanAnswer && { whoCanAnswer }),
  })
}
