import { parseDateTimeStamp } from '@wanderbuch/proofs/data-model/date-time-stamp'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { secureDocument } from './secure-document.ts'
import type { StatusListName } from './status-lists.ts'
import type { TestIssuer } from './test-issuers.ts'
import { failWith, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import { timeOf, type VcApiServices } from './vc-api-services.ts'

type Published = Promise<Result<JsonObject, VcApiProblems>>

/** All issuers with status lists have one key, so that each list is signed by whoever names it. */
function findKeeper({ issuers }: VcApiServices): TestIssuer {
  const keeper = issuers.find(({ statusLists }) => statusLists.length > 0)
  if (!keeper) throw new Error('no issuer keeps status lists')
  return keeper
}

/** A status list as it is published: signed by the issuer whose credentials name it. */
export async function publishStatusList(name: StatusListName, services: VcApiServices): Published {
  const keeper = findKeeper(services)
  const document = services.statusBook.writeList(name, keeper.did, timeOf(services))
  return secureDocument({ document, purpose: 'assertionMethod' }, keeper, services)
}

/**
 * The list as it stood at a time somebody names. Whatever cannot be answered is an error and never the list of now.
 * Source: W3C Bitstring Status List 1.0, section 3.2.
 */
export async function publishEarlierStatusList(
  name: StatusListName,
  timestamp: string,
  services: VcApiServices,
): Published {
  const time = parseDateTimeStamp(timestamp)
  const keeper = findKeeper(services)
  const document = time?.hasOffset
    ? services.statusBook.writeEarlierList(name, keeper.did, new Date(time.milliseconds))
    : undefined
  if (!document)
    return failWith({ type: problemTypes.statusRetrieval, code: 'status_list_time_unknown', pointer: '/timestamp' })
  return secureDocument({ document, purpose: 'assertionMethod' }, keeper, services)
}

/** Knows the lists of this server and no other: nothing is fetched, whatever address a credential names. */
export function createOwnStatusSource(services: VcApiServices): StatusSource {
  return async (url) => {
    const name = services.statusBook.findList(url)
    if (name === undefined) return fail({ code: 'status_source_absent' })
    const list = await publishStatusList(name, services)
    if (!list.ok) return fail({ code: 'status_source_unreachable' })
    return succeed({ bytes: encodeUtf8(JSON.stringify(list.value)), lookedUpAt: timeOf(services) })
  }
}
