import { parseTrustList, readTrustList, type TrustListProblem } from '@wanderbuch/core/trust/parse-trust-list'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { Result } from '@wanderbuch/standards/result'
import { listTrustSources } from './ask-server.ts'

/*
 * The one place where trust lists come into the page: those of this Wanderbuch, loaded once with the page, and those a
 * person adds. All are read strictly and kept in memory only.
 */

/** The lists whoever runs this Wanderbuch put there; none where it offers none. */
export async function loadTrustLists(): Promise<readonly TrustList[]> {
  const answer = await listTrustSources()
  if (!answer.ok) return []
  return answer.value.sources.flatMap(({ data }) => {
    const list = parseTrustList(data)
    return list.ok ? [list.value] : []
  })
}

/** A list as the person gave it. */
export async function readTrustFile(file: File): Promise<Result<TrustList, TrustListProblem>> {
  return readTrustList(new Uint8Array(await file.arrayBuffer()))
}
