import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import type { z } from 'zod'
import { parseAgainst, readJsonBytes } from '../http/read-json.ts'
import { problemTypes, type VcApiProblems } from './vc-api-problem.ts'

/** Larger than any credential of the suites, small enough that the work for one request stays small. */
const maxRequestBytes = 2_000_000
const limits = { maxBytes: maxRequestBytes, maxNodes: 50_000 }

const refuse = (code: string, message: string, pointer = '') =>
  fail<VcApiProblems>([{ type: problemTypes.parsing, code, message, pointer }])

/** Reads a request strictly and compares it with the form of its route. */
export async function readRequest<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<Result<z.infer<Schema>, VcApiProblems>> {
  const bytes = await readJsonBytes(context, maxRequestBytes)
  if (!bytes.ok) return refuse(bytes.problem.code, 'application/json expected, of at most 2 MB')
  const parsed = parseJsonStrictly(bytes.value, limits)
  if (!parsed.ok) return refuse(parsed.problem.code, `line ${parsed.problem.line}`, parsed.problem.pointer)
  const read = parseAgainst(schema, parsed.value)
  if (read.ok) return succeed(read.value)
  const { place, reason } = read.problem
  return refuse('request_invalid', reason ?? '', place === '/' ? '' : (place ?? ''))
}
