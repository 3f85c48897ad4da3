import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { useEffect, useState } from 'react'
import { loadTrustFiles, readGivenList } from './trust-sources.ts'

/** A file that is no trust list, and the part of it that does not fit. */
export interface ListRefusal {
  readonly name: string
  readonly place: string
}

export interface TrustListsInUse {
  /** False until the lists of this Wanderbuch have come, or are known not to come. */
  readonly areLoaded: boolean
  readonly lists: readonly TrustFile[]
  readonly refusals: readonly ListRefusal[]
  readonly add: (files: readonly File[]) => void
  readonly remove: (list: TrustFile) => void
}

const noLists: readonly TrustFile[] = []

/** The trust lists the page judges by, as long as it is open. */
export function useTrustLists(): TrustListsInUse {
  const [lists, setLists] = useState(noLists)
  const [refusals, setRefusals] = useState<readonly ListRefusal[]>([])
  const [areLoaded, setLoaded] = useState(false)
  useEffect(() => {
    let isHere = true
    void loadTrustFiles().then((own) => {
      if (!isHere) return
      setLists((before) => [...own, ...before])
      setLoaded(true)
    })
    return () => {
      isHere = false
    }
  }, [])
  const addAll = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, list: await readGivenList(file) })))
    setLists((before) => [...before, ...read.flatMap(({ list }) => (list.ok ? [list.value] : []))])
    setRefusals(read.flatMap(({ name, list }) => (list.ok ? [] : [{ name, place: list.problem.place }])))
  }
  return {
    areLoaded,
    lists,
    refusals,
    add: (files) => void addAll(files),
    remove: (list) => setLists((before) => before.filter((one) => one !== list)),
  }
}
