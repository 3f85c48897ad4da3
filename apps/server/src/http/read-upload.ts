import type { ReceivedFile } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import type { FoundProblem } from './problem.ts'
import { readBody } from './read-body.ts'
import { maxFormParts } from './upload-limits.ts'

/** The parts of an uploaded form: the files in order, and the text of the field `request` where there is one. */
export interface Upload {
  readonly files: readonly ReceivedFile[]
  readonly request: Uint8Array | undefined
}

interface UploadRule {
  /** Most files. */
  readonly files: number
  /** Most bytes of the whole form. */
  readonly bytes: number
  /** Whether the form has a field `request`. */
  readonly request: boolean
}

function boundaryOf(type: string): string | undefined {
  if (!/^multipart\/form-data\s*;/i.test(type)) return undefined
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  return found?.[1] ?? found?.[2]
}

/** Counted before the form is taken apart: a form of a million empty parts is small, its parts are not. */
function hasTooManyParts(bytes: Uint8Array<ArrayBuffer>, boundary: string): boolean {
  const body = Buffer.from(bytes.buffer)
  const mark = `--${boundary}`
  let found = 0
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    found += 1
    // One mark more than parts ends the form.
    if (found > maxFormParts + 1) return true
  }
  return false
}

async function takeApart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Result<FormData, FoundProblem>> {
  try {
    return succeed(await new Response(bytes, { headers: { 'content-type': type } }).formData())
  } catch {
    return fail({ code: 'form_ill_formed' })
  }
}

const bytesOf = async (value: string | File): Promise<Uint8Array> =>
  typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(await value.arrayBuffer())

async function sortParts(form: FormData, rule: UploadRule): Promise<Result<Upload, FoundProblem>> {
  const files: ReceivedFile[] = []
  let request: Uint8Array | undefined
  for (const [name, value] of form.entries()) {
    if (name === 'files' && typeof value !== 'string') {
      files.push({ fileName: value.name || 'unnamed', bytes: await bytesOf(value) })
    } else if (name === 'request' && rule.request && request === undefined) request = await bytesOf(value)
    else return fail({ code: 'form_field_unknown' })
  }
  if (files.length === 0) return fail({ code: 'file_missing' })
  if (files.length > rule.files) return fail({ code: 'too_many_files', details: { most: rule.files } })
  return succeed({ files, request })
}

/** Reads a form with files: in fields named `files`, and, where the rule says so, one field `request`. Nothing else. */
export async function readUpload(context: Context, rule: UploadRule): Promise<Result<Upload, FoundProblem>> {
  const type = context.req.header('content-type') ?? ''
  const boundary = boundaryOf(type)
  if (boundary === undefined) return fail({ code: 'form_not_multipart' })
  const body = await readBody(context, rule.bytes)
  if (!body.ok) return body
  if (hasTooManyParts(body.value, boundary)) {
    return fail({ code: 'too_many_files', details: { most: rule.files } })
  }
  const form = await takeApart(body.value, type)
  return form.ok ? sortParts(form.value, rule) : form
}
