import type { ClocksAnswer } from '@wanderbuch/rules/route-answer/word-clocks'
import { useInterface } from '../InterfaceLanguage.tsx'
import { useRouteWords } from './use-route-words.ts'

type Clock = ClocksAnswer['clocks'][number]

const signs = { happened: '●', due: '○', passed: '!', today: '▸' } as const

function Law({ clock }: { readonly clock: Clock }) {
  const { label } = useRouteWords()
  return (
    <details>
      <summary>{label('clock.law')}</summary>
      <ul>
        {clock.rules.map(({ id, citation }) => (
          <li key={id}>
            {citation.eli ? <a href={citation.eli}>{citation.instrument}</a> : citation.instrument},{' '}
            {citation.provision}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface Props {
  readonly answer: ClocksAnswer
  readonly clock: Clock
}

/** One clock: where the file stands in words, and its days on a line. */
export function ClockLine({ answer, clock }: Props) {
  const { language } = useInterface()
  const { label } = useRouteWords()
  const texts = answer.texts[language]
  const [first, ...more] = texts?.told[clock.name] ?? []
  return (
    <section className={`clock is-${clock.reading?.state ?? 'unfit'}`}>
      <h3>{texts?.clocks[clock.name]}</h3>
      <p className="clock-state">{first}</p>
      {more.length > 0 && (
        <ul className="clock-told">
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {clock.line.length > 0 && (
        <ol className="clock-line">
          {clock.line.map(({ kind, on, state }, index) => (
            <li key={`${index} ${kind}`} className={`is-${state}`}>
              <span aria-hidden="true">{signs[state]}</span>
              <time dateTime={on}>{label('clock.on', { day: { kind: 'day', day: on } })}</time>
              <span>{texts?.points[kind]}</span>
            </li>
          ))}
        </ol>
      )}
      <Law clock={clock} />
    </section>
  )
}
