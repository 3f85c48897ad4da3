import { memo } from 'react'
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
  /** Shows its words in the text. */
  readonly onShow: (number: number) => void
  readonly decide: (number: number, decision: Decision) => void
}

/** A long text has thousands of matches: only those that changed are drawn anew. */
const isUnchanged = (one: Props, other: Props) =>
  one.isCurrent === other.isCurrent &&
  one.numbered.number === other.numbered.number &&
  one.numbered.match === other.numbered.match &&
  one.numbered.decision === other.numbered.decision &&
  one.numbered.earlier === other.numbered.earlier

/** Words, label, language and method in one sentence. */
function RestsOn({ numbered: { match } }: Pick<Props, 'numbered'>) {
  const words = useSkillsWords()
  const { language } = useInterface()
  const { matchedLabel, method, similarity } = match
  const key = `method.${method}`
  return (
    <p className="rests-on">
      {words.label('skilltext.rests-on', {
        words: match.words.map(({ text }) => text.replace(/\s+/g, ' ')).join(' … '),
        label: matchedLabel.text,
        language: nameLanguage(matchedLabel.language, language),
        method: words.has(key) ? words.label(key) : method,
      })}
      {similarity !== undefined && ` (${words.label('skilltext.similarity', { similarity })})`}
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

/** The name is a button: it shows the words in the text, and arrows lead to it. */
function MatchName({ numbered: { number, match }, isCurrent, onShow }: Omit<Props, 'decide'>) {
  const { label } = match
  return (
    <h3 className="match-name">
      <button
        type="button"
        id={cardId(number)}
        aria-current={isCurrent}
        onClick={() => onShow(number)}
        data-match={number}
      >
        <span className="match-number">{number}</span>{' '}
        <span lang={label.language} translate="no">
          {label.text}
        </span>
      </button>{' '}
      {label.marked && <span className="other-language">{label.language}</span>}
    </h3>
  )
}

/** One match: the skill in the wanted language, what it rests on, and three buttons. */
export const MatchCard = memo(function MatchCard({ numbered, isCurrent, onShow, decide }: Props) {
  const words = useSkillsWords()
  const { number, match, decision } = numbered
  const { certainty, kind } = match
  const state = decision ? ` is-${decision.decision}` : ''
  return (
    <li>
      <article className={`match-card${state}${isCurrent ? ' is-current' : ''}`}>
        <MatchName numbered={numbered} isCurrent={isCurrent} onShow={onShow} />
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
              onClick={() => decide(number, choice.decision)}
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
}, isUnchanged)
