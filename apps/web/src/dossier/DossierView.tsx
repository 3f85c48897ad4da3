import 'virtual:wanderbuch/dossier.css'
import type { HtmlAttributes } from '@wanderbuch/core/report/html/html-node'
import { type ReactNode, startTransition, useRef, useState } from 'react'
import type { SignedDossier } from '../api.ts'
import { DossierActions } from './DossierActions.tsx'
import { type Decide, MatchDecisionControl } from './MatchDecisionControl.tsx'
import { NotePopover } from './NotePopover.tsx'
import type { ShownLanguages } from './shown-languages.ts'
import { TreeView } from './TreeView.tsx'
import { useDossierTree } from './use-dossier-tree.ts'

interface Props {
  readonly dossier: SignedDossier
  /** Absent where matches cannot be decided. */
  readonly decide?: Decide
  /** Makes the dossier in other languages; absent where it can only be looked at. */
  readonly translate?: (languages: ShownLanguages) => void
  /** False for a dossier that is kept already. */
  readonly canKeep: boolean
  /** Stands with the skills: how many matches wait, and who decides. */
  readonly decisions?: ReactNode
}

/** Languages on the screen: those of the dossier, until somebody looks at it in others. */
function useShownLanguages({ dossier, translate }: Props) {
  const [looked, setLooked] = useState<{ readonly dossier: SignedDossier; readonly languages: ShownLanguages }>()
  const languages = looked?.dossier === dossier ? looked.languages : dossier.request.languages
  const show = (wanted: ShownLanguages) => {
    startTransition(() => setLooked({ dossier, languages: wanted }))
    translate?.(wanted)
  }
  return { languages, show }
}

/** The dossier as a page, with what can be done with it. */
export function DossierView(props: Props) {
  const { dossier, decide, canKeep, decisions } = props
  const place = useRef<HTMLDivElement>(null)
  const { languages, show } = useShownLanguages(props)
  const tree = useDossierTree(dossier, languages[0], languages[1])
  const fillSlot = (name: string, attributes: HtmlAttributes): ReactNode => {
    if (name === 'match-decision') return decide && <MatchDecisionControl attributes={attributes} decide={decide} />
    if (name === 'decisions') return decisions
    if (name !== 'actions') return undefined
    return <DossierActions dossier={dossier} canKeep={canKeep} languages={languages} show={show} />
  }
  return (
    <div className="dossier-view" ref={place}>
      <TreeView tree={tree} fillSlot={fillSlot} />
      <NotePopover tree={tree} place={place} />
    </div>
  )
}
