import { type FormEvent, useEffect, useState } from 'react'
import { type ApiProblem, type FrameworkRow, type LevelAnswer, listFrameworks, placeLevel } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { SourceList } from '../parts/SourceList.tsx'

function Answer({ answer }: { readonly answer: LevelAnswer }) {
  const { say } = useInterface()
  const { eqfLevel, currentEqfLevel } = answer
  return (
    <section className={`panel answer check-${answer.outcome}`} aria-live="polite">
      <p className="answer-sentence">{answer.sentence}</p>
      {eqfLevel !== undefined && <p>{say('levels.then', { level: eqfLevel })}</p>}
      {currentEqfLevel !== undefined && <p>{say('levels.today', { level: currentEqfLevel })}</p>}
      {answer.whoCanAnswer && answer.outcome !== 'yes' && (
        <p>{say('outcome.who', { name: { kind: 'text', text: answer.whoCanAnswer.name } })}</p>
      )}
      <p className="quiet">{answer.caution}</p>
      <SourceList heading={say('levels.sources')} sources={answer.sources} />
    </section>
  )
}

function FrameworkTable({ rows }: { readonly rows: readonly FrameworkRow[] }) {
  const { say } = useInterface()
  return (
    <details>
      <summary>{say('levels.table')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('levels.table')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('levels.table.framework')}</th>
              <th scope="col">{say('levels.table.linked')}</th>
              <th scope="col">{say('levels.table.levels')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.nameEn}</th>
                <td>{row.status === 'referenced' ? row.linkedSince : say('levels.not-linked')}</td>
                <td>{row.levels.map(({ code, eqf }) => `${code} = ${eqf ?? '–'}`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** Place a national level in the EQF, on the day of award. */
export function LevelsPage() {
  const { say, language } = useInterface()
  const [rows, setRows] = useState<readonly FrameworkRow[]>([])
  const [asked, setAsked] = useState({ framework: '', code: '', awarded: '' })
  const [answer, setAnswer] = useState<LevelAnswer>()
  const [problem, setProblem] = useState<ApiProblem>()
  useEffect(() => {
    void listFrameworks().then((found) => found.ok && setRows(found.value.frameworks))
  }, [])
  const place = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(undefined)
    const found = await placeLevel({ ...asked, language })
    if (found.ok) setAnswer(found.value)
    else setProblem(found.problem)
  }
  const options = rows
    .map(({ id, country, nameEn }) => ({ value: id, label: `${say(`country.${country}`)} · ${nameEn}` }))
    .toSorted((left, right) => left.label.localeCompare(right.label, language))
  return (
    <div className="narrow">
      <h1>{say('levels.title')}</h1>
      <p className="lede">{say('levels.lede')}</p>
      <form className="fields" onSubmit={(event) => void place(event)}>
        <ChoiceField
          label={say('levels.framework')}
          value={asked.framework}
          options={[{ value: '', label: say('where.choose') }, ...options]}
          onChange={(framework) => setAsked({ ...asked, framework })}
        />
        <TextField label={say('levels.code')} value={asked.code} onChange={(code) => setAsked({ ...asked, code })} />
        <TextField
          label={say('levels.awarded')}
          type="date"
          value={asked.awarded}
          onChange={(awarded) => setAsked({ ...asked, awarded })}
        />
        <button type="submit" className="button primary" disabled={!asked.framework || !asked.code}>
          {say('levels.place')}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
      {answer && <Answer answer={answer} />}
      <FrameworkTable rows={rows} />
    </div>
  )
}
