import type { HtmlAttributes } from '@wanderbuch/core/report/html/html-node'
import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { useInterface } from '../InterfaceLanguage.tsx'

export type Decide = (match: Pick<MatchDecision, 'recordId' | 'outcomeNumber' | 'skillUri' | 'decision'>) => void

const choices = [
  { decision: 'confirmed', word: 'match.confirm' },
  { decision: 'partly', word: 'match.partly' },
  { decision: 'rejected', word: 'match.reject' },
] as const

/** Three buttons on a suggested match: yes, partly, no. */
export function MatchDecisionControl({
  attributes,
  decide,
}: {
  readonly attributes: HtmlAttributes
  readonly decide: Decide
}) {
  const { say } = useInterface()
  const match = {
    recordId: String(attributes['data-record']),
    outcomeNumber: Number(attributes['data-outcome-number']),
    skillUri: String(attributes['data-skill-uri']),
  }
  const taken = attributes['data-decision']
  return (
    <span className="match-decision" role="group" aria-label={say('match.question')}>
      {choices.map(({ decision, word }) => (
        <button
          key={decision}
          type="button"
          aria-pressed={taken === decision}
          onClick={() => decide({ ...match, decision })}
        >
          {say(word)}
        </button>
      ))}
    </span>
  )
}
