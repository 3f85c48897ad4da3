import type { z } from '@hono/zod-openapi'
import { fromTrustList } from '@wanderbuch/core/trust/from-trust-list'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { trustSourcesSchema } from '../schemas/trust-schemas.ts'
import type { Services } from '../services.ts'

const trustOperation = {
  id: 'listTrustSources',
  method: 'get',
  path: '/api/trust-sources',
  tag: 'Looking up',
  summary: 'The lists of trust this house relies on',
  description:
    'Title, kind, address, day and digest of each list, and its data, so that a browser can check documents by itself. Put there by whoever runs the house.',
  curl: 'curl BASE/api/trust-sources',
  query: noQuery,
  status: 200,
  answer: { description: 'The lists', content: { 'application/json': { schema: trustSourcesSchema as z.ZodType } } },
  problems: [],
} as const satisfies Operation<typeof noQuery>

function answerOf(file: TrustFile): object {
  const { about } = file.kind === 'trust-list' ? fromTrustList(file.list) : file.source
  const { title, format, source, day, test } = about
  const sha256 = file.kind === 'trust-list' ? file.sha256 : about.sha256
  const data = file.kind === 'trust-list' ? file.list : file.source
  return { title, format, source, day, ...(sha256 && { sha256 }), test, data }
}

/** The lists of trust the operator gave. */
export function trustRoutes({ trustFiles = [] }: Services): readonly Route[] {
  const sources = trustFiles.map(answerOf)
  return [routeOf(trustOperation, async (context) => context.json({ sources }))]
}
