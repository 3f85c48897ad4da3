import { type FormEvent, useState } from 'react'
import { packHomes, packPurposes, packRegimes, topicOf } from '@wanderbuch/rules/pack/pack-model'
import { certainties } from '@wanderbuch/standards/certainty'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { type FieldForm, readFieldForm, writeFieldForm } from './field-form.ts'
import type { NamedReferences, PackProblem, WrittenField } from './packs-api.ts'
import { problemText } from './problem-text.ts'
import { SourceFields } from './SourceFields.tsx'
import { TickList } from './TickList.tsx'
import { usePacksWords } from './use-packs-words.ts'
import { ValueFields } from './ValueFields.tsx'

export interface PartProps {
  readonly name: string
  readonly form: FieldForm
  readonly set: (change: Partial<FieldForm>) => void
  /** The problem of a part of the field, by its path after the field's name: `value/de`. */
  readonly problemOf: (place: string) => string | undefined
  readonly references: NamedReferences
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

/** The form of one field: value, source, certainty, days, for whom. */
export function FieldEditor({ name, written, day, problems, references, onSave, onClose }: Props) {
  const words = usePacksWords()
  const [form, setForm] = useState(() => readFieldForm(name, written, day))
  const set = (change: Partial<FieldForm>) => setForm((old) => ({ ...old, ...change }))
  const part = { name, form, set, problemOf: useProblemOf(problems), references }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(writeFieldForm(name, form))
  }
  return (
    <form className="field-editor" onSubmit={submit} noValidate>
      <p className="hint">{words.label(`packs.help.${topicOf(name)}`)}</p>
      <label className="tick">
        <input type="checkbox" checked={form.ask} onChange={(event) => set({ ask: event.target.checked })} />
        {words.label('packs.form.ask')}
      </label>
      {!form.ask && <ValueFields {...part} />}
      <SourceFields {...part} />
      <KnownFields {...part} />
      <ScopeFields {...part} />
      <div className="buttons">
        <button type="submit" className="button primary">
          {words.label('packs.form.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.label('packs.form.close')}
        </button>
      </div>
    </form>
  )
}
