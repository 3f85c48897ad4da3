import 'virtual:wanderbuch/dossier.css'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Draft } from '../draft.ts'
import { type DraftProblem, findDraftProblems } from '../draft-problems.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { DocumentsPart } from '../parts/DocumentsPart.tsx'
import { MakePart } from '../parts/MakePart.tsx'
import { WherePart } from '../parts/WherePart.tsx'
import { useMakeBook } from '../use-make-book.ts'
import { usePageTitle } from '../use-page-title.ts'

/** Goes to the dossier when it is ready, unless the person has gone elsewhere meanwhile. */
function useMakeAndGo() {
  const makeBook = useMakeBook()
  const navigate = useNavigate()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return async () => {
    const made = await makeBook()
    if (made && here.current) await navigate('/dossier')
  }
}

interface ClearedUse {
  readonly cleared: Draft | undefined
  readonly start: () => void
  readonly undo: () => void
}

/** Emptying the book can be taken back as long as the page is open. */
function useCleared(): ClearedUse {
  const { draft, change, clear } = useDraft()
  const [cleared, setCleared] = useState<Draft>()
  return {
    cleared,
    start: () => {
      setCleared(draft)
      clear()
    },
    undo: () => {
      if (cleared) change(() => cleared)
      setCleared(undefined)
    },
  }
}

function goTo({ place }: DraftProblem): void {
  document.getElementById(place)?.focus()
}

/** The book in the making: documents, destination, dossier. */
export default function NewPage() {
  const { say } = useInterface()
  const { draft } = useDraft()
  const makeAndGo = useMakeAndGo()
  const emptying = useCleared()
  const [tried, setTried] = useState(false)
  usePageTitle(say('new.title'))
  const problems = tried ? findDraftProblems(draft) : []
  const start = () => {
    const [first] = findDraftProblems(draft)
    setTried(first !== undefined)
    if (first) goTo(first)
    else void makeAndGo()
  }
  return (
    <div className="narrow new-page">
      <h1>{say('new.title')}</h1>
      <p className="lede">{say('new.lede')}</p>
      <DocumentsPart />
      <WherePart problems={Object.fromEntries(problems.map(({ word, place }) => [place, say(word)]))} />
      <MakePart problems={problems} onMake={start} onGo={goTo} emptying={emptying} />
    </div>
  )
}
