import type { SignedDossier } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { TextField } from '../parts/Field.tsx'
import { focusRow } from './focus-row.ts'
import type { DecisionsInUse } from './use-decisions.ts'

const mostLetters = 200

/** How many matches wait for a person, who that person is, and where the first one stands. */
export function DecisionPanel({ dossier, use }: { readonly dossier: SignedDossier; readonly use: DecisionsInUse }) {
  const { say, language } = useInterface()
  const open = dossier.findings.filter(({ missing }) => missing.includes('match-decision')).length
  const goToFirst = () => focusRow(document.querySelector('.row-not-determined:has(.match-decision)'))
  if (open === 0 && dossier.request.matchDecisions.length === 0) return null
  return (
    <div className="decision-panel" lang={language}>
      <p>
        <strong>{say('match.open', { count: open })}</strong> {say('match.open-text')}
      </p>
      <div className="row">
        <TextField label={say('match.by')} value={use.by} onChange={(by) => use.setBy(by.slice(0, mostLetters))} />
        {open > 0 && (
          <button type="button" className="button" onClick={goToFirst}>
            {say('match.first')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Stays in sight after a decision, until the page is left. */
export function DecisionBar({ use, working }: { readonly use: DecisionsInUse; readonly working: boolean }) {
  const { say } = useInterface()
  return (
    <output className={use.undo ? 'decision-bar shown' : 'decision-bar'}>
      {use.undo && (
        <>
          <span>{say(working ? 'match.decided' : 'match.done')}</span>
          <button type="button" className="button small" disabled={working} onClick={use.undo}>
            {say('match.undo')}
          </button>
        </>
      )}
    </output>
  )
}
