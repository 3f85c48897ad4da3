import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ApiProblem, makeSample, type SignedDossier } from '../api.ts'
import { DossierView } from '../dossier/DossierView.tsx'
import { withDecision } from '../draft.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'

/** Ana's book: a person who does not exist, to look around with. */
export default function SamplePage() {
  const { say, language } = useInterface()
  const [parameters, setParameters] = useSearchParams()
  const host = parameters.get('to') === 'IT' ? 'IT' : 'DE'
  const [decisions, setDecisions] = useState<readonly MatchDecision[]>([])
  const [dossier, setDossier] = useState<SignedDossier>()
  const [problem, setProblem] = useState<ApiProblem>()
  useEffect(() => {
    void makeSample({ host, languages: [language], matchDecisions: decisions }).then((made) => {
      if (made.ok) setDossier(made.value)
      else setProblem(made.problem)
    })
  }, [host, language, decisions])
  return (
    <>
      <div className="under-bar">
        <p className="sample-note">{say('sample.note')}</p>
        <ChoiceField
          label={say('sample.to')}
          value={host}
          options={[
            { value: 'DE', label: say('country.DE') },
            { value: 'IT', label: `${say('country.IT')} (Toscana)` },
          ]}
          onChange={(to) => setParameters({ to })}
        />
      </div>
      {problem && <ProblemNote problem={problem} />}
      {dossier ? (
        <DossierView
          key={`${dossier.request.host} ${dossier.request.languages[0]}`}
          dossier={dossier}
          canKeep
          decide={(match) =>
            setDecisions(withDecision(decisions, { ...match, by: say('match.by-default'), on: dossier.request.day }))
          }
        />
      ) : (
        <p className="quiet" role="status">
          {say('sample.loading')}
        </p>
      )}
    </>
  )
}
