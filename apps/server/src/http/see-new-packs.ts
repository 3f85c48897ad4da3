import type { MiddlewareHandler } from 'hono'
import type { AppOptions } from '../app.ts'
import { recordOfError } from './request-log.ts'

/**
 * Before a request is answered, the packs another server published on the same database are taken over. Where the database
 * does not answer, what needs none goes on with the packs known so far; a dossier names the versions it was made with.
 */
export function seeNewPacks({ services, logError }: Pick<AppOptions, 'services' | 'logError'>): MiddlewareHandler {
  return async (context, next) => {
    try {
      await services.packs.shelf.catchUp()
    } catch (error) {
      logError(recordOfError(error as Error, context))
    }
    await next()
  }
}
