import type { ReceivedFile } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import type { z } from 'zod'
import { type Problem, problemOf } from './problem.ts'

/** The parts of an uploaded form: the files in order, and the text fields. */
export interface Upload {
  readonly files: readonly ReceivedFile[]
  readonly fields: ReadonlyMap<string, string>
}

/** Reads a multipart form. The size of the whole body was capped before. */
export async function readUpload(context: Context): Promise<Result<Upload, Problem>> {
  let form: FormData
  try {
    form = await context.req.formData()
  } catch {
    return fail(problemOf('form_not_multipart', 'Send the files as multipart/form-data in fields named "files".'))
  }
  const files: ReceivedFile[] = []
  const fields = new Map<string, string>()
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields.set(name, value)
    else files.push({ fileName: value.name || 'unnamed', bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return succeed({ files, fields })
}

/** Parses JSON text against a schema; the problem names each place. */
export function parseAgainst<Schema extends z.ZodType>(schema: Schema, text: string): Result<z.infer<Schema>, Problem> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail(problemOf('request_not_json', 'The request is not JSON. Check quotes, commas and brackets.'))
  }
  const parsed = schema.safeParse(data)
  if (parsed.success) return succeed(parsed.data)
  const [first] = parsed.error.issues
  const place = `/${(first?.path ?? []).join('/')}`
  return fail(problemOf('request_invalid', `${place}: ${first?.message ?? 'not as expected'}`, place))
}
