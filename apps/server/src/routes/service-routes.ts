import { sql } from 'kysely'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { healthSchema } from '../schemas/answer-schemas.ts'
import type { Services } from '../services.ts'

const healthOperation = {
  id: 'checkHealth',
  method: 'get',
  path: '/api/health',
  tag: 'Service',
  summary: 'Whether the service and its database answer',
  description: 'For those who watch over it.',
  curl: 'curl BASE/api/health',
  query: noQuery,
  status: 200,
  answer: { description: 'Both answer', content: { 'application/json': { schema: healthSchema } } },
  problems: [],
} as const satisfies Operation<typeof noQuery>

/** About the service itself. */
export function serviceRoutes({ storage, softwareVersion }: Services): readonly Route[] {
  return [
    routeOf(healthOperation, async (context) => {
      await sql`select 1`.execute(storage.db)
      return context.json({ status: 'ok', version: softwareVersion })
    }),
  ]
}
