import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'
import { clearDraft, loadDraft, saveDraft } from './draft-store.ts'
import { useInterface } from './InterfaceLanguage.tsx'

interface DraftUse {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  readonly clear: () => void
}

const Context = createContext<DraftUse | undefined>(undefined)

const today = () => {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** The book in the making. It is loaded before anything is shown, so that nothing entered is overwritten. */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const { language, say } = useInterface()
  const [draft, setDraft] = useState<Draft>()
  useEffect(() => {
    void loadDraft().then((found) => setDraft((known) => known ?? found ?? emptyDraft(language, today())))
  }, [language])
  useEffect(() => {
    if (draft) void saveDraft(draft)
  }, [draft])
  const value = useMemo(() => {
    if (!draft) return undefined
    return {
      draft,
      change: (how: (before: Draft) => Draft) => setDraft((before) => before && how(before)),
      clear: () => {
        void clearDraft()
        setDraft(emptyDraft(language, today()))
      },
    }
  }, [draft, language])
  if (!value) return <p className="quiet">{say('loading')}</p>
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useDraft(): DraftUse {
  const value = useContext(Context)
  if (!value) throw new Error('no draft around this component')
  return value
}
