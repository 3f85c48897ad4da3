import {
  cefrLevels,
  certifiedLevels,
  experienceProofs,
  experienceRoles,
  nationalityGroups,
} from '@wanderbuch/core/vocabulary/circumstances'
import { countryOptions } from '../country-options.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { newId } from '../new-id.ts'
import {
  type AboutForm,
  emptyAbout,
  findAboutProblems,
  type LanguageForm,
  newWork,
  type WorkForm,
} from '../route/about-form.ts'
import { useRouteWords } from '../route/use-route-words.ts'
import { writtenLanguageOptions } from '../written-language-options.ts'
import { type Choice, ChoiceField, TextField } from './Field.tsx'
import '../styles/route.css'

interface Props {
  readonly about: AboutForm
  /** What is missing is told once somebody tried to go on; what is wrong at once. */
  readonly tried: boolean
  readonly onChange: (about: AboutForm) => void
}

type SetAbout = (change: Partial<AboutForm>) => void

function useChoices() {
  const { label } = useRouteWords()
  const none: Choice = { value: '', label: label('about.not-known') }
  const named = (prefix: string, names: readonly string[]): readonly Choice[] =>
    names.map((value) => ({ value, label: label(`about.${prefix}.${value}`) }))
  const yesNo: readonly Choice[] = [none, ...['yes', 'no'].map((value) => ({ value, label: label(`about.${value}`) }))]
  return { label, none, named, yesNo }
}

interface LineProps<Line> {
  readonly line: Line
  readonly number: number
  readonly problems: Readonly<Record<string, string>>
  readonly set: (change: Partial<Line>) => void
  readonly remove: () => void
}

function WorkDays({ line, problems, set }: LineProps<WorkForm>) {
  const { label } = useRouteWords()
  const { id, from, to, years } = line
  const problemOf = (field: string) => {
    const key = problems[field]
    return key === undefined ? undefined : label(key)
  }
  return (
    <>
      <TextField
        id={`about-from-${id}`}
        label={label('about.from')}
        type="date"
        value={from}
        problem={problemOf(`about-from-${id}`)}
        onChange={(day) => set({ from: day })}
      />
      <TextField
        id={`about-to-${id}`}
        label={label('about.to')}
        type="date"
        value={to}
        problem={problemOf(`about-to-${id}`)}
        onChange={(day) => set({ to: day })}
      />
      <TextField
        id={`about-years-${id}`}
        label={label('about.years')}
        value={years}
        problem={problemOf(`about-years-${id}`)}
        onChange={(text) => set({ years: text })}
      />
    </>
  )
}

function WorkLine(props: LineProps<WorkForm>) {
  const { line, number, set, remove } = props
  const { words } = useInterface()
  const { label, none, named } = useChoices()
  return (
    <fieldset className="about-line">
      <legend>{label('about.work-number', { number })}</legend>
      <div className="fields">
        <ChoiceField
          label={label('about.role')}
          value={line.role}
          options={named('role', experienceRoles)}
          onChange={(role) => set({ role })}
        />
        <WorkDays {...props} />
        <ChoiceField
          label={label('about.country')}
          value={line.country}
          options={[none, ...countryOptions(words)]}
          onChange={(country) => set({ country })}
        />
        <ChoiceField
          label={label('about.proof')}
          value={line.proof}
          options={[none, ...named('proof', experienceProofs)]}
          onChange={(proof) => set({ proof })}
        />
      </div>
      <button
        type="button"
        className="button small"
        aria-label={label('about.remove-work', { number })}
        onClick={remove}
      >
        {label('about.remove')}
      </button>
    </fieldset>
  )
}

function LanguageLine({ line, number, problems, set, remove }: LineProps<LanguageForm>) {
  const { language } = useInterface()
  const { label, none } = useChoices()
  const problem = problems[`about-language-${line.id}`]
  return (
    <div className="about-line row">
      <ChoiceField
        id={`about-language-${line.id}`}
        label={label('about.language')}
        value={line.language}
        problem={problem === undefined ? undefined : label(problem)}
        options={[{ value: '', label: label('where.choose') }, ...writtenLanguageOptions(language)]}
        onChange={(chosen) => set({ language: chosen })}
      />
      <ChoiceField
        label={label('about.cefr')}
        value={line.level}
        options={[none, ...cefrLevels.map((level) => ({ value: level, label: level }))]}
        onChange={(level) => set({ level })}
      />
      <button
        type="button"
        className="button small"
        aria-label={label('about.remove-language', { number })}
        onClick={remove}
      >
        {label('about.remove')}
      </button>
    </div>
  )
}

interface PartProps {
  readonly about: AboutForm
  readonly set: SetAbout
  readonly problems: Readonly<Record<string, string>>
}

function PersonFields({ about, set, problems }: PartProps) {
  const { label, none, named, yesNo } = useChoices()
  const problem = problems['about-training']
  return (
    <div className="fields">
      <ChoiceField
        label={label('about.nationality')}
        value={about.nationality}
        options={[none, ...named('nationality', nationalityGroups)]}
        onChange={(nationality) => set({ nationality })}
      />
      <ChoiceField
        label={label('about.level')}
        hint={label('about.level-hint')}
        value={about.level}
        options={[none, ...certifiedLevels.map((level) => ({ value: level, label: level }))]}
        onChange={(level) => set({ level })}
      />
      <TextField
        id="about-training"
        label={label('about.training')}
        hint={label('about.training-hint')}
        value={about.training}
        problem={problem === undefined ? undefined : label(problem)}
        onChange={(training) => set({ training })}
      />
      <ChoiceField
        label={label('about.regulated')}
        value={about.regulated}
        options={yesNo}
        onChange={(regulated) => set({ regulated })}
      />
      <ChoiceField
        label={label('about.established')}
        value={about.established}
        options={yesNo}
        onChange={(established) => set({ established })}
      />
    </div>
  )
}

/** One line changed or, without a change, taken out. */
function withLine<Line extends { readonly id: string }>(lines: readonly Line[], id: string, change?: Partial<Line>) {
  if (!change) return lines.filter((line) => line.id !== id)
  return lines.map((line) => (line.id === id ? { ...line, ...change } : line))
}

function WorkList({ about, set, problems }: PartProps) {
  const { label } = useRouteWords()
  const { work, whole } = about
  return (
    <fieldset className="about-list">
      <legend>{label('about.work')}</legend>
      {work.map((line, index) => (
        <WorkLine
          key={line.id}
          line={line}
          number={index + 1}
          problems={problems}
          set={(change) => set({ work: withLine(work, line.id, change) })}
          remove={() => set({ work: withLine(work, line.id) })}
        />
      ))}
      <button type="button" className="button small" onClick={() => set({ work: [...work, newWork(newId())] })}>
        {label('about.add-work')}
      </button>
      <label className="tick">
        <input type="checkbox" checked={whole} onChange={(event) => set({ whole: event.target.checked })} />
        <span>{label('about.whole')}</span>
      </label>
    </fieldset>
  )
}

function LanguageList({ about, set, problems }: PartProps) {
  const { label } = useRouteWords()
  const { languages } = about
  const add = () => set({ languages: [...languages, { id: newId(), language: '', level: '' }] })
  return (
    <fieldset className="about-list">
      <legend>{label('about.languages')}</legend>
      {languages.map((line, index) => (
        <LanguageLine
          key={line.id}
          line={line}
          number={index + 1}
          problems={problems}
          set={(change) => set({ languages: withLine(languages, line.id, change) })}
          remove={() => set({ languages: withLine(languages, line.id) })}
        />
      ))}
      <button type="button" className="button small" onClick={add}>
        {label('about.add-language')}
      </button>
    </fieldset>
  )
}

const missing = ['about.problem.from', 'about.problem.language']

function shownProblems(about: AboutForm, tried: boolean): Readonly<Record<string, string>> {
  const found = Object.entries(findAboutProblems(about))
  return Object.fromEntries(found.filter(([, key]) => tried || !missing.includes(key)))
}

/** What a person may say of themselves for a better route; folded, and nothing in it is obligatory. */
export function CircumstancesPart({ about, tried, onChange }: Props) {
  const { label } = useRouteWords()
  const set: SetAbout = (change) => onChange({ ...about, ...change })
  const parts = { about, set, problems: shownProblems(about, tried) }
  const isSaid = JSON.stringify(about) !== JSON.stringify(emptyAbout)
  return (
    <details className="panel about" open={isSaid || undefined}>
      <summary>{label('about.title')}</summary>
      <p>{label('about.text')}</p>
      <PersonFields {...parts} />
      <WorkList {...parts} />
      <LanguageList {...parts} />
    </details>
  )
}
