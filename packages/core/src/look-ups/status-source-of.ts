import type { StatusSource, StatusSourceProblem } from '@wanderbuch/proofs/status/status-source'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { LookUpKind, LookUpProblemCode } from '../vocabulary/look-up.ts'
import type { LookUps } from './look-ups.ts'

const codeOf: Readonly<Record<LookUpProblemCode, StatusSourceProblem['code']>> = {
  look_up_absent: 'status_source_absent',
  look_up_refused: 'status_source_refused',
  look_up_answer_refused: 'status_source_refused',
  look_up_unreachable: 'status_source_unreachable',
  look_up_gone: 'status_source_gone',
  look_up_too_large: 'status_source_too_large',
  look_up_wrong_type: 'status_source_wrong_type',
}

/** Look-ups as the source of status lists, or of badges that are kept at their own address. */
export function statusSourceOf(
  lookUps: LookUps,
  kind: Extract<LookUpKind, 'status-list' | 'hosted-document'> = 'status-list',
): StatusSource {
  return async (url) => {
    const answer = await lookUps({ kind, url })
    if (!answer.ok) return fail({ code: codeOf[answer.problem.code] })
    const { bytes, isPinned, snapshot } = answer.value
    return succeed({ bytes, isPinned, lookedUpAt: snapshot.lookedUpAt })
  }
}
