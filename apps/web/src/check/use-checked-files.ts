import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../new-id.ts'
import { today } from '../today.ts'
import type { CheckAnswer } from './check-messages.ts'
import type { Checker, OrderInWork } from './checker.ts'

/** Files taken at once. */
export const mostFiles = 50
const mostBytes = 20 * 1024 * 1024
const megabyte = 1024 * 1024

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
  readonly again: (id: string) => void
  readonly remove: (id: string) => void
}

/** Larger files are not read at all. */
function refuseSize({ size }: File): CheckAnswer | undefined {
  if (size <= mostBytes) return undefined
  const details = { megabytes: Math.ceil(size / megabyte), most: mostBytes / megabyte }
  return { kind: 'problem', code: 'document_too_large', details }
}

/** Has each file checked; all of them anew when the trust lists change. The newest stands first. */
export function useCheckedFiles(checker: Checker | undefined, trustLists: readonly TrustList[]): CheckedFiles {
  const [files, setFiles] = useState<readonly CheckedFile[]>([])
  const [areTooMany, setTooMany] = useState(false)
  const orders = useRef(new Map<string, OrderInWork>())

  const change = useCallback(
    (id: string, part: Partial<CheckedFile>) =>
      setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one))),
    [],
  )
  const start = useCallback(
    (id: string, file: File) => {
      const refused = refuseSize(file)
      if (refused) return change(id, { state: 'done', answer: refused })
      const order = checker?.order({ kind: 'check', file, day: today(), trustLists, snapshots: [] })
      if (!order) return
      orders.current.get(id)?.cancel()
      orders.current.set(id, order)
      void order.answer.then((answer) => change(id, { state: 'done', answer }))
    },
    [checker, trustLists, change],
  )

  // Judged by other lists the answers may be others; what was stopped stays stopped.
  const latest = useRef(files)
  latest.current = files
  useEffect(() => {
    for (const { id, file, state } of latest.current) if (state !== 'stopped') start(id, file)
  }, [start])

  const add = useCallback(
    (added: readonly File[]) => {
      setTooMany(added.length > mostFiles)
      const fresh = added.slice(0, mostFiles).map((file) => ({ id: newId(), file, state: 'waiting' as const }))
      setFiles((before) => [...fresh.toReversed(), ...before])
      for (const { id, file } of fresh) start(id, file)
    },
    [start],
  )
  const cancel = (id: string) => orders.current.get(id)?.cancel()
  return {
    files,
    areTooMany,
    add,
    stop: (id) => {
      cancel(id)
      change(id, { state: 'stopped' })
    },
    again: (id) => {
      const found = files.find((one) => one.id === id)
      change(id, { state: 'waiting' })
      if (found) start(id, found.file)
    },
    remove: (id) => {
      cancel(id)
      setFiles((before) => before.filter((one) => one.id !== id))
    },
  }
}
