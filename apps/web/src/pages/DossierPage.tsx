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
import { ValidationPart } from '../parts/ValidationPart.tsx'
import { useMakeBook } from '../use-make-book.ts'
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

/** Decisions name records by their numbers, so nothing is decided on a dossier the book has left behind. */
function StaleNote() {
  const { say } = useInterface()
  const { making } = useDraft()
  const makeBook = useMakeBook()
  return (
    <div className="note">
      <p>{say('dossier.stale')}</p>
      <button type="button" className="button" disabled={making} onClick={() => void makeBook()}>
        {say('dossier.make-again')}
      </button>
    </div>
  )
}

function MadeDossier({ dossier }: { readonly dossier: SignedDossier }) {
  const { draft, change, make, making, problem } = useDraft()
  const use = useDecisions({
    dossier,
    decisions: draft.decisions,
    remake: (decisions) => void make({ ...draft, decisions }),
    name: draft.wishes.name,
  })
  const translate = (languages: ShownLanguages) => {
    const translated = withLanguages(draft, languages)
    change((before) => ({ ...before, wishes: translated.wishes }))
    void make(translated)
  }
  const mayChange = draft.stale !== true && {
    decide: use.decide,
    translate,
    decisions: <DecisionPanel dossier={dossier} use={use} />,
  }
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {draft.stale && <StaleNote />}
      {dossier.request.targetOccupation !== undefined && <ValidationPart home={dossier.request.home} />}
      <DossierView dossier={dossier} canKeep {...mayChange} />
      <DecisionBar use={use} working={making} />
    </>
  )
}

/** The dossier just made; suggested matches can be decided here. */
export default function DossierPage() {
  const { say } = useInterface()
  const { dossier } = useDraft().draft
  usePageTitle(say(dossier ? 'nav.dossier' : 'dossier.none'))
  if (!dossier) return <NoDossier />
  return (
    <>
      <p className="under-bar">
        <Link to="/new">{say('dossier.edit')}</Link>
      </p>
      <MadeDossier dossier={dossier} />
    </>
  )
}
