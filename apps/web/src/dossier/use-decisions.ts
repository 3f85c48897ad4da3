import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { useEffect, useRef, useState } from 'react'
import type { SignedDossier } from '../api.ts'
import { withDecision } from '../draft.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { findRow, focusRow } from './focus-row.ts'
import type { MatchChoice } from './MatchDecisionControl.tsx'

interface Wanted {
  readonly dossier: SignedDossier | undefined
  readonly decisions: readonly MatchDecision[]
  /** Makes the dossier again with these decisions. */
  readonly remake: (decisions: readonly MatchDecision[]) => void
  /** Who decides, until somebody says otherwise. */
  readonly name: string
}

export interface DecisionsInUse {
  readonly by: string
  readonly setBy: (by: string) => void
  readonly decide: (choice: MatchChoice) => void
  /** Absent when nothing was decided since the page was opened. */
  readonly undo: (() => void) | undefined
}

/** Decisions on matches: each makes the dossier again, and the last one can be taken back. */
export function useDecisions({ dossier, decisions, remake, name }: Wanted): DecisionsInUse {
  const { say } = useInterface()
  const [by, setBy] = useState(name)
  const [earlier, setEarlier] = useState<readonly (readonly MatchDecision[])[]>([])
  const decidedRow = useRef<string>(undefined)
  useEffect(() => {
    if (decidedRow.current !== undefined) focusRow(findRow(decidedRow.current))
    decidedRow.current = undefined
  }, [dossier])
  const decide = ({ rowId, ...match }: MatchChoice) => {
    if (!dossier) return
    decidedRow.current = rowId
    setEarlier([...earlier, decisions])
    const decision = { ...match, by: by.trim() || say('match.by-default'), on: dossier.request.day }
    remake(withDecision(decisions, decision))
  }
  const last = earlier.at(-1)
  const takeBack = () => {
    setEarlier(earlier.slice(0, -1))
    if (last) remake(last)
  }
  return { by, setBy, decide, undo: last && takeBack }
}
