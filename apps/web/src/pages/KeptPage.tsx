import { useCallback, useMemo, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { type ApiProblem, deleteKept, type KeptView, readKept, renewLink, withdrawLink } from '../api.ts'
import { ShareDaysField } from '../dossier/KeepForm.tsx'
import { DossierView } from '../dossier/DossierView.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { LinkToCopy } from '../parts/LinkToCopy.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'

const dayOf = (instant: string) => ({ kind: 'day', day: instant.slice(0, 10) }) as const
type Links = KeptView['links']

function ViewLog({ link }: { readonly link: Links[number] }) {
  const { say } = useInterface()
  const { linkNumber, expiresAt, withdrawnAt, days } = link
  const said = withdrawnAt
    ? say('kept.link-withdrawn', { number: linkNumber, day: dayOf(withdrawnAt) })
    : say('kept.link', { number: linkNumber, day: dayOf(expiresAt) })
  return (
    <li className={withdrawnAt ? 'share-link withdrawn' : 'share-link'}>
      <strong>{said}</strong>
      <ul>
        {days.map(({ day, views }) => (
          <li key={day}>{say('kept.views', { day: { kind: 'day', day }, views })}</li>
        ))}
        {days.length === 0 && <li>{say('kept.no-views')}</li>}
      </ul>
    </li>
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
    <div className="panel danger" role="alert">
      <p>{say('kept.delete-sure')}</p>
      <div className="buttons">
        <button type="button" className="button danger" onClick={remove}>
          {say('kept.delete-yes')}
        </button>
        <button type="button" className="button" onClick={() => setSure(false)}>
          {say('form.cancel')}
        </button>
      </div>
    </div>
  )
}

interface KeptUse {
  readonly view: KeptView | undefined
  readonly problem: ApiProblem | undefined
  readonly told: string
  readonly newLink: string
  readonly deleted: boolean
  readonly withdraw: () => Promise<void>
  readonly renew: (days: number) => Promise<void>
  readonly remove: () => Promise<void>
}

interface Done {
  readonly told: string
  readonly newLink: string
  readonly deleted: boolean
  readonly problem?: ApiProblem
}

const nothingDone: Done = { told: '', newLink: '', deleted: false }

/** The kept dossier and what its owner may do with it; what was done is read again from the server. */
function useKept(token: string): KeptUse {
  const { say } = useInterface()
  const [turn, setTurn] = useState(0)
  const [done, setDone] = useState(nothingDone)
  // Each turn is a new question: the answer shows what the last action has changed.
  const ask = useMemo(() => (token === '' ? undefined : () => (void turn, readKept(token))), [token, turn])
  const { answer, problem } = useAnswer(ask)
  const finish = useCallback((next: Partial<Done>) => {
    setDone({ ...nothingDone, ...next })
    setTurn((before) => before + 1)
  }, [])
  const withdraw = async () => {
    const withdrawn = await withdrawLink(token)
    finish(withdrawn.ok ? { told: say('kept.withdrawn') } : { problem: withdrawn.problem })
  }
  const renew = async (days: number) => {
    const renewed = await renewLink(token, days)
    if (!renewed.ok) return finish({ problem: renewed.problem })
    finish({ told: say('kept.renewed'), newLink: `${window.location.origin}/s/${renewed.value.shareToken}` })
  }
  const remove = async () => {
    const removed = await deleteKept(token)
    if (removed.ok) setDone({ ...nothingDone, told: say('kept.deleted'), deleted: true })
    else finish({ problem: removed.problem })
  }
  return { ...done, view: done.deleted ? undefined : answer, problem: done.problem ?? problem, withdraw, renew, remove }
}

function OwnerDesk({ view, use }: { readonly view: KeptView; readonly use: KeptUse }) {
  const { say } = useInterface()
  const [days, setDays] = useState('30')
  return (
    <>
      <p>{say('kept.since', { day: dayOf(view.keptAt) })}</p>
      <p className="note">{say('kept.this-link')}</p>
      <h2>{say('kept.links')}</h2>
      <ul className="plain">
        {view.links.map((link) => (
          <ViewLog key={link.linkNumber} link={link} />
        ))}
      </ul>
      {use.newLink && <LinkToCopy label={say('keep.share')} url={use.newLink} />}
      <div className="buttons">
        <button type="button" className="button" onClick={() => void use.withdraw()}>
          {say('kept.withdraw')}
        </button>
      </div>
      <div className="row">
        <ShareDaysField value={days} onChange={setDays} />
        <button type="button" className="button" onClick={() => void use.renew(Number(days))}>
          {say('kept.renew')}
        </button>
      </div>
      <DeleteButton remove={() => void use.remove()} />
    </>
  )
}

/** The secret of the link last opened; other marks in the address (a heading, a source) do not take its place. */
function useToken(): string {
  const { hash } = useLocation()
  const [, found = ''] = /^#([A-Za-z0-9_-]{22,64})$/.exec(hash) ?? []
  const [token, setToken] = useState(found)
  if (found !== '' && found !== token) setToken(found)
  return token
}

/** The owner's page of a kept dossier. The secret stands behind `#`, so that no server log ever sees it. */
export default function KeptPage() {
  const { say } = useInterface()
  const token = useToken()
  const use = useKept(token)
  usePageTitle(say('kept.title'))
  return (
    <>
      <div className="narrow owner-desk">
        <h1>{say('kept.title')}</h1>
        {token === '' && <p>{say('kept.no-token')}</p>}
        {use.problem && !use.deleted && <ProblemNote problem={use.problem} />}
        <output className="told">{use.told}</output>
        {use.view && <OwnerDesk view={use.view} use={use} />}
        {use.deleted && (
          <p>
            <Link to="/">{say('notfound.home')}</Link>
          </p>
        )}
      </div>
      {use.view && <DossierView dossier={use.view.dossier} canKeep={false} />}
    </>
  )
}
