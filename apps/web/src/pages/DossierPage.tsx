import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { useState } from 'react'
import { Link } from 'react-router'
import { type ApiProblem, makeDossier } from '../api.ts'
import { DossierView } from '../dossier/DossierView.tsx'
import { filesOf, requestOf, withDecision } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'

function NoDossier() {
  const { say } = useInterface()
  return (
    <div className="narrow">
      <h1>{say('dossier.none')}</h1>
      <Link className="button primary" to="/new">
        {say('dossier.make-one')}
      </Link>
    </div>
  )
}

/** Makes the dossier again with other decisions and says so. */
function useDecisions() {
  const { draft, change } = useDraft()
  const { say } = useInterface()
  const [problem, setProblem] = useState<ApiProblem>()
  const [status, setStatus] = useState('')
  const [earlier, setEarlier] = useState<readonly (readonly MatchDecision[])[]>([])
  const makeAgain = async (decisions: readonly MatchDecision[]) => {
    setProblem(undefined)
    setStatus(say('match.decided'))
    const next = { ...draft, decisions }
    const made = await makeDossier(filesOf(next), requestOf(next))
    setStatus(made.ok ? say('match.done') : '')
    if (made.ok) change((before) => ({ ...before, decisions, dossier: made.value }))
    else setProblem(made.problem)
  }
  const decide = (decision: MatchDecision) => {
    setEarlier([...earlier, draft.decisions])
    void makeAgain(withDecision(draft.decisions, decision))
  }
  const undo = () => {
    const last = earlier.at(-1)
    setEarlier(earlier.slice(0, -1))
    if (last) void makeAgain(last)
  }
  return { decide, undo: earlier.length > 0 ? undo : undefined, problem, status }
}

/** The dossier just made; suggested matches can be decided here. */
export default function DossierPage() {
  const { draft } = useDraft()
  const { say } = useInterface()
  const { decide, undo, problem, status } = useDecisions()
  const [by, setBy] = useState(draft.wishes.name)
  const { dossier } = draft
  if (!dossier) return <NoDossier />
  const suggested = dossier.findings.some(({ message }) => message === 'skill.suggested')
  return (
    <>
      <div className="under-bar">
        <Link to="/new">{say('dossier.edit')}</Link>
        {(suggested || draft.decisions.length > 0) && (
          <TextField label={say('match.by')} hint={say('match.by-hint')} value={by} onChange={setBy} />
        )}
        {undo && (
          <button type="button" className="button" onClick={undo}>
            {say('match.undo')}
          </button>
        )}
        <p className="quiet" role="status">
          {status}
        </p>
        {problem && <ProblemNote problem={problem} />}
      </div>
      <DossierView
        dossier={dossier}
        canKeep
        decide={(match) => decide({ ...match, by: by.trim() || say('match.by-default'), on: dossier.request.day })}
      />
    </>
  )
}
