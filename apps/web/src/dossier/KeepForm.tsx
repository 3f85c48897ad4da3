import { useState } from 'react'
import { type ApiProblem, keepDossier, type KeptLinks, type SignedDossier } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { LinkToCopy } from '../parts/LinkToCopy.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'

function Links({ links }: { readonly links: KeptLinks }) {
  const { say } = useInterface()
  const { origin } = window.location
  return (
    <div role="status">
      <p>
        <strong>{say('keep.warning')}</strong>
      </p>
      <LinkToCopy label={say('keep.owner')} url={`${origin}/kept#${links.ownerToken}`} />
      <LinkToCopy label={say('keep.share')} url={`${origin}/s/${links.shareToken}`} />
    </div>
  )
}

/** Stores the dossier and shows its two links, once. */
export function KeepForm({ dossier }: { readonly dossier: SignedDossier }) {
  const { say } = useInterface()
  const [days, setDays] = useState('30')
  const [links, setLinks] = useState<KeptLinks>()
  const [problem, setProblem] = useState<ApiProblem>()
  const keep = async () => {
    const answer = await keepDossier(dossier, Number(days))
    if (answer.ok) setLinks(answer.value)
    else setProblem(answer.problem)
  }
  const options = ['7', '30', '90', '365'].map((value) => ({
    value,
    label: say('keep.days-option', { days: Number(value) }),
  }))
  return (
    <section className="panel" aria-label={say('keep.title')}>
      <h2>{say('keep.title')}</h2>
      <p>{say('keep.text')}</p>
      {links ? (
        <Links links={links} />
      ) : (
        <div className="row">
          <ChoiceField label={say('keep.days')} value={days} options={options} onChange={setDays} />
          <button type="button" className="button primary" onClick={() => void keep()}>
            {say('keep.do')}
          </button>
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
    </section>
  )
}
