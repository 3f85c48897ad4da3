import { type FormEvent, useState } from 'react'
import type { ApiProblem } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { Field } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import type { Desk } from './editing-desk.ts'
import { readEditor } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface KeyProps {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (key: string) => void
}

function KeyField({ value, problem, onChange }: KeyProps) {
  const words = usePacksWords()
  return (
    <Field
      id="desk-key"
      label={words.label('packs.desk.key')}
      hint={words.label('packs.desk.key-hint')}
      problem={problem}
    >
      {(attributes) => (
        <input
          {...attributes}
          type="password"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )}
    </Field>
  )
}

/** The key of an editor: asked once for a tab. Who they are, the server says. */
export function DeskForm({ onDesk }: { readonly onDesk: (desk: Desk) => void }) {
  const words = usePacksWords()
  const { say } = useInterface()
  const [key, setKey] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (key === '') return document.getElementById('desk-key')?.focus()
    const editor = await readEditor(key)
    if (editor.ok) return onDesk({ key, ...editor.value })
    setProblem(editor.problem)
    return document.getElementById('desk-key')?.focus()
  }
  return (
    <form className="desk no-print" onSubmit={(event) => void submit(event)} noValidate>
      <p className="quiet">{words.label('packs.desk.text')}</p>
      <KeyField value={key} onChange={setKey} problem={tried && key === '' ? say('form.required') : undefined} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" className="button primary">
        {words.label('packs.desk.enter')}
      </button>
    </form>
  )
}
