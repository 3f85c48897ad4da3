import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, emptyDraft, withStaleness } from './draft.ts'
import { loadDraft, saveDraft, type StoredDraft } from './draft-store.ts'
import { today } from './today.ts'
import { useInterface } from './InterfaceLanguage.tsx'
import { useSaveSoon } from './use-save-soon.ts'

/** kept: on this device. not-kept: this browser stores nothing. waiting: changed a moment ago. */
export type Keeping = 'kept' | 'not-kept' | 'waiting'

function useSaving(held: StoredDraft | undefined): Keeping {
  const [saved, setSaved] = useState<{ readonly held: StoredDraft; readonly kept: boolean }>()
  const save = useCallback((changed: StoredDraft) => {
    void saveDraft(changed).then((kept) => setSaved({ held: changed, kept }))
  }, [])
  useSaveSoon(held, save)
  if (saved?.held !== held) return 'waiting'
  return saved?.kept ? 'kept' : 'not-kept'
}

/** Takes over what another window stored since, when this one is looked at again. */
function useOtherWindows(held: StoredDraft | undefined, take: (stored: StoredDraft) => void): void {
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible' || !held) return
      const stored = await loadDraft()
      if (stored && stored.storedAt > held.storedAt) take(stored)
    }
    const onVisible = () => void look()
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [held, take])
}

interface StoredDraftUse {
  /** Undefined until the draft of the last visit was looked for. */
  readonly draft: Draft | undefined
  readonly change: (how: (before: Draft) => Draft) => void
  readonly keeping: Keeping
}

function changeHeld(set: Dispatch<SetStateAction<StoredDraft | undefined>>): StoredDraftUse['change'] {
  return (how) =>
    set((before) => before && { draft: withStaleness(before.draft, how(before.draft)), storedAt: Date.now() })
}

/** The draft of this device: loaded before anything is shown, so that nothing entered is overwritten. */
export function useStoredDraft(): StoredDraftUse {
  const { language } = useInterface()
  const [held, setHeld] = useState<StoredDraft>()
  const [change] = useState(() => changeHeld(setHeld))
  const firstLanguage = useRef(language)
  useEffect(() => {
    void loadDraft().then((found) => {
      const fresh = { draft: emptyDraft(firstLanguage.current, today()), storedAt: 0 }
      setHeld((known) => known ?? found ?? fresh)
    })
  }, [])
  useOtherWindows(held, setHeld)
  const keeping = useSaving(held && held.storedAt > 0 ? held : undefined)
  return { draft: held?.draft, change, keeping: held?.storedAt === 0 ? 'kept' : keeping }
}
