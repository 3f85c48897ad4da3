import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type ApiProblem, makeDossier, type SignedDossier } from './api.ts'
import { type Draft, emptyDraft, filesOf, requestOf, sameContent } from './draft.ts'
import { useInterface } from './InterfaceLanguage.tsx'
import { today } from './today.ts'
import { type Keeping, useStoredDraft } from './use-stored-draft.ts'

interface DraftUse {
  readonly draft: Draft
  readonly change: (how: (draft: Draft) => Draft) => void
  /** Empties the book. */
  readonly clear: () => void
  readonly keeping: Keeping
  /** Makes the dossier of this draft; it arrives in the book even when the person has gone to another page. */
  readonly make: (draft: Draft) => Promise<SignedDossier | undefined>
  readonly making: boolean
  /** Why the last dossier could not be made. */
  readonly problem: ApiProblem | undefined
}

const Context = createContext<DraftUse | undefined>(undefined)

function useMaking(change: DraftUse['change']): Pick<DraftUse, 'make' | 'making' | 'problem'> {
  const [running, setRunning] = useState(0)
  const [problem, setProblem] = useState<ApiProblem>()
  const make = useCallback(
    async (wanted: Draft) => {
      setRunning((count) => count + 1)
      setProblem(undefined)
      const made = await makeDossier(filesOf(wanted), requestOf(wanted))
      setRunning((count) => count - 1)
      if (!made.ok) setProblem(made.problem)
      else {
        const { decisions } = wanted
        change((before) => ({ ...before, decisions, dossier: made.value, stale: !sameContent(before, wanted) }))
      }
      return made.ok ? made.value : undefined
    },
    [change],
  )
  return { make, making: running > 0, problem }
}

/** The book in the making, for all pages. */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const { language, say } = useInterface()
  const { draft, change, keeping } = useStoredDraft()
  const { make, making, problem } = useMaking(change)
  const value = useMemo(() => {
    if (!draft) return undefined
    const clear = () => change(() => emptyDraft(language, today()))
    return { draft, change, clear, keeping, make, making, problem }
  }, [draft, change, keeping, make, making, problem, language])
  if (!value) return <p className="quiet">{say('loading')}</p>
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useDraft(): DraftUse {
  const value = useContext(Context)
  if (!value) throw new Error('no draft around this component')
  return value
}
