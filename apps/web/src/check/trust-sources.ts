import { readTrustList, type TrustListProblem } from '@wanderbuch/core/trust/parse-trust-list'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { Result } from '@wanderbuch/standards/result'

/*
 * The one place where trust lists come into the page: those a person adds. Lists of the instance would be loaded here,
 * once with the page.
 */

/** A list as the person gave it, read strictly; it is kept in memory only. */
export async function readTrustFile(file: File): Promise<Result<TrustList, TrustListProblem>> {
  return readTrustList(new Uint8Array(await file.arrayBuffer()))
}
