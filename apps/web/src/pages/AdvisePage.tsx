import { type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { type ApiProblem, findRoute, type RouteAnswer } from '../api.ts'
import { countryOptions } from '../country-options.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { type ChosenOccupation, OccupationField } from '../parts/OccupationField.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { SourceList } from '../parts/SourceList.tsx'

interface Asked {
  readonly to: string
  readonly region: string
  readonly from: string
  readonly purpose: Purpose
  readonly occupation: ChosenOccupation
}

function RouteForm({
  asked,
  set,
  find,
}: {
  readonly asked: Asked
  readonly set: (asked: Asked) => void
  readonly find: () => void
}) {
  const { say, language } = useInterface()
  const countries = countryOptions(language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    find()
  }
  return (
    <form className="fields" onSubmit={submit}>
      <ChoiceField
        label={say('where.home')}
        value={asked.from}
        options={[{ value: '', label: say('where.choose') }, ...countries]}
        onChange={(from) => set({ ...asked, from })}
      />
      <ChoiceField
        label={say('where.host')}
        value={asked.to}
        options={[{ value: '', label: say('where.choose') }, ...countries]}
        onChange={(to) => set({ ...asked, to })}
      />
      <TextField label={say('where.region')} value={asked.region} onChange={(region) => set({ ...asked, region })} />
      <ChoiceField
        label={say('where.purpose')}
        value={asked.purpose}
        options={purposes.map((purpose) => ({ value: purpose, label: say(`purpose.${purpose}`) }))}
        onChange={(purpose) => set({ ...asked, purpose: purpose as Purpose })}
      />
      <OccupationField value={asked.occupation} onChange={(occupation) => set({ ...asked, occupation })} />
      <button type="submit" className="button primary" disabled={!asked.to}>
        {say('advise.find')}
      </button>
    </form>
  )
}

function RouteView({ answer }: { readonly answer: RouteAnswer }) {
  const { say } = useInterface()
  const cited = new Set(answer.steps.flatMap(({ because }) => because))
  const sources = answer.facts.filter(({ id }) => cited.has(id)).flatMap((fact) => fact.sources)
  const distinct = [...new Map(sources.map((source) => [`${source.title} ${source.url ?? ''}`, source])).values()]
  return (
    <section className="panel" aria-live="polite">
      <ol className="route-list">
        {answer.steps.map((step) => (
          <li key={step.id} className={`check-${step.outcome}`}>
            {step.sentence}
            {step.whoCanAnswer && (
              <span className="quiet">
                {' '}
                {say('outcome.who', { name: { kind: 'text', text: step.whoCanAnswer.name } })}
              </span>
            )}
          </li>
        ))}
      </ol>
      <SourceList heading={say('advise.sources')} sources={distinct} />
    </section>
  )
}

/** The counsellor's door: routes first, and the other tools beside. */
export function AdvisePage() {
  const { say, language } = useInterface()
  const start: Asked = { to: '', region: '', from: '', purpose: 'employee', occupation: { code: '', label: '' } }
  const [asked, setAsked] = useState(start)
  const [answer, setAnswer] = useState<RouteAnswer>()
  const [problem, setProblem] = useState<ApiProblem>()
  const find = async () => {
    const { to, region, from, purpose, occupation } = asked
    const found = await findRoute({ to, region: region.toUpperCase(), from, purpose, as: occupation.code, language })
    setProblem(found.ok ? undefined : found.problem)
    if (found.ok) setAnswer(found.value)
  }
  return (
    <div className="narrow">
      <h1>{say('advise.title')}</h1>
      <p className="lede">{say('advise.lede')}</p>
      <h2>{say('advise.route')}</h2>
      <RouteForm asked={asked} set={setAsked} find={() => void find()} />
      {problem && <ProblemNote problem={problem} />}
      {answer && <RouteView answer={answer} />}
      <h2>{say('advise.more')}</h2>
      <ul className="roomy">
        <li>
          <Link to="/new">{say('advise.dossier')}</Link>
        </li>
        <li>
          <Link to="/levels">{say('nav.levels')}</Link>
        </li>
        <li>
          <Link to="/check">{say('nav.check')}</Link>
        </li>
      </ul>
    </div>
  )
}
