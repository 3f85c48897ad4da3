import { fail, type Result } from '@wanderbuch/standards/result'
import type { SecuredSources } from '../jose/verify-secured.ts'
import { evaluateStatusEntry, type StatusSubject } from './evaluate-status-entry.ts'
import { readStatusList } from './read-status-list.ts'
import { toStatusResult, type StatusResult } from './status-codes.ts'
import type { StatusEntry } from './status-entry.ts'
import type { StatusList, StatusProblem } from './status-list.ts'
import type { StatusSource, StatusSourceProblem } from './status-source.ts'

export interface StatusQuestion extends StatusSubject {
  readonly entries: readonly StatusEntry[]
}

export interface StatusSources extends SecuredSources {
  readonly statusSource: StatusSource
}

type ReadableEntry = Exclude<StatusEntry, { readonly kind: 'unreadable' }>
type Looked = Result<StatusList, StatusProblem & { readonly source?: StatusSourceProblem['code'] }>

/**
 * Looks up every status entry of a credential, each list once, and says what each entry means. Call it only for a
 * credential whose own proof holds: the addresses come from the credential. A list that cannot be had or must not be used
 * gives `not-determined` with the reason, never a yes.
 */
export async function lookUpStatus(
  { entries, ...subject }: StatusQuestion,
  sources: StatusSources,
): Promise<readonly StatusResult[]> {
  const lists = new Map<string, Promise<Looked>>()
  const listOf = (entry: ReadableEntry) => {
    const key = `${entry.kind} ${entry.listUrl}`
    const list = lists.get(key) ?? fetchList(entry, sources, subject.issuer)
    lists.set(key, list)
    return list
  }
  const results: StatusResult[] = []
  for (const entry of entries)
    results.push(
      entry.kind === 'unreadable'
        ? toStatusResult(entry.code, { found: entry.found })
        : answerFor(entry, await listOf(entry), subject),
    )
  return results
}

async function fetchList(entry: ReadableEntry, sources: StatusSources, issuer?: string): Promise<Looked> {
  const answer = await sources.statusSource(entry.listUrl)
  if (answer.ok)
    return readStatusList({ kind: entry.kind, ...(issuer !== undefined && { issuer }) }, answer.value, sources)
  const { code: source } = answer.problem
  const code = source === 'status_source_too_large' ? 'status_list_too_large' : 'status_list_not_reachable'
  return fail({ code, details: { reason: source }, source })
}

function answerFor(entry: ReadableEntry, looked: Looked, subject: StatusSubject): StatusResult {
  if (looked.ok) return evaluateStatusEntry(entry, looked.value, subject)
  const { code, details, source } = looked.problem
  const known = { list: entry.listUrl, ...details }
  // A hosted badge is withdrawn by taking it away for good (Open Badges 2.0, hosted verification).
  const isTakenAway = entry.kind === 'hosted' && source === 'status_source_gone'
  return isTakenAway
    ? toStatusResult('status_revoked', { ...known, lookedUpOn: subject.now.slice(0, 10) })
    : toStatusResult(code, known)
}
