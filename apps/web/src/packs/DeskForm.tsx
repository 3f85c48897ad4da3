import { reviewerRoles } from '@wanderbuch/rules/pack/pack-model'
import { type FormEvent, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, Field, TextField } from '../parts/Field.tsx'
import { type Desk, emptyDesk } from './editing-desk.ts'
import type { Role } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly desk: Desk | undefined
  readonly onDesk: (desk: Desk) => void
}

interface FieldsProps {
  readonly typed: Desk
  readonly tried: boolean
  readonly set: (change: Partial<Desk>) => void
}

function DeskFields({ typed, tried, set }: FieldsProps) {
  const words = usePacksWords()
  const { say } = useInterface()
  const needed = (text: string) => (tried && text.trim() === '' ? say('form.required') : undefined)
  return (
    <div className="fields">
      <Field
        id="desk-key"
        label={words.label('packs.desk.key')}
        hint={words.label('packs.desk.key-hint')}
        problem={needed(typed.key)}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="password"
            autoComplete="off"
            value={typed.key}
            onChange={(event) => set({ key: event.target.value.trim() })}
          />
        )}
      </Field>
      <TextField
        id="desk-name"
        label={words.label('packs.desk.name')}
        hint={words.label('packs.desk.name-hint')}
        problem={needed(typed.name)}
        value={typed.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={words.label('packs.desk.body')}
        hint={words.label('packs.desk.body-hint')}
        value={typed.body}
        onChange={(body) => set({ body })}
      />
      <ChoiceField
        label={words.label('packs.desk.role')}
        hint={words.label('packs.desk.role-hint')}
        value={typed.role}
        options={reviewerRoles.map((role) => ({ value: role, label: words.label(`packs.role.${role}`) }))}
        onChange={(role) => set({ role: role as Role })}
      />
    </div>
  )
}

/** Who is here and with which key: asked once for a tab. */
export function DeskForm({ desk, onDesk }: Props) {
  const words = usePacksWords()
  const [typed, setTyped] = useState(desk ?? emptyDesk)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.key !== '' && typed.name.trim() !== '') return onDesk(typed)
    document.getElementById(typed.key === '' ? 'desk-key' : 'desk-name')?.focus()
  }
  return (
    <form className="desk no-print" onSubmit={submit} noValidate>
      <p className="quiet">{words.label('packs.desk.text')}</p>
      <DeskFields typed={typed} tried={tried} set={(change) => setTyped((old) => ({ ...old, ...change }))} />
      <button type="submit" className="button primary">
        {words.label('packs.desk.enter')}
      </button>
    </form>
  )
}
