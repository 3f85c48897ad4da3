import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { TreeStep } from '@wanderbuch/rules/route/tree/route-tree'
import { use } from 'react'
import type { RouteAnswer } from '../api.ts'
import { loadRouteWords } from '../words/load-route-words.ts'

const signs: Readonly<Record<string, string>> = {
  yes: '✓',
  no: '✗',
  'not-determined': '?',
  'not-in-force': '!',
  information: '·',
}

const askers = ['person', 'home-authority', 'host-authority'] as const

interface StepProps {
  readonly step: TreeStep
  readonly answer: RouteAnswer
  readonly words: Words
}

/** What is open, and who can answer it. */
function Asks({ step, answer, words }: StepProps) {
  const texts = answer.texts[words.language]
  return askers.map((who) => {
    const asked = step.asks.filter(({ of }) => of === who)
    if (asked.length === 0) return null
    return (
      <div key={who} className="way-asks">
        <span className="who">{words.label(`route.tree.who.${who}`)}</span>
        <ul>
          {asked.map(({ ask }) => (
            <li key={ask}>{texts?.asks[ask]}</li>
          ))}
        </ul>
      </div>
    )
  })
}

function Way(props: StepProps) {
  const { step, answer, words } = props
  const texts = answer.texts[words.language]
  return (
    <li className={`way way-${step.outcome}`}>
      <span className="way-sign" aria-hidden="true">
        {signs[step.outcome] ?? '·'}
      </span>
      <div>
        <h4>{texts?.steps[step.id]}</h4>
        {step.outcome !== 'information' && <p>{words.label(`route.tree.outcome.${step.outcome}`)}</p>}
        <Asks {...props} />
        {step.risks.length > 0 && (
          <details className="way-risks">
            <summary>{words.label('route.tree.risks')}</summary>
            <ul>
              {step.risks.map((risk) => (
                <li key={risk}>{texts?.risks[risk]}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

function WaysIn({ answer, language }: { readonly answer: RouteAnswer; readonly language: Language }) {
  const words = use(loadRouteWords(language))
  const ways = answer.tree.steps.filter(({ kind }) => kind === 'way' || kind === 'individual')
  return (
    <section className="ways" lang={language}>
      <h3>{words.label('route.tree.ways')}</h3>
      <ol>
        {ways.map((step) => (
          <Way key={step.id} step={step} answer={answer} words={words} />
        ))}
      </ol>
    </section>
  )
}

interface Props {
  readonly answer: RouteAnswer
  readonly languages: readonly Language[]
}

/** The ways of a tree with what is open and who can answer, in one language or in two beside each other. */
export function WaysView({ answer, languages }: Props) {
  const known = languages.filter((language) => answer.texts[language] !== undefined)
  return (
    <div className={known.length > 1 ? 'pair ways-pair' : 'ways-pair'}>
      {known.map((language) => (
        <WaysIn key={language} answer={answer} language={language} />
      ))}
    </div>
  )
}
