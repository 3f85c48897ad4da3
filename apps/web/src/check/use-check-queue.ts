import { useEffect, useState } from 'react'
import { CheckQueue, type Readiness } from './check-queue.ts'

export interface QueueInUse {
  readonly queue: CheckQueue
  readonly readiness: Readiness
}

/** The queue of this page: starts with it and ends with it. */
export function useCheckQueue(): QueueInUse {
  const [queue] = useState(() => new CheckQueue())
  const [readiness, setReadiness] = useState<Readiness>()
  useEffect(() => queue.open(setReadiness), [queue])
  return { queue, readiness }
}
