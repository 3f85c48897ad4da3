import type { TrustGiven } from '@wanderbuch/core/trust/sort-trust-files'
import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { useCallback, useRef } from 'react'
import { today } from '../today.ts'
import type { CheckAnswer } from './check-messages.ts'
import type { CheckQueue, OrderInWork } from './check-queue.ts'

const mostBytes = 20 * 1024 * 1024
const megabyte = 1024 * 1024

/** Larger files are not read at all. */
function refuseSize({ size }: File): CheckAnswer | undefined {
  if (size <= mostBytes) return undefined
  const details = { megabytes: Math.ceil(size / megabyte), most: mostBytes / megabyte }
  return { kind: 'problem', code: 'document_too_large', details }
}

interface Given {
  readonly queue: CheckQueue
  readonly trust: TrustGiven
  readonly snapshots: readonly Snapshot[]
  readonly identity: ShownIdentity | undefined
  readonly onAnswer: (id: string, answer: CheckAnswer) => void
}

/** Orders by the file they are for: a new one takes the place of the one before. */
export function useOrders({ queue, trust, snapshots, identity, onAnswer }: Given) {
  const orders = useRef(new Map<string, OrderInWork>())
  const cancel = useCallback((id: string) => orders.current.get(id)?.cancel(), [])
  const start = useCallback(
    (id: string, file: File) => {
      const refused = refuseSize(file)
      if (refused) return onAnswer(id, refused)
      cancel(id)
      const shown = identity && { identity }
      const order = queue.order({ kind: 'check', file, day: today(), trust, snapshots, ...shown })
      orders.current.set(id, order)
      void order.answer.then((answer) => onAnswer(id, answer))
    },
    [queue, trust, snapshots, identity, onAnswer, cancel],
  )
  return { start, cancel }
}
