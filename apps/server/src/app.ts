import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { describeApi, readableApi } from './api-page.ts'
import { answerProblem, problemOf } from './problem.ts'
import { limitRequests, type RequestLimits } from './request-limits.ts'
import { checkRoutes } from './routes/check-routes.ts'
import { dossierRoutes } from './routes/dossier-routes.ts'
import { keptRoutes } from './routes/kept-routes.ts'
import { lookupRoutes } from './routes/lookup-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { maxUploadBytes, type Services } from './services.ts'
import { webFiles } from './web-files.ts'

/** What one finished request looked like; never its contents, its query or its full address. */
export interface RequestRecord {
  readonly requestId: string
  readonly method: string
  /** Path with private tokens replaced by `:token`. */
  readonly path: string
  readonly status: number
  readonly milliseconds: number
}

export interface AppOptions {
  readonly services: Services
  readonly limits: RequestLimits
  readonly logRequest: (record: RequestRecord) => void
  /** A bug: its stack goes to the log, never to the reader. */
  readonly logError: (error: unknown, requestId: string) => void
}

const withoutToken = (path: string) => path.replace(/^\/s\/[^/]+/, '/s/:token')

/** The whole HTTP face: API, shared pages, web application. Every answer that is not content is an RFC 9457 problem. */
export function createApp({ services, limits, logRequest, logError }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(requestId())
  app.use(async (context, next) => {
    const started = performance.now()
    await next()
    const milliseconds = Math.round(performance.now() - started)
    const { method, path } = context.req
    const record = { method, path: withoutToken(path), status: context.res.status, milliseconds }
    logRequest({ requestId: context.get('requestId'), ...record })
  })
  app.use(securityHeaders)
  app.use('/api/*', limitRequests(limits))
  app.use('/s/*', limitRequests(limits))
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: maxUploadBytes,
      onError: (context) =>
        answerProblem(
          context,
          problemOf('upload_too_large', `An upload may have at most ${maxUploadBytes / 1048576} MB.`),
        ),
    }),
  )
  for (const routes of [dossierRoutes, checkRoutes, lookupRoutes, keptRoutes]) app.route('/', routes(services))
  app.get('/api/health', (context) => context.json({ status: 'ok', version: services.softwareVersion }))
  describeApi(app, services.softwareVersion)
  app.get('/api', (context) => context.html(readableApi(app, services.softwareVersion)))
  if (services.webFolder !== undefined) app.use(webFiles(services.webFolder))
  app.notFound((context) => answerProblem(context, problemOf('not_found', 'There is nothing at this address.')))
  app.onError((error, context) => {
    logError(error, context.get('requestId'))
    return answerProblem(
      context,
      problemOf('internal_error', `Something went wrong here. Number: ${context.get('requestId')}`),
    )
  })
  return app
}
