import 'virtual:wanderbuch/dossier.css'
import { type FormEvent, useMemo, useState } from 'react'
import { type FrameworkRow, listFrameworks, placeLevel } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { type Choice, ChoiceField, TextField } from '../parts/Field.tsx'
import { FrameworkTable } from '../parts/FrameworkTable.tsx'
import { LevelAnswerView } from '../parts/LevelAnswerView.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'

interface Asked {
  readonly framework: string
  readonly code: string
  readonly awarded: string
}

function useFrameworkOptions(rows: readonly FrameworkRow[]): readonly Choice[] {
  const { say, language } = useInterface()
  return rows
    .map(({ id, country, nameEn }) => ({ value: id, label: `${say(`country.${country}`)} · ${nameEn}` }))
    .toSorted((left, right) => left.label.localeCompare(right.label, language))
}

interface FormProps {
  readonly rows: readonly FrameworkRow[]
  readonly onAsk: (asked: Asked) => void
}

interface FieldsProps {
  readonly rows: readonly FrameworkRow[]
  readonly asked: Asked
  readonly tried: boolean
  readonly set: (change: Partial<Asked>) => void
}

function LevelFields({ rows, asked, tried, set }: FieldsProps) {
  const { say } = useInterface()
  const { framework, code, awarded } = asked
  const problemOf = (text: string) => (tried && text.trim() === '' ? say('form.required') : undefined)
  return (
    <>
      <ChoiceField
        id="level-framework"
        label={say('levels.framework')}
        value={framework}
        problem={problemOf(framework)}
        options={[{ value: '', label: say('where.choose') }, ...useFrameworkOptions(rows)]}
        onChange={(chosen) => set({ framework: chosen })}
      />
      <TextField
        id="level-code"
        label={say('levels.code')}
        hint={say('levels.code-hint')}
        value={code}
        problem={problemOf(code)}
        offers={rows.find(({ id }) => id === framework)?.levels.map((level) => level.code) ?? []}
        onChange={(text) => set({ code: text })}
      />
      <TextField
        label={say('levels.awarded')}
        hint={say('levels.awarded-hint')}
        type="date"
        value={awarded}
        onChange={(day) => set({ awarded: day })}
      />
    </>
  )
}

function LevelForm({ rows, onAsk }: FormProps) {
  const { say } = useInterface()
  const [asked, setAsked] = useState<Asked>({ framework: '', code: '', awarded: '' })
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const code = asked.code.trim()
    if (asked.framework !== '' && code !== '') return onAsk({ ...asked, code })
    document.getElementById(asked.framework === '' ? 'level-framework' : 'level-code')?.focus()
  }
  const set = (change: Partial<Asked>) => setAsked((before) => ({ ...before, ...change }))
  return (
    <form onSubmit={submit} noValidate>
      <div className="fields">
        <LevelFields rows={rows} asked={asked} tried={tried} set={set} />
      </div>
      <button type="submit" className="button primary">
        {say('levels.place')}
      </button>
    </form>
  )
}

/** Place a national level in the EQF, on the day of award. */
export default function LevelsPage() {
  const { say, language } = useInterface()
  const [asked, setAsked] = useState<Asked>()
  usePageTitle(say('levels.title'))
  const frameworks = useAnswer(listFrameworks)
  const ask = useMemo(() => asked && (() => placeLevel({ ...asked, language })), [asked, language])
  const placed = useAnswer(ask)
  const rows = frameworks.answer?.frameworks ?? []
  const framework = rows.find(({ id }) => id === asked?.framework)
  const problem = placed.problem ?? frameworks.problem
  return (
    <div className="narrow">
      <h1>{say('levels.title')}</h1>
      <p className="lede">{say('levels.lede')}</p>
      <LevelForm rows={rows} onAsk={setAsked} />
      {problem && <ProblemNote problem={problem} />}
      <div aria-live="polite">
        {placed.answer && framework && <LevelAnswerView answer={placed.answer} framework={framework} />}
      </div>
      <FrameworkTable rows={rows} />
    </div>
  )
}
