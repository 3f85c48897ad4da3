import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import type { TrustGiven } from '@wanderbuch/core/trust/sort-trust-files'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../new-id.ts'
import type { CheckAnswer } from './check-messages.ts'
import type { CheckQueue } from './check-queue.ts'
import { useOrders } from './use-orders.ts'

/** Files taken at once. */
export const mostFiles = 50

/** A file on the page and how far it is. */
export interface CheckedFile {
  readonly id: string
  readonly file: File
  readonly state: 'waiting' | 'done' | 'stopped'
  readonly answer?: CheckAnswer
}

export interface CheckedFiles {
  readonly files: readonly CheckedFile[]
  /** True after more files were dropped than are taken at once. */
  readonly areTooMany: boolean
  readonly add: (files: readonly File[]) => void
  readonly stop: (id: string) => void
  readonly again: (one: CheckedFile) => void
  readonly remove: (id: string) => void
  /** What was looked up counts for every file. */
  readonly addSnapshots: (snapshots: readonly Snapshot[]) => void
}

/** The list of files, newest first, and how one of them is changed. */
function useFileList() {
  const [files, setFiles] = useState<readonly CheckedFile[]>([])
  const change = useCallback(
    (id: string, part: Partial<CheckedFile>) =>
      setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one))),
    [],
  )
  const onAnswer = useCallback((id: string, answer: CheckAnswer) => change(id, { state: 'done', answer }), [change])
  return { files, setFiles, change, onAnswer }
}

/** Judged by other lists and copies the answers may be others; what was stopped stays stopped. */
function useStartAgain(files: readonly CheckedFile[], start: (id: string, file: File) => void): void {
  const latest = useRef(files)
  useEffect(() => {
    latest.current = files
  }, [files])
  useEffect(() => {
    for (const { id, file, state } of latest.current) if (state !== 'stopped') start(id, file)
  }, [start])
}

/** What files are judged by. */
interface JudgedBy {
  readonly trust: TrustGiven
  /** Who showed them, when somebody said so. */
  readonly identity: ShownIdentity | undefined
}

/** Has each file checked; all of them anew when the trust lists, the person or what was looked up change. */
export function useCheckedFiles(queue: CheckQueue, { trust, identity }: JudgedBy): CheckedFiles {
  const { files, setFiles, change, onAnswer } = useFileList()
  const [areTooMany, setTooMany] = useState(false)
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([])
  const { start, cancel } = useOrders({ queue, trust, snapshots, identity, onAnswer })
  useStartAgain(files, start)
  const add = useCallback(
    (added: readonly File[]) => {
      setTooMany(added.length > mostFiles)
      const fresh = added.slice(0, mostFiles).map((file) => ({ id: newId(), file, state: 'waiting' as const }))
      setFiles((before) => [...fresh.toReversed(), ...before])
      for (const { id, file } of fresh) start(id, file)
    },
    [setFiles, start],
  )
  return {
    files,
    areTooMany,
    add,
    stop: (id) => {
      cancel(id)
      change(id, { state: 'stopped' })
    },
    again: ({ id, file }) => {
      change(id, { state: 'waiting' })
      start(id, file)
    },
    remove: (id) => {
      cancel(id)
      setFiles((before) => before.filter((one) => one.id !== id))
    },
    addSnapshots: (added) => setSnapshots((before) => [...before, ...added]),
  }
}
