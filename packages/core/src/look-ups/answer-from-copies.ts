import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { KeptLookUp } from '../vocabulary/look-up.ts'
import { openSnapshot } from '../vocabulary/parse-snapshot.ts'
import type { Snapshot } from '../vocabulary/snapshot.ts'
import type { LookUps } from './look-ups.ts'

const absent = fail({ code: 'look_up_absent' } as const)

/**
 * Answers from kept look-ups alone, failed ones included: what is not among them was never asked. A copy whose bytes are not
 * those of its digest counts as absent.
 */
export function answerFromKept(kept: readonly KeptLookUp[], crypto: CryptoPort): LookUps {
  const known = new Map(kept.map((one) => [one.source, one]))
  return async ({ url }) => {
    const found = known.get(url)
    if (!found) return absent
    if ('problem' in found) {
      const { problem: code, reason } = found
      return fail({ code, ...(reason !== undefined && { reason }) })
    }
    const { snapshot, pinned: isPinned } = found
    const opened = await openSnapshot(snapshot, crypto)
    return opened.ok && snapshot.source === url ? succeed({ snapshot, bytes: opened.value, isPinned }) : absent
  }
}

/** Snapshots as kept look-ups; of several of one address the latest counts. The kind is what the caller asks for. */
export function keepSnapshots(snapshots: readonly Snapshot[], { pinned }: { readonly pinned: boolean }) {
  const latestLast = snapshots.toSorted((left, right) => (left.lookedUpAt < right.lookedUpAt ? -1 : 1))
  return latestLast.map((snapshot) => ({ kind: 'hosted-document', source: snapshot.source, pinned, snapshot }) as const)
}

/** Answers from the first of several sources that was asked there at all: pinned copies before the network. */
export function firstAnswer(sources: readonly LookUps[]): LookUps {
  return async (need) => {
    for (const source of sources) {
      const answer = await source(need)
      if (answer.ok || answer.problem.code !== 'look_up_absent') return answer
    }
    return absent
  }
}
