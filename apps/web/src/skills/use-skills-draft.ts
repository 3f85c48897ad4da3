import { useCallback, useEffect, useRef, useState } from 'react'
import { loadKept, saveKept } from '../draft-store.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { useSaveSoon } from '../use-save-soon.ts'
import { emptySkillsDraft, type SkillsDraft } from './skills-draft.ts'

const keptName = 'skills-in-a-text'

export interface SkillsDraftInUse {
  /** Undefined until the one of the last visit was looked for. */
  readonly draft: SkillsDraft | undefined
  readonly set: (change: Partial<SkillsDraft>) => void
  /** Empties everything, on this device too. */
  readonly clear: () => void
  /** False where this browser keeps nothing. */
  readonly isKept: boolean
}

function useSaving(draft: SkillsDraft | undefined, hasChanged: boolean): boolean {
  const [isKept, setKept] = useState(true)
  const save = useCallback((changed: SkillsDraft) => void saveKept(keptName, changed).then(setKept), [])
  useSaveSoon(hasChanged ? draft : undefined, save)
  return isKept
}

/** Another page of the application may be opened within the pause. */
function useSavingWhenLeft(draft: SkillsDraft | undefined, hasChanged: boolean): void {
  const latest = useRef<SkillsDraft>(undefined)
  useEffect(() => {
    latest.current = hasChanged ? draft : undefined
  }, [draft, hasChanged])
  useEffect(() => () => void (latest.current && saveKept(keptName, latest.current)), [])
}

/** The text and decisions of this device, loaded before anything is shown. */
export function useSkillsDraft(): SkillsDraftInUse {
  const { language } = useInterface()
  const [draft, setDraft] = useState<SkillsDraft>()
  const [hasChanged, setChanged] = useState(false)
  const firstLanguage = useRef(language)
  useEffect(() => {
    void loadKept<SkillsDraft>(keptName).then((found) =>
      setDraft((known) => known ?? { ...emptySkillsDraft(firstLanguage.current), ...found }),
    )
  }, [])
  const isKept = useSaving(draft, hasChanged)
  useSavingWhenLeft(draft, hasChanged)
  const set = (change: Partial<SkillsDraft>) => {
    setChanged(true)
    setDraft((before) => before && { ...before, ...change })
  }
  const clear = () => {
    setChanged(true)
    setDraft(emptySkillsDraft(language))
  }
  return { draft, set, clear, isKept }
}
