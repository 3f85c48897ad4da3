import { OpenAPIHono } from '@hono/zod-openapi'
import { answerProblem } from './http/answer-problem.ts'
import { limitLookUps } from './http/limit-look-ups.ts'
import { limitRequests, type RequestLimits } from './http/limit-requests.ts'
import { limitWrongKeys } from './http/limit-wrong-keys.ts'
import { limitUploads } from './http/limit-uploads.ts'
import { mountRoutes } from './http/mount-routes.ts'
import { requestId } from './http/request-id.ts'
import { type ErrorRecord, logRequests, recordOfError, type RequestRecord } from './http/request-log.ts'
import { refuseOtherOrigins } from './http/same-origin.ts'
import { shareWidget } from './http/share-widget.ts'
import { seeNewPacks } from './http/see-new-packs.ts'
import { securityHeaders } from './http/security-headers.ts'
import { mountPages } from './pages/page-routes.ts'
import { checkRoutes } from './routes/check-routes.ts'
import { dossierRoutes } from './routes/dossier-routes.ts'
import { handoutRoutes } from './routes/handout-routes.ts'
import { keptRoutes } from './routes/kept-routes.ts'
import { lookupRoutes } from './routes/lookup-routes.ts'
import { guidanceRoutes } from './routes/guidance-routes.ts'
import { skillRoutes } from './routes/skill-routes.ts'
import { packEditorRoutes } from './routes/pack-editor-routes.ts'
import { packDraftRoutes } from './routes/pack-draft-routes.ts'
import { packRoutes } from './routes/pack-routes.ts'
import { routeRoutes } from './routes/route-routes.ts'
import { serviceRoutes } from './routes/service-routes.ts'
import { snapshotRoutes } from './routes/snapshot-routes.ts'
import { sharedRoutes } from './routes/shared-routes.ts'
import { trustRoutes } from './routes/trust-routes.ts'
import { widgetRoutes } from './routes/widget-routes.ts'
import type { Services } from './services.ts'
import { webFiles } from './web-files.ts'

export interface AppOptions {
  readonly services: Services
  readonly limits: RequestLimits
  readonly logRequest: (record: RequestRecord) => void
  /** A bug: where it happened goes to the log, its words to nobody. */
  readonly logError: (record: ErrorRecord) => void
}

const routeGroups = [
  dossierRoutes,
  checkRoutes,
  lookupRoutes,
  handoutRoutes,
  routeRoutes,
  guidanceRoutes,
  skillRoutes,
  snapshotRoutes,
  keptRoutes,
  sharedRoutes,
  trustRoutes,
  packRoutes,
  packDraftRoutes,
  packEditorRoutes,
  widgetRoutes,
  serviceRoutes,
]

/** The whole HTTP face: API, shared pages, web application. Every answer that is not content is an RFC 9457 problem. */
export function createApp({ services, limits, logRequest, logError }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono()
  const limited = limitRequests(limits)
  app.use(requestId)
  app.use(logRequests(logRequest))
  app.use(securityHeaders)
  for (const path of ['/api/*', '/s/*', '/widget.js']) app.use(path, limited)
  for (const path of ['/api/packs/*', '/api/pack-drafts/*', '/api/pack-editor']) app.use(path, limitWrongKeys(limits))
  for (const path of ['/api/widget/*', '/widget.js']) app.use(path, shareWidget)
  app.use(refuseOtherOrigins)
  app.use(limitUploads())
  app.use(limitLookUps())
  app.use('/api/*', seeNewPacks({ services, logError }))
  mountRoutes(
    app,
    routeGroups.flatMap((group) => group(services)),
  )
  mountPages(app, services.softwareVersion)
  const { webFolder, randomBytes } = services
  if (webFolder !== undefined) app.use(webFiles(webFolder, randomBytes))
  app.notFound((context) => answerProblem(context, { code: 'not_found' }))
  app.onError((error, context) => {
    logError(recordOfError(error, context))
    return answerProblem(context, { code: 'internal_error' })
  })
  return app
}
