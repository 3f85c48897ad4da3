import {
  checkShareToken,
  readByShareToken,
  type ShareLinkProblem,
} from '@wanderbuch/adapters/storage/read-kept-dossier'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import type { Services } from '../services.ts'
import { answerDossier, dossierContent, type DossierForm } from './answer-dossier.ts'
import { foundInFile } from './file-problem.ts'

const shared = {
  method: 'get',
  tag: 'Shared pages',
  query: noQuery,
  status: 200,
  problems: ['link_unknown', 'link_expired', 'link_withdrawn', 'dossier_deleted', 'dossier_not_signed_here'],
} as const

const pageOperation = {
  ...shared,
  id: 'openSharedPage',
  path: '/s/{token}',
  summary: 'The page a shared link opens',
  description:
    'Complete without JavaScript, made to be printed, with the signed data inside. Each opening counts as one view of its day; asking for the headers alone (HEAD) does not.',
  curl: 'curl BASE/s/SHARE_TOKEN -o dossier.html',
  answer: { description: 'The dossier as a page', content: { 'text/html': dossierContent['text/html'] } },
} as const satisfies Operation<typeof noQuery>

const pdfOperation = {
  ...shared,
  id: 'openSharedPdf',
  path: '/s/{token}/dossier.pdf',
  summary: 'The same as PDF',
  description: 'Tagged, with the signed data attached.',
  curl: 'curl BASE/s/SHARE_TOKEN/dossier.pdf -o dossier.pdf',
  answer: { description: 'The dossier as PDF', content: { 'application/pdf': dossierContent['application/pdf'] } },
} as const satisfies Operation<typeof noQuery>

const jsonOperation = {
  ...shared,
  id: 'openSharedJson',
  path: '/s/{token}/dossier.json',
  summary: 'The same as signed data',
  description: 'For software; can be checked again.',
  curl: 'curl BASE/s/SHARE_TOKEN/dossier.json -o dossier.json',
  answer: { description: 'The dossier as JSON', content: { 'application/json': dossierContent['application/json'] } },
} as const satisfies Operation<typeof noQuery>

const answerLinkProblem = (context: Context, { code }: ShareLinkProblem) => answerProblem(context, { code })

const typeOfForm = { html: 'text/html; charset=UTF-8', pdf: 'application/pdf', json: 'application/json' } as const

async function openShared(context: Context, services: Services, form: DossierForm): Promise<Response> {
  const { storage, tenantId } = services
  const use = { tenantId, token: context.req.param('token') ?? '', now: services.now() }
  if (context.req.method === 'HEAD') {
    const works = await checkShareToken(storage.db, use)
    if (!works.ok) return answerLinkProblem(context, works.problem)
    return context.body(null, 200, { 'content-type': typeOfForm[form] })
  }
  const found = await readByShareToken(storage.db, use)
  if (!found.ok) return answerLinkProblem(context, found.problem)
  const own = await services.workbench.readOwnDossier(found.value.payload)
  if (!own.ok) return answerProblem(context, foundInFile(own.problem, []))
  return answerDossier(context, services, { dossier: own.value, form })
}

/** What a share link opens. */
export function sharedRoutes(services: Services): readonly Route[] {
  return [
    routeOf(pageOperation, (context) => openShared(context, services, 'html')),
    routeOf(pdfOperation, (context) => openShared(context, services, 'pdf')),
    routeOf(jsonOperation, (context) => openShared(context, services, 'json')),
  ]
}
