import type { Language, MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { makeSample, type SampleOrder } from '../api.ts'
import { DecisionBar, DecisionPanel } from '../dossier/DecisionPanel.tsx'
import { DossierView } from '../dossier/DossierView.tsx'
import type { ShownLanguages } from '../dossier/shown-languages.ts'
import { useDecisions } from '../dossier/use-decisions.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'

const hosts = ['DE', 'IT'] as const
type Host = SampleOrder['host']

/** Where Ana goes stands in the address, so that it can be sent to somebody. */
function useHost(): Host {
  const [parameters] = useSearchParams()
  return parameters.get('to') === 'IT' ? 'IT' : 'DE'
}

function SampleNote({ host }: { readonly host: Host }) {
  const { say } = useInterface()
  return (
    <div className="sample-note">
      <p>
        <strong>{say('sample.label')}</strong> {say('sample.note')}
      </p>
      <nav aria-label={say('sample.to')}>
        <span>{say('sample.to')}</span>
        {hosts.map((one) => (
          <Link key={one} to={`/sample?to=${one}`} replace aria-current={one === host ? 'page' : undefined}>
            {say(`sample.to.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  )
}

interface Chosen {
  readonly interface: Language
  readonly languages: ShownLanguages
}

/** The sample follows the language of the interface until another one is chosen on the page itself. */
function useSampleLanguages() {
  const { language } = useInterface()
  const [chosen, setChosen] = useState<Chosen>()
  const languages: ShownLanguages = useMemo(
    () => (chosen?.interface === language ? chosen.languages : [language]),
    [chosen, language],
  )
  return { languages, translate: (wanted: ShownLanguages) => setChosen({ interface: language, languages: wanted }) }
}

/** Ana's book: a person who does not exist, to look around with. */
export default function SamplePage() {
  const { say } = useInterface()
  const host = useHost()
  const [decisions, setDecisions] = useState<readonly MatchDecision[]>([])
  const { languages, translate } = useSampleLanguages()
  const ask = useMemo(
    () => () => makeSample({ host, languages, matchDecisions: decisions }),
    [host, languages, decisions],
  )
  const { answer: dossier, problem, asking } = useAnswer(ask)
  const use = useDecisions({ dossier, decisions, remake: setDecisions, name: '' })
  usePageTitle(say('sample.title'))
  return (
    <>
      <SampleNote host={host} />
      {problem && <ProblemNote problem={problem} />}
      {!dossier && asking && <output className="quiet">{say('sample.loading')}</output>}
      {dossier && (
        <DossierView
          dossier={dossier}
          canKeep
          decide={use.decide}
          translate={translate}
          decisions={<DecisionPanel dossier={dossier} use={use} />}
        />
      )}
      <DecisionBar use={use} working={asking} />
    </>
  )
}
