import type { IncomingMessage } from 'node:http'
import type { LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Fetched } from './fetched.ts'

interface Wanted {
  readonly mediaTypes: readonly string[]
  readonly maxBytes: number
}

const mediaTypeOf = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function judgeStatus(status: number): LookUpProblem | undefined {
  if (status === 200) return undefined
  if (status === 410) return { code: 'look_up_gone' }
  if (status >= 300 && status < 400) return { code: 'look_up_answer_refused', reason: 'redirect' }
  return { code: 'look_up_unreachable', reason: `status_${status}` }
}

/** Why an answer is not read, by its head alone; undefined when it is. */
export function judgeHead(response: IncomingMessage, { mediaTypes, maxBytes }: Wanted): LookUpProblem | undefined {
  const byStatus = judgeStatus(response.statusCode ?? 0)
  if (byStatus) return byStatus
  const encoding = response.headers['content-encoding'] ?? 'identity'
  // Nothing is unpacked here, so nothing can unfold.
  if (encoding.trim().toLowerCase() !== 'identity') return { code: 'look_up_answer_refused', reason: 'compressed' }
  if (!mediaTypes.includes(mediaTypeOf(response))) return { code: 'look_up_wrong_type' }
  const stated = Number(response.headers['content-length'] ?? 0)
  return stated > maxBytes ? { code: 'look_up_too_large' } : undefined
}

/** Counts while it reads, whatever length was stated, and stops at the first byte too many. */
export async function readBody(
  response: IncomingMessage,
  { maxBytes }: Wanted,
): Promise<Result<Fetched, LookUpProblem>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) return fail({ code: 'look_up_too_large' })
      chunks.push(chunk)
    }
  } catch {
    return fail({ code: 'look_up_unreachable', reason: 'broken_off' })
  }
  if (!response.complete) return fail({ code: 'look_up_unreachable', reason: 'broken_off' })
  return succeed({ bytes: new Uint8Array(Buffer.concat(chunks)), mediaType: mediaTypeOf(response) })
}
