import type { FrameworkRow, LevelAnswer } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { SourceList } from './SourceList.tsx'

const eqfLevels = [8, 7, 6, 5, 4, 3, 2, 1] as const

interface Props {
  readonly answer: LevelAnswer
  readonly framework: FrameworkRow
}

/** The eight European levels with the framework's levels of today beside them; the answer is marked. */
function Ladder({ answer, framework }: Props) {
  const { say } = useInterface()
  const { eqfLevel, currentEqfLevel } = answer
  const markOf = (level: number) => {
    if (level === eqfLevel) return 'awarded'
    return level === currentEqfLevel ? 'today' : 'none'
  }
  return (
    <figure className="ladder-figure">
      <figcaption className="quiet">{say('levels.ladder')}</figcaption>
      <ol className="ladder">
        {eqfLevels.map((level) => {
          const codes = framework.levels.filter(({ eqf }) => eqf === level).map(({ code }) => code)
          const mark = markOf(level)
          return (
            <li key={level} className={`rung two-sides is-${mark}`}>
              <span className="rung-label">{say('ladder.eqf', { eqfLevel: level })}</span>
              <span className={mark === 'none' ? 'rung-bar' : `rung-bar bar-${mark === 'today' ? 'today' : 'home'}`}>
                {mark === 'awarded' && say('levels.here')}
                {mark === 'today' && say('ladder.today')}
              </span>
              <span className={codes.length > 0 ? 'rung-bar bar-host' : 'rung-bar'}>{codes.join(' · ')}</span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

/** Where the level stands, why, and who can say more. */
export function LevelAnswerView({ answer, framework }: Props) {
  const { say } = useInterface()
  const { outcome, sentence, caution, whoCanAnswer, sources, eqfLevel } = answer
  return (
    <section className={`panel answer is-${outcome}`}>
      <p className="answer-sentence">
        <strong className="outcome">{say(`outcome.${outcome}`)}</strong> {sentence}
      </p>
      {whoCanAnswer && outcome !== 'yes' && (
        <p>{say('outcome.who', { name: { kind: 'text', text: whoCanAnswer.name } })}</p>
      )}
      {eqfLevel !== undefined && <Ladder answer={answer} framework={framework} />}
      <p className="quiet">{caution}</p>
      <SourceList heading={say('levels.sources')} sources={sources} />
    </section>
  )
}
