import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { FoundProblem } from './problem.ts'
import { readBody } from './read-body.ts'
import { maxOrderBytes } from './upload-limits.ts'

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/'

function placeOf(issue: z.core.$ZodIssue): string {
  return pointer(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path)
}

/** Compares data with a schema; the problem names the first place that does not fit, and why. */
export function parseAgainst<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): Result<z.infer<Schema>, FoundProblem> {
  const parsed = schema.safeParse(data)
  if (parsed.success) return succeed(parsed.data)
  const [first] = parsed.error.issues
  const place = first ? placeOf(first) : '/'
  return fail({ code: 'request_invalid', place, reason: first?.message ?? 'not as described', details: { place } })
}

/** Reads JSON text strictly (no repeated names, no depth without end) and compares it with a schema. */
export function parseJsonAgainst<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array,
  most: number = maxOrderBytes,
): Result<z.infer<Schema>, FoundProblem> {
  const parsed = parseJsonStrictly(bytes, { maxBytes: most, maxNodes: 20_000 })
  if (parsed.ok) return parseAgainst(schema, parsed.value)
  const { code, line, column } = parsed.problem
  return fail({ code: 'request_not_json', place: `line ${line}, column ${column}`, reason: code.replaceAll('_', ' ') })
}

/** The bytes of a body that says it is JSON. A form of another page cannot say so without asking first. */
export async function readJsonBytes(context: Context, most: number): Promise<Result<Uint8Array, FoundProblem>> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type)) return fail({ code: 'content_type_not_json' })
  return readBody(context, most)
}

/** An order in JSON; small where nothing else is said. */
export async function readJson<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
  most: number = maxOrderBytes,
): Promise<Result<z.infer<Schema>, FoundProblem>> {
  const bytes = await readJsonBytes(context, most)
  return bytes.ok ? parseJsonAgainst(schema, bytes.value, most) : bytes
}
