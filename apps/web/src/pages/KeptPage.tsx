import { useCallback, useEffect, useState } from 'react'
import { type ApiProblem, deleteKept, type KeptView, readKept, renewLink, withdrawLink } from '../api.ts'
import { DossierView } from '../dossier/DossierView.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { LinkToCopy } from '../parts/LinkToCopy.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'

const dayOf = (instant: string) => ({ kind: 'day', day: instant.slice(0, 10) }) as const

function LinkList({ links }: { readonly links: KeptView['links'] }) {
  const { say } = useInterface()
  return (
    <ul className="plain">
      {links.map(({ linkNumber, expiresAt, withdrawnAt, days }) => (
        <li key={linkNumber}>
          {withdrawnAt
            ? say('kept.link-withdrawn', { number: linkNumber, day: dayOf(withdrawnAt) })
            : say('kept.link', { number: linkNumber, day: dayOf(expiresAt) })}
          <ul>
            {days.map(({ day, views }) => (
              <li key={day}>{say('kept.views', { day: { kind: 'day', day }, views })}</li>
            ))}
            {days.length === 0 && <li>{say('kept.no-views')}</li>}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function DeleteButton({ remove }: { readonly remove: () => void }) {
  const { say } = useInterface()
  const [sure, setSure] = useState(false)
  if (!sure) {
    return (
      <button type="button" className="button danger" onClick={() => setSure(true)}>
        {say('kept.delete')}
      </button>
    )
  }
  return (
    <div className="row" role="alert">
      <p>{say('kept.delete-sure')}</p>
      <button type="button" className="button danger" onClick={remove}>
        {say('kept.delete-yes')}
      </button>
      <button type="button" className="button" onClick={() => setSure(false)}>
        {say('form.cancel')}
      </button>
    </div>
  )
}

function useKept(token: string) {
  const { say } = useInterface()
  const [view, setView] = useState<KeptView>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [message, setMessage] = useState('')
  const [newLink, setNewLink] = useState('')
  const load = useCallback(async () => {
    const answer = await readKept(token)
    if (answer.ok) setView(answer.value)
    else setProblem(answer.problem)
  }, [token])
  useEffect(() => {
    if (token) void load()
  }, [token, load])
  const withdraw = async () => {
    const answer = await withdrawLink(token)
    if (!answer.ok) return setProblem(answer.problem)
    setMessage(say('kept.withdrawn'))
    await load()
  }
  const renew = async () => {
    const answer = await renewLink(token, 30)
    if (!answer.ok) return setProblem(answer.problem)
    setNewLink(`${window.location.origin}/s/${answer.value.shareToken}`)
    await load()
  }
  const remove = async () => {
    const answer = await deleteKept(token)
    if (!answer.ok) return setProblem(answer.problem)
    setMessage(say('kept.deleted'))
    setView(undefined)
  }
  return { view, problem, message, newLink, withdraw, renew, remove }
}

/** The owner's page of a kept dossier. The secret stands behind `#`, so that no server log ever sees it. */
export default function KeptPage() {
  const { say } = useInterface()
  const token = window.location.hash.slice(1)
  const { view, problem, message, newLink, withdraw, renew, remove } = useKept(token)
  return (
    <>
      <div className="narrow">
        <h1>{say('kept.title')}</h1>
        {!token && <p>{say('kept.no-token')}</p>}
        {problem && <ProblemNote problem={problem} />}
        <p role="status">{message}</p>
        {view && (
          <>
            <p>{say('kept.since', { day: dayOf(view.keptAt) })}</p>
            <h2>{say('kept.links')}</h2>
            <LinkList links={view.links} />
            {newLink && <LinkToCopy label={say('keep.share')} url={newLink} />}
            <div className="buttons">
              <button type="button" className="button" onClick={() => void withdraw()}>
                {say('kept.withdraw')}
              </button>
              <button type="button" className="button" onClick={() => void renew()}>
                {say('kept.renew')}
              </button>
              <DeleteButton remove={() => void remove()} />
            </div>
          </>
        )}
      </div>
      {view && <DossierView dossier={view.dossier} canKeep={false} />}
    </>
  )
}
