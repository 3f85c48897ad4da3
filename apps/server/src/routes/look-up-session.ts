import { appendAuditEntry } from '@wanderbuch/adapters/storage/audit-log'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import { fail } from '@wanderbuch/standards/result'
import type { Services } from '../services.ts'

/** Milliseconds after which nothing more is asked for one request; slow hosts must not hold it for ever. */
const patienceMs = 60_000

/** The host of an address; what cannot be read has none. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '')

/**
 * Lends look-ups to one piece of work and writes into the audit log that the network was asked for somebody. Of what was
 * asked the entry knows a hash of the hosts: an address itself can point at one person's badge.
 */
export async function withLookUps<Value>(
  services: Services,
  work: (lookUps: LookUps) => Promise<Value>,
): Promise<Value> {
  const hosts = new Set<string>()
  const start = services.now().getTime()
  const value = await work((need) => {
    if (services.now().getTime() - start > patienceMs)
      return fail({ code: 'look_up_unreachable', reason: 'no_time_left' })
    hosts.add(hostOf(need.url))
    return services.lookUps(need)
  })
  if (hosts.size > 0) await writeAudit(services, [...hosts].toSorted().join(' '))
  return value
}

/** As `withLookUps` when the person asked for it; else the work gets none. */
export function withLookUpsIf<Value>(
  asked: string | undefined,
  services: Services,
  work: (lookUps: LookUps | undefined) => Promise<Value>,
): Promise<Value> {
  return asked === 'true' ? withLookUps(services, work) : work(undefined)
}

async function writeAudit({ storage, tenantId, now }: Services, subject: string): Promise<void> {
  const entry = { tenantId, event: 'addresses_looked_up', subject, at: now() } as const
  await storage.db.transaction().execute((trx) => appendAuditEntry(trx, entry))
}
