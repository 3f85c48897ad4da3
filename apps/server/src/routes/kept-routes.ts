import { z } from '@hono/zod-openapi'
import { deleteDossier } from '@wanderbuch/adapters/storage/delete-dossier'
import { keepDossier } from '@wanderbuch/adapters/storage/keep-dossier'
import { readByOwnerToken } from '@wanderbuch/adapters/storage/read-kept-dossier'
import { listViews, renewShare, withdrawShare } from '@wanderbuch/adapters/storage/share-links'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { dossierProblemCodes } from '../http/problem-codes.ts'
import { readJsonBytes } from '../http/read-json.ts'
import { maxDossierBytes } from '../http/upload-limits.ts'
import {
  deletedSchema,
  keptLinksSchema,
  keptSchema,
  renewedSchema,
  withdrawnSchema,
} from '../schemas/answer-schemas.ts'
import { dossierSchema } from '../schemas/dossier-schema.ts'
import type { Services } from '../services.ts'
import { foundInFile } from './file-problem.ts'

const dayMilliseconds = 86_400_000

const daysQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(365).default(30).openapi({ description: 'How long the share link works.' }),
})
const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const bearer = "-H 'authorization: Bearer OWNER_TOKEN'"

const keepOperation = {
  id: 'keepDossier',
  method: 'post',
  path: '/api/kept',
  tag: 'Keeping',
  summary: 'Keep a dossier',
  description:
    'The only operation that stores a document. The dossier, at most 64 MB, must be signed by this instance. It is encrypted with a key of its own. The answer has the secrets of two private links of 128 bits; they are given out once, and only their hashes are kept.',
  curl: "curl 'BASE/api/kept?days=30' \\\n  -H 'content-type: application/json' --data-binary @dossier.json",
  query: daysQuery,
  body: { description: 'The signed dossier.', content: { 'application/json': { schema: dossierSchema } } },
  status: 201,
  answer: json('Kept', keptLinksSchema),
  problems: ['content_type_not_json', ...dossierProblemCodes],
} as const satisfies Operation<typeof daysQuery>

const owned = { path: '/api/kept', tag: 'Keeping', ownerLink: true, status: 200, problems: [] } as const

const readOperation = {
  ...owned,
  id: 'readKept',
  method: 'get',
  summary: 'Read a kept dossier and who looked when',
  description:
    'For the owner. Does not count as a view. Views are counted by link and day; who looked is not recorded.',
  curl: `curl BASE/api/kept ${bearer}`,
  query: noQuery,
  answer: json('The dossier and its share links', keptSchema),
} as const satisfies Operation<typeof noQuery>

const withdrawOperation = {
  ...owned,
  id: 'withdrawShare',
  method: 'post',
  path: '/api/kept/withdraw',
  summary: 'Withdraw the share link',
  description: 'Whoever opens it from now on reads that it was withdrawn.',
  curl: `curl -X POST BASE/api/kept/withdraw ${bearer}`,
  query: noQuery,
  answer: json('Withdrawn', withdrawnSchema),
} as const satisfies Operation<typeof noQuery>

const renewOperation = {
  ...owned,
  id: 'renewShare',
  method: 'post',
  path: '/api/kept/renew',
  summary: 'Make a new share link',
  description: 'Withdraws the one there is.',
  curl: `curl -X POST 'BASE/api/kept/renew?days=7' ${bearer}`,
  query: daysQuery,
  answer: json('The new link, given out once', renewedSchema),
} as const satisfies Operation<typeof daysQuery>

const deleteOperation = {
  ...owned,
  id: 'deleteKept',
  method: 'delete',
  summary: 'Delete a kept dossier',
  description: 'Destroys its key and its data. Whoever opens one of its links reads that it was deleted.',
  curl: `curl -X DELETE BASE/api/kept ${bearer}`,
  query: noQuery,
  answer: json('Deleted', deletedSchema),
} as const satisfies Operation<typeof noQuery>

/** The private link's secret comes as a bearer token, never in an address that logs or referrers could keep. */
function withOwnerToken(context: Context, answer: (token: string) => Promise<Response>): Response | Promise<Response> {
  const sent = context.req.header('authorization')
  if (sent === undefined) {
    context.header('www-authenticate', 'Bearer')
    return answerProblem(context, { code: 'owner_link_missing' })
  }
  return answer(/^Bearer ([\w-]{22})$/.exec(sent)?.[1] ?? '')
}

async function keep(context: Context, services: Services, days: number): Promise<Response> {
  const bytes = await readJsonBytes(context, maxDossierBytes)
  if (!bytes.ok) return answerProblem(context, bytes.problem)
  const { workbench, storage, tenantId, randomBytes } = services
  const own = await workbench.readOwnDossier(bytes.value)
  if (!own.ok) return answerProblem(context, foundInFile(own.problem, []))
  const now = services.now()
  const shareExpiresAt = new Date(now.getTime() + days * dayMilliseconds)
  // What was read is kept, not what was sent: the same bytes as the dossier's JSON form, whatever form it came in.
  const payload = new TextEncoder().encode(workbench.renderJson(own.value))
  const kept = await keepDossier(storage.db, { tenantId, payload, now, shareExpiresAt, randomBytes })
  const { ownerToken, shareToken } = kept
  return context.json({ ownerToken, shareToken, shareExpiresAt: shareExpiresAt.toISOString() }, 201)
}

async function readKept(context: Context, { storage, tenantId }: Services, token: string): Promise<Response> {
  const dossier = await readByOwnerToken(storage.db, { tenantId, token })
  if (!dossier.ok) return answerProblem(context, dossier.problem)
  const links = await listViews(storage.db, { tenantId, token })
  if (!links.ok) return answerProblem(context, links.problem)
  const text = new TextDecoder().decode(dossier.value.payload)
  return context.json({ keptAt: dossier.value.keptAt, links: links.value, dossier: JSON.parse(text) as unknown })
}

async function withdraw(context: Context, services: Services, token: string): Promise<Response> {
  const { storage, tenantId, now } = services
  const done = await withdrawShare(storage.db, { tenantId, token, now: now() })
  return done.ok ? context.json({ withdrawn: true }) : answerProblem(context, done.problem)
}

interface Renewal {
  readonly token: string
  readonly days: number
}

async function renew(context: Context, services: Services, { token, days }: Renewal): Promise<Response> {
  const { storage, tenantId, randomBytes } = services
  const now = services.now()
  const shareExpiresAt = new Date(now.getTime() + days * dayMilliseconds)
  const done = await renewShare(storage.db, { tenantId, token, now, shareExpiresAt, randomBytes })
  if (!done.ok) return answerProblem(context, done.problem)
  return context.json({ shareToken: done.value.shareToken, shareExpiresAt: shareExpiresAt.toISOString() })
}

async function remove(context: Context, services: Services, token: string): Promise<Response> {
  const { storage, tenantId, now } = services
  const done = await deleteDossier(storage.db, { tenantId, token, now: now() })
  if (!done.ok) return answerProblem(context, done.problem)
  await storage.eraseTraces()
  return context.json({ deleted: true })
}

/** Keeping, sharing, withdrawing and deleting dossiers. */
export function keptRoutes(services: Services): readonly Route[] {
  return [
    routeOf(keepOperation, (context, { days }) => keep(context, services, days)),
    routeOf(readOperation, (context) => withOwnerToken(context, (token) => readKept(context, services, token))),
    routeOf(withdrawOperation, (context) => withOwnerToken(context, (token) => withdraw(context, services, token))),
    routeOf(renewOperation, (context, { days }) =>
      withOwnerToken(context, (token) => renew(context, services, { token, days })),
    ),
    routeOf(deleteOperation, (context) => withOwnerToken(context, (token) => remove(context, services, token))),
  ]
}
