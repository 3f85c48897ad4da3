import type { HtmlAttributes } from '@wanderbuch/core/report/html/html-node'
import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { useInterface } from '../InterfaceLanguage.tsx'

/** What is decided, and the row of the page it stands in. */
export type MatchChoice = Pick<MatchDecision, 'recordId' | 'outcomeNumber' | 'skillUri' | 'decision'> & {
  readonly rowId: string
}
export type Decide = (choice: MatchChoice) => void

const choices = [
  { decision: 'confirmed', word: 'match.confirm' },
  { decision: 'partly', word: 'match.partly' },
  { decision: 'rejected', word: 'match.reject' },
] as const

interface Props {
  readonly attributes: HtmlAttributes
  readonly decide: Decide
}

/** Three buttons on a match: yes, partly, no. */
export function MatchDecisionControl({ attributes, decide }: Props) {
  const { say, language } = useInterface()
  const match = {
    rowId: String(attributes['data-row']),
    recordId: String(attributes['data-record']),
    outcomeNumber: Number(attributes['data-outcome-number']),
    skillUri: String(attributes['data-skill-uri']),
  }
  const taken = attributes['data-decision']
  return (
    <fieldset className="match-decision" lang={language}>
      <legend>{say('match.question')}</legend>
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
    </fieldset>
  )
}
