import { dossierStyle } from '@wanderbuch/core/report/html/style'
import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import { useMemo, useState } from 'react'
import type { SignedDossier } from '../api.ts'
import { languageNames } from '../interface-words.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { DossierActions } from './DossierActions.tsx'
import { dossierTree } from './dossier-pages.ts'
import { type Decide, MatchDecisionControl } from './MatchDecisionControl.tsx'
import { TreeView } from './TreeView.tsx'

interface Props {
  readonly dossier: SignedDossier
  /** Absent where matches cannot be decided. */
  readonly decide?: Decide
  /** False for a dossier that is kept already. */
  readonly canKeep: boolean
}

const languageOptions = languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))

/** The dossier as a page, with what can be done with it. */
export function DossierView({ dossier, decide, canKeep }: Props) {
  const { say } = useInterface()
  const [first, second] = dossier.request.languages
  const [language, setLanguage] = useState<Language>(first)
  const [beside, setBeside] = useState<Language | ''>(second ?? '')
  const tree = useMemo(() => dossierTree(dossier, language, beside || undefined), [dossier, language, beside])
  return (
    <div className="dossier-view">
      <style>{dossierStyle}</style>
      <div className="dossier-tools" role="region" aria-label={say('dossier.actions')}>
        <DossierActions dossier={dossier} canKeep={canKeep} />
        <div className="dossier-languages">
          <ChoiceField
            label={say('dossier.language')}
            value={language}
            options={languageOptions}
            onChange={(value) => setLanguage(value as Language)}
          />
          <ChoiceField
            label={say('dossier.beside')}
            value={beside}
            options={[{ value: '', label: say('where.beside-none') }, ...languageOptions]}
            onChange={(value) => setBeside(value as Language | '')}
          />
        </div>
      </div>
      <TreeView
        tree={tree}
        fillSlot={(name, attributes) =>
          name === 'match-decision' && decide ? (
            <MatchDecisionControl attributes={attributes} decide={decide} />
          ) : undefined
        }
      />
    </div>
  )
}
