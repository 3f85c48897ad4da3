import type { MiddlewareHandler } from 'hono'
import type { Services } from '../services.ts'
import { type ErrorRecord, recordOfError } from './request-log.ts'

interface Seen {
  readonly services: Services
  readonly logError: (record: ErrorRecord) => void
}

/**
 * Before a request is answered, the packs another server published on the same database are taken over. Where the database
 * does not answer, what needs none goes on with the packs known so far; a dossier names the versions it was made with.
 */
export function seeNewPacks({ services, logError }: Seen): MiddlewareHandler {
  return async (context, next) => {
    try {
      await services.packs.shelf.catchUp()
    } catch (error) {
      logError(recordOfError(error as Error, context))
    }
    await next()
  }
}
