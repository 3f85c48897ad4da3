import { useState } from 'react'
import { useNavigate } from 'react-router'
import { TextField } from '../parts/Field.tsx'
import type { Desk } from './editing-desk.ts'
import { discardDraft, type PackDraft, type PackEditor } from './packs-api.ts'
import type { DraftInUse } from './use-draft-desk.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props extends Pick<DraftInUse, 'take' | 'busy'> {
  readonly draft: PackDraft
  readonly desk: Desk
}

const personText = ({ name, body }: PackEditor) => (body === '' ? name : `${name} (${body})`)

/** Where the draft stands, who wrote, and what was said when it was sent back. */
function Standing({ draft }: Pick<Props, 'draft'>) {
  const words = usePacksWords()
  const { state, authors, sentBack, approvedBy, approvedOn } = draft
  return (
    <>
      <p>
        <strong>{words.label(`packs.state.${state}`)}</strong>
      </p>
      <p className="quiet">{words.label('packs.written-by', { names: authors.map(personText).join(', ') })}</p>
      {sentBack && (
        <p className="note">
          {words.label('packs.sent-back', { name: personText(sentBack.by), day: { kind: 'day', day: sentBack.on } })}{' '}
          {sentBack.reason}
        </p>
      )}
      {approvedBy && approvedOn && (
        <p>
          {words.label('packs.approved-by', { name: personText(approvedBy), day: { kind: 'day', day: approvedOn } })}
        </p>
      )}
    </>
  )
}

/** For the second person: approve, or send back with a reason. */
function Decide({ take, busy }: Pick<Props, 'take' | 'busy'>) {
  const words = usePacksWords()
  const [reason, setReason] = useState('')
  return (
    <>
      <p className="quiet">{words.label('packs.approve-text')}</p>
      <button type="button" className="button primary" disabled={busy} onClick={() => void take({ step: 'approve' })}>
        {words.label('packs.approve')}
      </button>
      <TextField label={words.label('packs.reason')} rows={2} value={reason} onChange={setReason} />
      <button type="button" className="button" disabled={busy} onClick={() => void take({ step: 'send-back', reason })}>
        {words.label('packs.send-back')}
      </button>
    </>
  )
}

function NextStep({ draft, desk, take, busy }: Props) {
  const words = usePacksWords()
  const wrote = draft.authors.some(({ id }) => id === desk.id)
  if (draft.state === 'checked' && wrote) return <p className="note">{words.label('packs.approve-own')}</p>
  if (draft.state === 'checked') return <Decide take={take} busy={busy} />
  const step = draft.state === 'approved' ? 'publish' : 'check'
  return (
    <>
      <p className="quiet">{words.label(`packs.${step}-text`)}</p>
      <button type="button" className="button primary" disabled={busy} onClick={() => void take({ step })}>
        {words.label(`packs.${step}`)}
      </button>
    </>
  )
}

/** From draft to version: what is next, taking back, throwing away. */
export function ApprovalPanel(props: Props) {
  const words = usePacksWords()
  const navigate = useNavigate()
  const { draft, desk, take, busy } = props
  const discard = async () => {
    if (!window.confirm(words.label('packs.discard-sure'))) return
    const gone = await discardDraft(desk.key, draft)
    if (gone.ok) await navigate('/packs')
  }
  return (
    <section className="approval">
      <h2>{words.label('packs.approval')}</h2>
      <Standing draft={draft} />
      <NextStep {...props} />
      <p className="buttons">
        <button
          type="button"
          className="button small"
          disabled={busy || !draft.canUndo}
          onClick={() => void take({ step: 'undo' })}
        >
          {words.label('packs.undo')}
        </button>
        <button type="button" className="button small danger" disabled={busy} onClick={() => void discard()}>
          {words.label('packs.discard')}
        </button>
      </p>
    </section>
  )
}
