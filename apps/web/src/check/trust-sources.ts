import { isTrustSource } from '@wanderbuch/core/trust/is-trust-source'
import { parseTrustList } from '@wanderbuch/core/trust/parse-trust-list'
import { readTrustFile, type TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import type { TrustSourceProblem } from '@wanderbuch/core/trust/trust-source-problem'
import { createWebCrypto } from '@wanderbuch/proofs/web-crypto'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import { fail, type Result } from '@wanderbuch/standards/result'
import { listTrustSources } from './ask-server.ts'

/*
 * The one place where lists of trust come into the page: those of this Wanderbuch, loaded once with the page, and those a
 * person adds, of any kind that is read. All are read strictly and kept in memory only.
 */

function parseOwn(data: JsonValue): readonly TrustFile[] {
  const list = isJsonObject(data) ? parseTrustList(data) : undefined
  if (list?.ok) return [{ kind: 'trust-list', list: list.value, sha256: '' }]
  return isTrustSource(data) ? [{ kind: 'trust-source', source: data as unknown as TrustSource }] : []
}

/** The lists whoever runs this Wanderbuch put there; none where it offers none. */
export async function loadTrustFiles(): Promise<readonly TrustFile[]> {
  const answer = await listTrustSources()
  return answer.ok ? answer.value.sources.flatMap(({ data }) => parseOwn(data)) : []
}

/** A list as the person gave it. */
export async function readGivenList(file: File): Promise<Result<TrustFile, TrustSourceProblem>> {
  const subtle = globalThis.crypto?.subtle
  if (!subtle) return fail({ code: 'trust_list_kind_not_read', place: '/' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return readTrustFile({ bytes, source: file.name }, createWebCrypto(subtle))
}

/** What the page shows of a list. */
export interface ShownList {
  readonly title: string
  readonly by: string
  readonly day: string
  readonly test: boolean
}

export function showList(file: TrustFile): ShownList {
  if (file.kind === 'trust-list') {
    const { title, checkedBy: by, day, test } = file.list
    return { title, by, day, test }
  }
  const { title, operator, source, day, test } = file.source.about
  return { title, by: Object.values(operator ?? {})[0] ?? source, day, test }
}
