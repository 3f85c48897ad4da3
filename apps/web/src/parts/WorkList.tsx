import { experienceProofs, experienceRoles } from '@wanderbuch/core/vocabulary/circumstances'
import { countryOptions } from '../country-options.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { newId } from '../new-id.ts'
import { type AboutForm, newWork, type WorkForm } from '../route/about-form.ts'
import { ChoiceField, TextField } from './Field.tsx'
import { type AboutPartProps, withLine } from './about-part.ts'
import { useAboutChoices, useProblemOf } from './use-about-choices.ts'

interface LineProps {
  readonly line: WorkForm
  readonly number: number
  readonly problems: Readonly<Record<string, string>>
  readonly set: (change: Partial<WorkForm>) => void
  readonly remove: () => void
}

function WorkTime({ line, problems, set }: LineProps) {
  const { label } = useAboutChoices()
  const problemOf = useProblemOf(problems)
  const { id, role, from, to, years, technical = '' } = line
  const field = (name: string) => ({ id: `about-${name}-${id}`, problem: problemOf(`about-${name}-${id}`) })
  return (
    <>
      <TextField
        {...field('from')}
        label={label('about.from')}
        type="date"
        value={from}
        onChange={(day) => set({ from: day })}
      />
      <TextField
        {...field('to')}
        label={label('about.to')}
        type="date"
        value={to}
        onChange={(day) => set({ to: day })}
      />
      <TextField
        {...field('years')}
        label={label('about.years')}
        hint={label('about.why.years')}
        value={years}
        onChange={(text) => set({ years: text })}
      />
      {role === 'executive' && (
        <TextField
          {...field('technical')}
          label={label('about.technical')}
          hint={label('about.why.technical')}
          value={technical}
          onChange={(text) => set({ technical: text })}
        />
      )}
    </>
  )
}

function WorkLine(props: LineProps) {
  const { line, number, set, remove } = props
  const { words } = useInterface()
  const { label, none, named } = useAboutChoices()
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
        <WorkTime {...props} />
        <ChoiceField
          label={label('about.country')}
          value={line.country}
          options={[none, ...countryOptions(words)]}
          onChange={(country) => set({ country })}
        />
        <ChoiceField
          label={label('about.proof')}
          hint={label('about.why.proof')}
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

/** Work in the profession, a fieldset each; and whether the list is whole. */
export function WorkList({ about, set, problems }: AboutPartProps) {
  const { label } = useAboutChoices()
  const { work, whole }: AboutForm = about
  return (
    <fieldset className="about-list">
      <legend>{label('about.work')}</legend>
      <p className="hint">{label('about.why.work')}</p>
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
