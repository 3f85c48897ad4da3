import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { HandEntry } from '../declaration.ts'
import { type EntryProblems, findEntryProblems } from '../entry-problems.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { today } from '../today.ts'
import { type EntryFieldGroup, entryFields } from './entry-fields.ts'
import { EntryInput } from './EntryInput.tsx'

interface Shown {
  readonly entry: HandEntry
  readonly problems: EntryProblems
  readonly change: (entry: HandEntry) => void
}

function Inputs({ group, shown }: { readonly group: EntryFieldGroup; readonly shown: Shown }) {
  const { say } = useInterface()
  const { entry, problems, change } = shown
  const set = (name: string, value: string) => change({ ...entry, fields: { ...entry.fields, [name]: value } })
  const setPicture = (image: HandEntry['image']) => {
    const { image: _before, ...rest } = entry
    change({ ...rest, ...(image && { image }) })
  }
  return (
    <>
      {group.text && <p className="hint">{say(group.text)}</p>}
      <div className="fields">
        {group.fields.map((field) => {
          const key = problems[field.name]
          const problem = key && say(key)
          return <EntryInput key={field.name} {...{ field, entry, set, setPicture, problem }} />
        })}
      </div>
    </>
  )
}

/** A folded group opens by itself when something is in it, or something is wrong in it, and then stays open. */
function Group({ group, shown }: { readonly group: EntryFieldGroup; readonly shown: Shown }) {
  const { say } = useInterface()
  const [open, setOpen] = useState(() => group.fields.some(({ name }) => shown.entry.fields[name]))
  const isWrong = group.fields.some(({ name }) => shown.problems[name])
  if (isWrong && !open) setOpen(true)
  if (!group.word) return <Inputs group={group} shown={shown} />
  if (group.folded) {
    return (
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(group.word)}</summary>
        <Inputs group={group} shown={shown} />
      </details>
    )
  }
  return (
    <fieldset className="group">
      <legend>{say(group.word)}</legend>
      <Inputs group={group} shown={shown} />
    </fieldset>
  )
}

interface Props {
  readonly entry: HandEntry
  /** True when an entry of the book is being changed. */
  readonly known: boolean
  readonly onChange: (entry: HandEntry) => void
  readonly onDone: (entry: HandEntry) => void
  readonly onCancel: () => void
}

/** Form of a paper document, an experience or a course. Problems stand next to their fields; the first gets the focus. */
export function EntryForm({ entry, known, onChange, onDone, onCancel }: Props) {
  const { say } = useInterface()
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (tried) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tried])
  const problems = findEntryProblems(entry, today())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(problems).length === 0) return onDone(entry)
    setTried(true)
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }
  const shown = { entry, problems: tried ? problems : {}, change: onChange }
  return (
    <form ref={form} className="panel entry-form" onSubmit={submit} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {say(`entry.${entry.kind}`)}
      </h3>
      {entryFields[entry.kind].map((group) => (
        <Group key={group.word ?? 'main'} group={group} shown={shown} />
      ))}
      <div className="buttons">
        <button type="submit" className="button primary">
          {say(known ? 'form.save' : 'form.add')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('form.cancel')}
        </button>
      </div>
    </form>
  )
}
