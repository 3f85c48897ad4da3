import 'virtual:wanderbuch/dossier.css'
import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { startTransition, Suspense, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { RouteAnswer } from '../api.ts'
import { NotePopover } from '../dossier/NotePopover.tsx'
import { TreeView } from '../dossier/TreeView.tsx'
import { useRouteTree } from '../dossier/use-route-tree.ts'
import { HandoutPart } from '../handouts/HandoutPart.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { today } from '../today.ts'
import { useAnswer } from '../use-answer.ts'
import { languageOptions } from '../words/language-names.ts'
import { findRouteTree } from './route-api.ts'
import { readRouteAddress, type RouteQuestion, writeRouteAddress } from './route-address.ts'
import { RouteForm } from './RouteForm.tsx'
import { useRouteWords } from './use-route-words.ts'
import { WaysView } from './WaysView.tsx'
import '../styles/route.css'

interface Asked {
  readonly question: RouteQuestion
  readonly circumstances: Circumstances | undefined
}

type Languages = readonly [Language] | readonly [Language, Language]

function AnswerView({ answer, languages }: { readonly answer: RouteAnswer; readonly languages: Languages }) {
  const place = useRef<HTMLDivElement>(null)
  const tree = useRouteTree(answer, languages[0], languages[1])
  return (
    <div ref={place}>
      <WaysView answer={answer} languages={languages} />
      <div className="no-print">
        <HandoutPart source={{ kind: 'route', answer }} languages={languages} />
      </div>
      <TreeView tree={tree} />
      <NotePopover tree={tree} place={place} />
    </div>
  )
}

/** The question stands in the address, so that Back leads to the one before; what was said of the person stands nowhere. */
function useAsked() {
  const [query, setQuery] = useSearchParams()
  const question = useMemo(() => readRouteAddress(query, today()), [query])
  const [told, setTold] = useState<Pick<Asked, 'circumstances'>>({ circumstances: undefined })
  const asked = useMemo(() => (question.to === '' ? undefined : { question, ...told }), [question, told])
  const ask = ({ question: next, circumstances }: Asked) => {
    setTold({ circumstances })
    const address = writeRouteAddress(next)
    if (address !== writeRouteAddress(question) || question.to === '') setQuery(address)
  }
  return { question, asked, ask }
}

interface LanguageRowProps {
  readonly second: Language | ''
  readonly onChoose: (value: Language | '') => void
}

function LanguageRow({ second, onChoose }: LanguageRowProps) {
  const { say, language } = useInterface()
  const options = languageOptions.filter(({ value }) => value !== language)
  return (
    <div className="row no-print">
      <ChoiceField
        label={say('advise.client-language')}
        value={second}
        options={[{ value: '', label: say('where.beside-none') }, ...options]}
        onChange={(value) => startTransition(() => onChoose(value as Language | ''))}
      />
      <button type="button" className="button" onClick={() => window.print()}>
        {say('dossier.print')}
      </button>
    </div>
  )
}

function PanelFoot({ question }: { readonly question: RouteQuestion }) {
  const { label } = useRouteWords()
  return (
    <p className="no-print">
      <Link to={`/application?${writeRouteAddress(question)}`}>{label('way.clock')}</Link>
      {' · '}
      {label('way.share')}
    </p>
  )
}

function useLanguages() {
  const { language } = useInterface()
  const [beside, setBeside] = useState<Language | ''>('')
  const second = beside === language ? '' : beside
  const languages = useMemo(
    () => (second === '' ? ([language] as const) : ([language, second] as const)),
    [language, second],
  )
  return { second, languages, setBeside }
}

function AnswerPanel({ asked }: { readonly asked: Asked | undefined }) {
  const { label } = useRouteWords()
  const { second, languages, setBeside } = useLanguages()
  const find = useMemo(
    () => asked && (() => findRouteTree(asked.question, { languages, circumstances: asked.circumstances })),
    [asked, languages],
  )
  const { answer, problem, asking } = useAnswer(find)
  return (
    <section className="panel route-answer" aria-labelledby="route-answer">
      <h2 id="route-answer">{label('way.answer')}</h2>
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && label('loading')}</output>
      {answer ? <LanguageRow second={second} onChoose={setBeside} /> : <p className="quiet">{label('way.waiting')}</p>}
      <Suspense fallback={<p className="quiet">{label('loading')}</p>}>
        {answer && <AnswerView answer={answer} languages={languages} />}
      </Suspense>
      {asked && <PanelFoot question={asked.question} />}
    </section>
  )
}

/** The question left, the way right, in one language or two: the same for the person and for the counsellor. */
export function RouteDesk() {
  const { question, asked, ask } = useAsked()
  return (
    <div className="route-columns">
      <RouteForm first={question} onAsk={ask} />
      <AnswerPanel asked={asked} />
    </div>
  )
}
