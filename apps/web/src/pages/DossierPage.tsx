import { Link } from 'react-router'
import type { SignedDossier } from '../api.ts'
import { DecisionBar, DecisionPanel } from '../dossier/DecisionPanel.tsx'
import { DossierView } from '../dossier/DossierView.tsx'
import type { ShownLanguages } from '../dossier/shown-languages.ts'
import { useDecisions } from '../dossier/use-decisions.ts'
import type { Draft } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { usePageTitle } from '../use-page-title.ts'

function NoDossier() {
  const { say } = useInterface()
  return (
    <div className="narrow">
      <h1>{say('dossier.none')}</h1>
      <p>{say('dossier.none-text')}</p>
      <div className="buttons">
        <Link className="button primary" to="/new">
          {say('dossier.make-one')}
        </Link>
        <Link className="button" to="/sample">
          {say('home.sample')}
        </Link>
      </div>
    </div>
  )
}

function withLanguages(draft: Draft, [language, beside]: ShownLanguages): Draft {
  return { ...draft, wishes: { ...draft.wishes, language, beside: beside ?? '' } }
}

function MadeDossier({ dossier }: { readonly dossier: SignedDossier }) {
  const { say } = useInterface()
  const { draft, change, make, making, problem } = useDraft()
  const use = useDecisions({
    dossier,
    decisions: draft.decisions,
    remake: (decisions) => void make({ ...draft, decisions }),
    name: draft.wishes.name,
  })
  const translate = (languages: ShownLanguages) => {
    change((before) => withLanguages(before, languages))
    void make(withLanguages(draft, languages))
  }
  return (
    <>
      <p className="under-bar">
        <Link to="/new">{say('dossier.edit')}</Link>
      </p>
      {problem && <ProblemNote problem={problem} />}
      <DossierView
        dossier={dossier}
        canKeep
        decide={use.decide}
        translate={translate}
        decisions={<DecisionPanel dossier={dossier} use={use} />}
      />
      <DecisionBar use={use} working={making} />
    </>
  )
}

/** The dossier just made; suggested matches can be decided here. */
export default function DossierPage() {
  const { say } = useInterface()
  const { dossier } = useDraft().draft
  usePageTitle(say(dossier ? 'nav.dossier' : 'dossier.none'))
  return dossier ? <MadeDossier dossier={dossier} /> : <NoDossier />
}
