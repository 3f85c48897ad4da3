import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A problem in the form of RFC 9457. `code` is the machine-readable reason, also the end of `type`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  /** Where in the input: a file name, a JSON pointer, a line and column. */
  readonly place?: string
}

/** Statuses of problem codes that are not simply 422 (the input was understood as a request but cannot be used). */
const statusByCode: Readonly<Record<string, ContentfulStatusCode>> = {
  request_not_json: 400,
  request_invalid: 400,
  form_not_multipart: 400,
  file_missing: 400,
  upload_too_large: 413,
  document_too_large: 413,
  too_many_requests: 429,
  not_found: 404,
  link_unknown: 404,
  link_expired: 410,
  link_withdrawn: 410,
  dossier_deleted: 410,
  dossier_not_signed_here: 422,
  internal_error: 500,
}

export function statusOf(code: string): ContentfulStatusCode {
  return statusByCode[code] ?? 422
}

export function problemOf(code: string, detail: string, place?: string): Problem {
  const title = code.replaceAll('_', ' ')
  return { type: `/problems/${code}`, title, status: statusOf(code), detail, code, ...(place && { place }) }
}

/** Answers with a problem. Never carries personal data: details name places and codes, not contents. */
export function answerProblem(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  })
}
