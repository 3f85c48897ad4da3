import { useInterface } from '../InterfaceLanguage.tsx'
import { nameLanguage } from '../words/name-language.ts'
import { cardId } from './focus-card.ts'
import type { NumberedMatch } from './skill-decisions.ts'
import type { Decision } from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

/** In the order of their keys: 1, 2, 3. */
export const choices = [
  { decision: 'confirmed', word: 'match.confirm' },
  { decision: 'partly', word: 'match.partly' },
  { decision: 'rejected', word: 'match.reject' },
] as const

interface Props {
  readonly numbered: NumberedMatch
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly decide: (decision: Decision) => void
}

/** Words, label, language and method in one sentence. */
function RestsOn({ numbered: { match } }: Pick<Props, 'numbered'>) {
  const words = useSkillsWords()
  const { language } = useInterface()
  const { matchedLabel, method } = match
  const key = `method.${method}`
  return (
    <p className="rests-on">
      {words.label('skilltext.rests-on', {
        words: match.words.map(({ text }) => text.replace(/\s+/g, ' ')).join(' … '),
        label: matchedLabel.text,
        language: nameLanguage(matchedLabel.language, language),
        method: words.has(key) ? words.label(key) : method,
      })}
    </p>
  )
}

function Decided({ numbered: { decision, earlier } }: Pick<Props, 'numbered'>) {
  const words = useSkillsWords()
  const told = decision ?? earlier
  if (!told) return null
  const day = { kind: 'day', day: told.on } as const
  return (
    <p className="quiet decided">
      {words.label(decision ? 'skilltext.decided' : 'skilltext.decided-before', {
        by: told.by,
        on: day,
        decision: words.label(choices.find((one) => one.decision === told.decision)?.word ?? 'match.confirm'),
      })}
    </p>
  )
}

/** One match: the skill in the wanted language, what it rests on, and three buttons. */
export function MatchCard({ numbered, isCurrent, onFocus, decide }: Props) {
  const words = useSkillsWords()
  const { number, match, decision } = numbered
  const { label, certainty, kind } = match
  const nameId = `${cardId(number)}-name`
  const state = decision ? ` is-${decision.decision}` : ''
  return (
    <li>
      <article
        className={`match-card${state}${isCurrent ? ' is-current' : ''}`}
        id={cardId(number)}
        tabIndex={isCurrent || number === 1 ? 0 : -1}
        aria-labelledby={nameId}
        onFocus={onFocus}
      >
        <p className="match-name" id={nameId}>
          <span className="match-number">{number}</span>{' '}
          <strong lang={label.language} translate="no">
            {label.text}
          </strong>{' '}
          {label.marked && <span className="other-language">{label.language}</span>}
        </p>
        <p className="match-facts">
          <span className={`certainty is-${certainty}`}>{words.label(`skilltext.certainty.${certainty}`)}</span>{' '}
          {words.label(`skilltext.kind.${kind}`)}
        </p>
        <RestsOn numbered={numbered} />
        <fieldset className="match-decision">
          <legend className="visually-hidden">{words.label('match.question')}</legend>
          {choices.map((choice, at) => (
            <button
              key={choice.decision}
              type="button"
              aria-pressed={decision?.decision === choice.decision}
              onClick={() => decide(choice.decision)}
            >
              <kbd aria-hidden="true">{at + 1}</kbd>
              {words.label(choice.word)}
            </button>
          ))}
        </fieldset>
        <Decided numbered={numbered} />
      </article>
    </li>
  )
}
