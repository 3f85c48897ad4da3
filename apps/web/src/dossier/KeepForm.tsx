import { useEffect, useRef, useState } from 'react'
import { type ApiProblem, keepDossier, type KeptLinks, type SignedDossier } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { LinkToCopy } from '../parts/LinkToCopy.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'

function Links({ links }: { readonly links: KeptLinks }) {
  const { say } = useInterface()
  const { origin } = window.location
  const owner = `${origin}/kept#${links.ownerToken}`
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <p ref={heading} tabIndex={-1}>
        <strong>{say('keep.warning')}</strong>
      </p>
      <LinkToCopy label={say('keep.share')} url={`${origin}/s/${links.shareToken}`} />
      <p className="hint">{say('keep.until', { day: { kind: 'day', day: links.shareExpiresAt.slice(0, 10) } })}</p>
      <LinkToCopy label={say('keep.owner')} url={owner} />
      <p>
        <a href={owner}>{say('keep.open-owner')}</a>
      </p>
    </>
  )
}

/** How long a share link may work, in days. */
export const shareDays = ['7', '30', '90', '365'] as const

interface DaysProps {
  readonly value: string
  readonly onChange: (days: string) => void
}

export function ShareDaysField({ value, onChange }: DaysProps) {
  const { say } = useInterface()
  const options = shareDays.map((days) => ({ value: days, label: say('keep.days-option', { days: Number(days) }) }))
  return <ChoiceField label={say('keep.days')} value={value} options={options} onChange={onChange} />
}

/** Stores the dossier and shows its two links, once. */
export function KeepForm({ dossier }: { readonly dossier: SignedDossier }) {
  const { say } = useInterface()
  const [days, setDays] = useState('30')
  const [kept, setKept] = useState<{ readonly dossier: SignedDossier; readonly links: KeptLinks }>()
  const [problem, setProblem] = useState<ApiProblem>()
  const keep = async () => {
    setProblem(undefined)
    const answer = await keepDossier(dossier, Number(days))
    if (answer.ok) setKept({ dossier, links: answer.value })
    else setProblem(answer.problem)
  }
  return (
    <div className="panel keep">
      <h2>{say('keep.title')}</h2>
      <p>{say('keep.text')}</p>
      {kept && <Links key={kept.links.ownerToken} links={kept.links} />}
      {kept?.dossier !== dossier && (
        <>
          {kept && <p className="note">{say('keep.changed-since')}</p>}
          <div className="row">
            <ShareDaysField value={days} onChange={setDays} />
            <button type="button" className="button primary" onClick={() => void keep()}>
              {say('keep.do')}
            </button>
          </div>
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
