import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import type { FoundProblem } from './problem.ts'
import { megabytesOf } from './upload-limits.ts'

const tooLarge = (most: number) => fail({ code: 'upload_too_large', details: { most: megabytesOf(most) } } as const)

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}

async function readChunks(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, FoundProblem>> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return succeed(join(chunks, length))
      length += value.length
      // Not cancelled: that would cut the connection before the answer is on its way. The server lets the rest run out.
      if (length > most) return tooLarge(most)
      chunks.push(value)
    }
  } catch {
    // The connection ended before the body did.
    return fail({ code: 'body_broken_off' })
  } finally {
    reader.releaseLock()
  }
}

/**
 * Reads the body of a request, at most so many bytes: one that states more is refused unread, one that states nothing is
 * refused at the first byte too many. A compressed body is refused, so nothing can unfold here.
 */
export async function readBody(context: Context, most: number): Promise<Result<Uint8Array<ArrayBuffer>, FoundProblem>> {
  const encoding = context.req.header('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') return fail({ code: 'content_encoding_unknown' })
  if (Number(context.req.header('content-length') ?? 0) > most) return tooLarge(most)
  const { body } = context.req.raw
  return body === null ? succeed(new Uint8Array()) : readChunks(body, most)
}
