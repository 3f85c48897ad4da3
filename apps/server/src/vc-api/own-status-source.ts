import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { secureDocument } from './secure-document.ts'
import type { ListPurpose } from './status-book.ts'
import type { VcApiProblems } from './vc-api-problem.ts'
import { timeOf, type VcApiServices } from './vc-api-services.ts'

/** A status list as it is published: signed by the issuer whose credentials name it. */
export async function publishStatusList(
  purpose: ListPurpose,
  services: VcApiServices,
): Promise<Result<JsonObject, VcApiProblems>> {
  const issuer = services.issuers.find(({ hasStatus }) => hasStatus)
  if (!issuer) throw new Error('no issuer keeps status lists')
  const document = services.statusBook.writeList(purpose, issuer.did, timeOf(services))
  return secureDocument({ document, purpose: 'assertionMethod' }, issuer, services)
}

/** Knows the lists of this server and no other: nothing is fetched, whatever address a credential names. */
export function createOwnStatusSource(services: VcApiServices): StatusSource {
  return async (url) => {
    const purpose = services.statusBook.findPurpose(url)
    if (purpose === undefined) return fail({ code: 'status_source_absent' })
    const list = await publishStatusList(purpose, services)
    if (!list.ok) return fail({ code: 'status_source_unreachable' })
    return succeed({ bytes: encodeUtf8(JSON.stringify(list.value)), lookedUpAt: timeOf(services) })
  }
}
