import 'virtual:wanderbuch/dossier.css'
import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { type FormEvent, startTransition, Suspense, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { RouteAnswer } from '../api.ts'
import { NotePopover } from '../dossier/NotePopover.tsx'
import { TreeView } from '../dossier/TreeView.tsx'
import { useRouteTree } from '../dossier/use-route-tree.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { CircumstancesPart } from '../parts/CircumstancesPart.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { today } from '../today.ts'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'
import { languageOptions } from '../words/language-names.ts'
import { type AboutForm, circumstancesOf, emptyAbout, findAboutProblems } from './about-form.ts'
import { firstProblem, formOf, QuestionFields, questionOf } from './QuestionFields.tsx'
import { findRouteTree } from './route-api.ts'
import { readRouteAddress, type RouteQuestion, writeRouteAddress } from './route-address.ts'
import { useRouteWords } from './use-route-words.ts'
import { WaysView } from './WaysView.tsx'
import '../styles/route.css'

interface Asked {
  readonly question: RouteQuestion
  readonly circumstances: Circumstances | undefined
}

interface FormProps {
  readonly first: RouteQuestion
  readonly onAsk: (asked: Asked) => void
}

function RouteForm({ first, onAsk }: FormProps) {
  const { label } = useRouteWords()
  const [form, setForm] = useState(() => formOf(first))
  const [about, setAbout] = useState<AboutForm>(emptyAbout)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = firstProblem(form) ?? Object.keys(findAboutProblems(about))[0]
    if (wrong === undefined) onAsk({ question: questionOf(form), circumstances: circumstancesOf(about) })
    else document.getElementById(wrong)?.focus()
  }
  return (
    <form className="route-form" onSubmit={submit} noValidate aria-label={label('way.form')}>
      <QuestionFields form={form} tried={tried} set={(change) => setForm((before) => ({ ...before, ...change }))} />
      <CircumstancesPart about={about} tried={tried} onChange={setAbout} />
      <button type="submit" className="button primary">
        {label('advise.find')}
      </button>
    </form>
  )
}

interface AnswerProps {
  readonly answer: RouteAnswer
  readonly languages: readonly [Language] | readonly [Language, Language]
}

function AnswerView({ answer, languages }: AnswerProps) {
  const place = useRef<HTMLDivElement>(null)
  const tree = useRouteTree(answer, languages[0], languages[1])
  return (
    <div ref={place}>
      <WaysView answer={answer} languages={languages} />
      <TreeView tree={tree} />
      <NotePopover tree={tree} place={place} />
    </div>
  )
}

function useAsked() {
  const [query, setQuery] = useSearchParams()
  const [first] = useState(() => readRouteAddress(query, today()))
  const [asked, setAsked] = useState<Asked | undefined>(
    first.to === '' ? undefined : { question: first, circumstances: undefined },
  )
  const ask = (next: Asked) => {
    setAsked(next)
    setQuery(writeRouteAddress(next.question), { replace: true })
  }
  return { first, asked, ask }
}

function LanguageRow({
  second,
  onChoose,
}: {
  readonly second: Language | ''
  readonly onChoose: (value: Language | '') => void
}) {
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

/** A route without documents: the question left, the way right, in one language or two. */
export default function RoutePage() {
  const { language } = useInterface()
  const { label } = useRouteWords()
  const { first, asked, ask } = useAsked()
  const [beside, setBeside] = useState<Language | ''>('')
  const second = beside === language ? '' : beside
  usePageTitle(label('way.title'))
  const languages = useMemo(
    () => (second === '' ? ([language] as const) : ([language, second] as const)),
    [language, second],
  )
  const find = useMemo(
    () => asked && (() => findRouteTree(asked.question, { languages, circumstances: asked.circumstances })),
    [asked, languages],
  )
  const { answer, problem, asking } = useAnswer(find)
  return (
    <div className="wide route-page">
      <h1>{label('way.title')}</h1>
      <p className="lede">{label('way.lede')}</p>
      <div className="route-columns">
        <RouteForm first={first} onAsk={ask} />
        <section className="panel route-answer" aria-labelledby="route-answer">
          <h2 id="route-answer">{label('way.answer')}</h2>
          {problem && <ProblemNote problem={problem} />}
          <output className="quiet">{asking && label('loading')}</output>
          {answer ? (
            <LanguageRow second={second} onChoose={setBeside} />
          ) : (
            <p className="quiet">{label('way.waiting')}</p>
          )}
          <Suspense fallback={<p className="quiet">{label('loading')}</p>}>
            {answer && <AnswerView answer={answer} languages={languages} />}
          </Suspense>
          {asked && (
            <p className="no-print">
              <Link to={`/application?${writeRouteAddress(asked.question)}`}>{label('way.clock')}</Link>
              {' · '}
              {label('way.share')}
            </p>
          )}
        </section>
      </div>
    </div>
  )
}
