import 'virtual:wanderbuch/dossier.css'
import { type Language, type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { type FormEvent, type ReactNode, startTransition, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { findRoute, type RouteAnswer } from '../api.ts'
import { countryOptions } from '../country-options.ts'
import { NotePopover } from '../dossier/NotePopover.tsx'
import { TreeView } from '../dossier/TreeView.tsx'
import { useRouteTree } from '../dossier/use-route-tree.ts'
import { HandoutPart } from '../handouts/HandoutPart.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField } from '../parts/Field.tsx'
import { type ChosenOccupation, OccupationField } from '../parts/OccupationField.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { regionOptions } from '../region-options.ts'
import { useRouteWords } from '../route/use-route-words.ts'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'
import { languageOptions } from '../words/language-names.ts'

interface Asked {
  readonly to: string
  readonly region: string
  readonly from: string
  readonly purpose: Purpose
  readonly occupation: ChosenOccupation
}

interface FormPart {
  readonly asked: Asked
  readonly set: (change: Partial<Asked>) => void
  readonly problem: string | undefined
}

function PlaceFields({ asked, set, problem }: FormPart) {
  const { say, words } = useInterface()
  const countries = countryOptions(words)
  const regions = regionOptions(asked.to)
  return (
    <>
      <ChoiceField
        label={say('where.home')}
        value={asked.from}
        options={[{ value: '', label: say('where.choose') }, ...countries]}
        onChange={(from) => set({ from })}
      />
      <ChoiceField
        id="route-host"
        label={say('where.host')}
        value={asked.to}
        problem={problem}
        options={[{ value: '', label: say('where.choose') }, ...countries]}
        onChange={(to) => set({ to, region: '' })}
      />
      {regions.length > 0 && (
        <ChoiceField
          label={say('where.region')}
          value={asked.region}
          options={[{ value: '', label: say('where.region-none') }, ...regions]}
          onChange={(region) => set({ region })}
        />
      )}
    </>
  )
}

function RouteForm({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const { say } = useInterface()
  const [asked, setAsked] = useState<Asked>({
    to: '',
    region: '',
    from: '',
    purpose: 'employee',
    occupation: { code: '', label: '' },
  })
  const [tried, setTried] = useState(false)
  const set = (change: Partial<Asked>) => setAsked((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (asked.to !== '') return onAsk(asked)
    document.getElementById('route-host')?.focus()
  }
  return (
    <form className="route-form" onSubmit={submit} noValidate>
      <div className="fields">
        <PlaceFields asked={asked} set={set} problem={tried && asked.to === '' ? say('new.needs-host') : undefined} />
        <ChoiceField
          label={say('where.purpose')}
          value={asked.purpose}
          options={purposes.map((purpose) => ({ value: purpose, label: say(`purpose.${purpose}`) }))}
          onChange={(purpose) => set({ purpose: purpose as Purpose })}
        />
        <OccupationField value={asked.occupation} onChange={(occupation) => set({ occupation })} />
      </div>
      <button type="submit" className="button primary">
        {say('advise.find')}
      </button>
    </form>
  )
}

/** The counsellor's language left, the client's right, step by step. */
function RouteView({ answer }: { readonly answer: RouteAnswer }) {
  const { say, language } = useInterface()
  const [beside, setBeside] = useState<Language | ''>('')
  const second = beside === language ? '' : beside
  const place = useRef<HTMLDivElement>(null)
  const tree = useRouteTree(answer, language, second === '' ? undefined : second)
  return (
    <section className="panel route-answer" aria-label={say('advise.route')} ref={place}>
      <div className="row">
        <ChoiceField
          label={say('advise.client-language')}
          value={second}
          options={[
            { value: '', label: say('where.beside-none') },
            ...languageOptions.filter(({ value }) => value !== language),
          ]}
          onChange={(value) => startTransition(() => setBeside(value as Language | ''))}
        />
        <button type="button" className="button" onClick={() => window.print()}>
          {say('dossier.print')}
        </button>
      </div>
      <HandoutPart source={{ kind: 'route', answer }} languages={second === '' ? [language] : [language, second]} />
      <TreeView tree={tree} />
      <NotePopover tree={tree} place={place} />
    </section>
  )
}

function Tool({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <li>
      <Link to={to}>{children}</Link>
    </li>
  )
}

/** The counsellor's door: routes first, and the other tools beside. */
export default function AdvisePage() {
  const { say, language } = useInterface()
  const { label } = useRouteWords()
  const [asked, setAsked] = useState<Asked>()
  usePageTitle(say('advise.title'))
  const ask = useMemo(() => {
    if (!asked) return undefined
    const { to, region, from, purpose, occupation } = asked
    return () => findRoute({ to, region, from, purpose, as: occupation.code, language })
  }, [asked, language])
  const { answer, problem, asking } = useAnswer(ask)
  return (
    <div className="wide">
      <h1>{say('advise.title')}</h1>
      <p className="lede">{say('advise.lede')}</p>
      <ul className="tools">
        <Tool to="/new">{say('advise.dossier')}</Tool>
        <Tool to="/route">{label('way.title')}</Tool>
        <Tool to="/application">{label('way.clock')}</Tool>
        <Tool to="/skills">{say('nav.skills')}</Tool>
        <Tool to="/lessons">{say('nav.lessons')}</Tool>
        <Tool to="/levels">{say('nav.levels')}</Tool>
        <Tool to="/check">{say('nav.check')}</Tool>
      </ul>
      <h2>{say('advise.route')}</h2>
      <RouteForm onAsk={setAsked} />
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && say('loading')}</output>
      {answer && <RouteView answer={answer} />}
    </div>
  )
}
