import { type FormEvent, useState } from 'react'
import { packHomes, packPurposes, packRegimes, reviewerRoles, topicOf } from '@wanderbuch/rules/pack/pack-model'
import { certainties } from '@wanderbuch/standards/certainty'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { type FieldForm, readFieldForm, writeFieldForm } from './field-form.ts'
import type { NamedReferences, PackProblem, WrittenField } from './packs-api.ts'
import { problemText } from './problem-text.ts'
import type { PartProps } from './part-props.ts'
import { SourceFields } from './SourceFields.tsx'
import { TickList } from './TickList.tsx'
import { usePacksWords } from './use-packs-words.ts'
import { useUnsaved } from './use-unsaved.ts'
import { ValueFields } from './ValueFields.tsx'

function CheckedBy({ form, set, problemOf }: Pick<PartProps, 'form' | 'set' | 'problemOf'>) {
  const words = usePacksWords()
  return (
    <ChoiceField
      label={words.label('packs.form.checked-by')}
      hint={words.label('packs.form.checked-by-hint')}
      value={form.checkedBy}
      problem={problemOf('checkedBy')}
      options={[
        { value: '', label: '–' },
        ...reviewerRoles.map((one) => ({ value: one, label: words.label(`packs.role.${one}`) })),
      ]}
      onChange={(checkedBy) => set({ checkedBy })}
    />
  )
}

/** How well it is known, and until when it may be said. */
function KnownFields({ form, set, problemOf }: PartProps) {
  const words = usePacksWords()
  const known = certainties.map((one) => ({ value: one, label: words.label(`certainty.${one}`) }))
  return (
    <div className="fields">
      {!form.ask && (
        <ChoiceField
          label={words.label('packs.form.certainty')}
          hint={words.label('packs.form.certainty-hint')}
          value={form.certainty}
          problem={problemOf('certainty')}
          options={[{ value: '', label: '–' }, ...known]}
          onChange={(certainty) => set({ certainty })}
        />
      )}
      <TextField
        type="date"
        label={words.label('packs.form.checked-on')}
        hint={words.label('packs.form.checked-on-hint')}
        value={form.checkedOn}
        problem={problemOf('checkedOn')}
        onChange={(checkedOn) => set({ checkedOn })}
      />
      <TextField
        type="date"
        label={words.label('packs.form.expires-on')}
        hint={words.label('packs.form.expires-on-hint')}
        value={form.expiresOn}
        problem={problemOf('expiresOn')}
        onChange={(expiresOn) => set({ expiresOn })}
      />
      <CheckedBy form={form} set={set} problemOf={problemOf} />
    </div>
  )
}

/** For whom the field speaks: nothing ticked means for all. */
function ScopeFields({ name, form, set, problemOf }: PartProps) {
  const words = usePacksWords()
  const needsRegime = ['way', 'documents'].includes(topicOf(name))
  const regimes = packRegimes.map((one) => ({ value: one, label: words.label(`packs.regime.${one}`) }))
  return (
    <details open={needsRegime || form.purposes.length + form.homes.length > 0}>
      <summary>{words.label('packs.form.scope')}</summary>
      <div className="fields">
        <TickList
          label={words.label('packs.form.purposes')}
          options={packPurposes.map((one) => ({ value: one, label: words.label(`purpose.${one}`) }))}
          ticked={form.purposes}
          onChange={(purposes) => set({ purposes })}
        />
        <TickList
          label={words.label('packs.form.homes')}
          options={packHomes.map((one) => ({ value: one, label: words.label(`packs.home.${one}`) }))}
          ticked={form.homes}
          onChange={(homes) => set({ homes })}
        />
        {(needsRegime || form.regime !== '') && (
          <ChoiceField
            label={words.label('packs.form.regime')}
            hint={words.label('packs.form.regime-hint')}
            value={form.regime}
            problem={problemOf('regime')}
            options={[{ value: '', label: '–' }, ...regimes]}
            onChange={(regime) => set({ regime })}
          />
        )}
      </div>
    </details>
  )
}

interface Props {
  readonly name: string
  readonly written: WrittenField
  /** The common day of the pack, for fields that name none. */
  readonly day: string
  readonly problems: readonly PackProblem[]
  readonly references: NamedReferences
  readonly onSave: (field: WrittenField) => void
  readonly onClose: () => void
}

/** Problems of a value that has no parts stand at the value; those without a place at the source. */
function useProblemOf(problems: readonly PackProblem[]) {
  const words = usePacksWords()
  return (place: string) => {
    const found = problems.find(({ path, code }) => {
      const own = path.slice(2).join('/')
      if (own === '' && code === 'pack_source_missing') return place === 'citation'
      if (own === '' && code === 'pack_regime_missing') return place === 'regime'
      return own === place
    })
    return found && problemText(words, found)
  }
}

/** What is typed, with everything typed before it. */
function useFieldForm({ name, written, day }: Pick<Props, 'name' | 'written' | 'day'>) {
  const [past, setPast] = useState<readonly FieldForm[]>([])
  const [form, setForm] = useState(() => readFieldForm(name, written, day))
  /** The field as this form last knew it to be saved. */
  const [base, setBase] = useState(() => JSON.stringify(written))
  const change = (next: FieldForm) => {
    setPast((before) => [...before, form])
    setForm(next)
  }
  const undo = () => {
    const last = past.at(-1)
    if (last) setForm(last)
    setPast((before) => before.slice(0, -1))
  }
  return {
    form,
    set: (part: Partial<FieldForm>) => change({ ...form, ...part }),
    undo,
    canUndo: past.length > 0,
    isUnsaved: past.length > 0 && JSON.stringify(writeFieldForm(name, form)) !== base,
    isOvertaken: base !== JSON.stringify(written),
    takeSaved: () => {
      setBase(JSON.stringify(written))
      change(readFieldForm(name, written, day))
    },
    save: (): WrittenField => {
      const field = writeFieldForm(name, form)
      setBase(JSON.stringify(field))
      return field
    },
  }
}

/** What is saved changed while the form was open, by somebody else or by taking back: what is typed stays. */
function Meanwhile({ onTake }: { readonly onTake: () => void }) {
  const words = usePacksWords()
  return (
    <div className="note" role="alert">
      <p>{words.label('packs.form.meanwhile')}</p>
      <button type="button" className="button small" onClick={onTake}>
        {words.label('packs.form.take-saved')}
      </button>
    </div>
  )
}

interface ButtonsProps {
  readonly canUndo: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}

function Buttons({ canUndo, onUndo, onClose }: ButtonsProps) {
  const words = usePacksWords()
  return (
    <div className="buttons">
      <button type="submit" className="button primary">
        {words.label('packs.form.save')}
      </button>
      <button type="button" className="button" disabled={!canUndo} onClick={onUndo}>
        {words.label('packs.form.undo')}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {words.label('packs.form.close')}
      </button>
    </div>
  )
}

/** The form of one field: value, source, certainty, days, for whom. */
export function FieldEditor({ name, written, day, problems, references, onSave, onClose }: Props) {
  const words = usePacksWords()
  const { form, set, undo, canUndo, isUnsaved, isOvertaken, takeSaved, save } = useFieldForm({ name, written, day })
  const part = { name, form, set, problemOf: useProblemOf(problems), references }
  const mayLeave = useUnsaved(isUnsaved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(save())
  }
  return (
    <form className="field-editor" onSubmit={submit} noValidate>
      <p className="hint">{words.label(`packs.help.${topicOf(name)}`)}</p>
      {isOvertaken && <Meanwhile onTake={takeSaved} />}
      <label className="tick">
        <input type="checkbox" checked={form.ask} onChange={(event) => set({ ask: event.target.checked })} />
        {words.label('packs.form.ask')}
      </label>
      {!form.ask && <ValueFields {...part} />}
      <SourceFields {...part} />
      <KnownFields {...part} />
      <ScopeFields {...part} />
      <Buttons canUndo={canUndo} onUndo={undo} onClose={() => mayLeave() && onClose()} />
    </form>
  )
}
