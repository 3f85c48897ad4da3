import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type ApiProblem, makeDossier } from '../api.ts'
import { filesOf, requestOf } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { DocumentsPart } from '../parts/DocumentsPart.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { WherePart } from '../parts/WherePart.tsx'

function useMaking() {
  const { draft, change } = useDraft()
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const make = async () => {
    setMaking(true)
    setProblem(undefined)
    const fresh = { ...draft, decisions: [] }
    const made = await makeDossier(filesOf(fresh), requestOf(fresh))
    setMaking(false)
    if (!made.ok) return setProblem(made.problem)
    change((before) => ({ ...before, decisions: [], dossier: made.value }))
    await navigate('/dossier')
    window.scrollTo(0, 0)
  }
  return { make, making, problem }
}

/** The book in the making: documents, destination, dossier. */
export function NewPage() {
  const { say } = useInterface()
  const { draft, clear } = useDraft()
  const { make, making, problem } = useMaking()
  const [tried, setTried] = useState(false)
  const empty = draft.items.length === 0
  const start = () => {
    setTried(true)
    if (!empty && draft.wishes.host) void make()
  }
  return (
    <div className="narrow new-page">
      <h1>{say('new.title')}</h1>
      <p className="lede">{say('new.lede')}</p>
      <DocumentsPart />
      <WherePart hostProblem={tried && !draft.wishes.host ? say('form.required') : undefined} />
      <section aria-labelledby="step-make">
        <h2 id="step-make">{say('new.step.make')}</h2>
        {tried && empty && (
          <p className="field-problem" role="alert">
            {say('new.needs-document')}
          </p>
        )}
        {problem && <ProblemNote problem={problem} />}
        <div className="buttons">
          <button type="button" className="button primary" disabled={making} onClick={start}>
            {say('new.make')}
          </button>
          <button type="button" className="button" onClick={clear}>
            {say('new.clear')}
          </button>
        </div>
        <p className="quiet" role="status">
          {making ? say('new.making') : say('new.saved')}
        </p>
      </section>
    </div>
  )
}
