import { languages } from '@wanderbuch/core/vocabulary/request'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { countryOptions } from '../country-options.ts'
import { type EntryKind, type HandEntry, missingFields } from '../declaration.ts'
import { languageNames } from '../interface-words.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { entryFields, type EntryField } from './entry-fields.ts'
import { ChoiceField, TextField } from './Field.tsx'
import { ImageField } from './ImageField.tsx'

interface InputProps {
  readonly field: EntryField
  readonly entry: HandEntry
  readonly problem: string | undefined
  readonly set: (name: string, value: string) => void
  readonly setImage: (image: HandEntry['image']) => void
}

function useOptions(kind: EntryField['kind']) {
  const { say, language } = useInterface()
  if (kind === 'country') return [{ value: '', label: say('form.no-country') }, ...countryOptions(language, true)]
  if (kind === 'language') return languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))
  const roles = ['employee', 'self-employed', 'manager'].map((role) => ({
    value: role,
    label: say(`form.role.${role}`),
  }))
  return [{ value: '', label: say('form.no-country') }, ...roles]
}

function EntryInput({ field, entry, problem, set, setImage }: InputProps) {
  const { say } = useInterface()
  const { name, word, hint, kind } = field
  const options = useOptions(kind)
  const value = entry.fields[name] ?? ''
  const common = { label: say(word), problem, ...(hint && { hint: say(`${word}-hint`) }) }
  if (kind === 'image') return <ImageField label={say(word)} image={entry.image} onImage={setImage} />
  if (kind === 'text') return <TextField {...common} value={value} onChange={(text) => set(name, text)} />
  if (kind === 'date') return <TextField {...common} type="date" value={value} onChange={(text) => set(name, text)} />
  if (kind === 'lines') return <TextField {...common} rows={5} value={value} onChange={(text) => set(name, text)} />
  return <ChoiceField {...common} value={value} options={options} onChange={(text) => set(name, text)} />
}

interface Props {
  readonly kind: EntryKind
  readonly onAdd: (entry: HandEntry) => void
  readonly onCancel: () => void
}

/** Form of a paper document, an experience or a course. Problems stand next to their fields. */
export function EntryForm({ kind, onAdd, onCancel }: Props) {
  const { say, language } = useInterface()
  const [entry, setEntry] = useState<HandEntry>({ kind, fields: { language } })
  const [tried, setTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const missing = tried ? missingFields(entry) : []
  const set = (name: string, value: string) => setEntry({ ...entry, fields: { ...entry.fields, [name]: value } })
  const setImage = (image: HandEntry['image']) => {
    const { image: _before, ...rest } = entry
    setEntry({ ...rest, ...(image && { image }) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missingFields(entry).length === 0) onAdd(entry)
  }
  const inputs = (fields: readonly EntryField[]) =>
    fields.map((field) => (
      <EntryInput
        key={field.name}
        field={field}
        entry={entry}
        problem={missing.includes(field.name) ? say('form.required') : undefined}
        set={set}
        setImage={setImage}
      />
    ))
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {say(`entry.${kind}`)}
      </h3>
      {entryFields[kind].map(({ word, fields }) =>
        word ? (
          <details key={word}>
            <summary>{say(word)}</summary>
            <div className="fields">{inputs(fields)}</div>
          </details>
        ) : (
          <div key="main" className="fields">
            {inputs(fields)}
          </div>
        ),
      )}
      <div className="buttons">
        <button type="submit" className="button primary">
          {say('form.add')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('form.cancel')}
        </button>
      </div>
    </form>
  )
}
