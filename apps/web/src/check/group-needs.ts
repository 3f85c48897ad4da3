import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url.slice(0, 80))

/** Addresses of one host that are asked for the same reason. */
export interface NeedGroup {
  readonly host: string
  /** Why they would be asked, in the words of the reader. */
  readonly what: string
  readonly count: number
}

/** Puts together what would read the same: by host and reason, in the order of the first of each. */
export function groupNeeds(
  needs: readonly LookUpNeed[],
  wordKind: (kind: LookUpNeed['kind']) => string,
): readonly NeedGroup[] {
  const groups = new Map<string, NeedGroup>()
  for (const { kind, url } of needs) {
    const [host, what] = [hostOf(url), wordKind(kind)]
    const key = JSON.stringify([host, what])
    groups.set(key, { host, what, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}
