import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteDossier } from '@wanderbuch/adapters/storage/delete-dossier'
import { keepDossier } from '@wanderbuch/adapters/storage/keep-dossier'
import { readByOwnerToken, readByShareToken } from '@wanderbuch/adapters/storage/read-kept-dossier'
import { listViews, renewShare, withdrawShare } from '@wanderbuch/adapters/storage/share-links'
import type { Context } from 'hono'
import { answerProblem, problemOf } from '../problem.ts'
import { anyJson, problemSchema } from '../schemas.ts'
import { type Services, tenantId } from '../services.ts'
import { answerDossier, fileProblem } from './dossier-routes.ts'

const dayMs = 86_400_000

const sentences: Readonly<Record<string, string>> = {
  link_unknown: 'There is no dossier behind this link. Check that the link is complete.',
  link_expired: 'This link has expired. Ask the person who gave it to you for a new one.',
  link_withdrawn: 'The person has withdrawn this link.',
  dossier_deleted: 'The person has deleted this dossier.',
}

const linkProblem = (context: Context, code: string) => answerProblem(context, problemOf(code, sentences[code] ?? code))

/** The private link's secret comes as a bearer token, never in an address that logs or referrers could keep. */
function bearerToken(context: Context): string {
  return /^Bearer ([A-Za-z0-9_-]{22,64})$/.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
}

const problems = {
  404: { description: 'No such link', content: { 'application/problem+json': { schema: problemSchema } } },
  410: {
    description: 'Expired, withdrawn or deleted',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
}
const days = z.coerce.number().int().min(1).max(365).default(30)
const security = [{ ownerLink: [] }]
const keptAnswer = { 200: { description: 'Done', content: { 'application/json': { schema: anyJson } } }, ...problems }

const keepRoute = createRoute({
  method: 'post',
  path: '/api/kept',
  summary: 'Keep a dossier signed by this instance. Answers with two private links, once.',
  request: { query: z.object({ days }), body: { content: { 'application/json': { schema: anyJson } } } },
  responses: { 201: { description: 'Kept', content: { 'application/json': { schema: anyJson } } }, ...problems },
})
const readRoute = createRoute({
  method: 'get',
  path: '/api/kept',
  summary: 'The kept dossier and who looked when (owner link as bearer token).',
  security,
  responses: keptAnswer,
})
const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/kept/withdraw',
  summary: 'Withdraw the share link.',
  security,
  responses: keptAnswer,
})
const renewRoute = createRoute({
  method: 'post',
  path: '/api/kept/renew',
  summary: 'Withdraw the share link and make a new one.',
  request: { query: z.object({ days }) },
  security,
  responses: keptAnswer,
})
const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/kept',
  summary: 'Delete the dossier: its key and its data are destroyed.',
  security,
  responses: keptAnswer,
})

async function keep(context: Context, services: Services, lifetimeDays: number): Promise<Response> {
  const payload = new Uint8Array(await context.req.arrayBuffer())
  const own = await services.workbench.readOwnDossier(payload)
  if (!own.ok) return answerProblem(context, fileProblem(services, own.problem))
  const now = services.now()
  const shareExpiresAt = new Date(now.getTime() + lifetimeDays * dayMs)
  const { randomBytes, db } = services
  const { ownerToken, shareToken } = await keepDossier(db, { tenantId, payload, now, shareExpiresAt, randomBytes })
  return context.json({ ownerToken, shareToken, shareExpiresAt: shareExpiresAt.toISOString() }, 201)
}

async function readKept(context: Context, { db }: Services): Promise<Response> {
  const token = bearerToken(context)
  const [dossier, links] = [await readByOwnerToken(db, { tenantId, token }), await listViews(db, { tenantId, token })]
  if (!dossier.ok) return linkProblem(context, dossier.problem.code)
  if (!links.ok) return linkProblem(context, links.problem.code)
  const text = new TextDecoder().decode(dossier.value.payload)
  return context.json({ keptAt: dossier.value.keptAt, links: links.value, dossier: JSON.parse(text) as unknown })
}

async function withdraw(context: Context, { db, now }: Services): Promise<Response> {
  const done = await withdrawShare(db, { tenantId, token: bearerToken(context), now: now() })
  return done.ok ? context.json({ withdrawn: true }) : linkProblem(context, done.problem.code)
}

async function renew(context: Context, services: Services, lifetimeDays: number): Promise<Response> {
  const now = services.now()
  const shareExpiresAt = new Date(now.getTime() + lifetimeDays * dayMs)
  const { randomBytes, db } = services
  const done = await renewShare(db, { tenantId, token: bearerToken(context), now, shareExpiresAt, randomBytes })
  if (!done.ok) return linkProblem(context, done.problem.code)
  return context.json({ shareToken: done.value.shareToken, shareExpiresAt: shareExpiresAt.toISOString() })
}

async function remove(context: Context, { db, now }: Services): Promise<Response> {
  const done = await deleteDossier(db, { tenantId, token: bearerToken(context), now: now() })
  return done.ok ? context.json({ deleted: true }) : linkProblem(context, done.problem.code)
}

/** The page a shared link opens: complete without JavaScript, counted as one view. */
async function openShared(context: Context, services: Services, form: 'html' | 'pdf' | 'json'): Promise<Response> {
  const token = context.req.param('token') ?? ''
  const found = await readByShareToken(services.db, { tenantId, token, now: services.now() })
  if (!found.ok) return linkProblem(context, found.problem.code)
  const own = await services.workbench.readOwnDossier(found.value.payload)
  if (!own.ok) return answerProblem(context, fileProblem(services, own.problem))
  return answerDossier(context, services, { dossier: own.value, form })
}

/** Keeping, sharing, withdrawing and deleting dossiers. */
export function keptRoutes(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  app.openapi(keepRoute, async (context) => (await keep(context, services, context.req.valid('query').days)) as never)
  app.openapi(readRoute, async (context) => (await readKept(context, services)) as never)
  app.openapi(withdrawRoute, async (context) => (await withdraw(context, services)) as never)
  app.openapi(renewRoute, async (context) => (await renew(context, services, context.req.valid('query').days)) as never)
  app.openapi(deleteRoute, async (context) => (await remove(context, services)) as never)
  app.get('/s/:token', (context) => openShared(context, services, 'html'))
  app.get('/s/:token/dossier.pdf', (context) => openShared(context, services, 'pdf'))
  app.get('/s/:token/dossier.json', (context) => openShared(context, services, 'json'))
  return app
}
