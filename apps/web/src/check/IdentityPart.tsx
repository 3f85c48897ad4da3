import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { TextField } from '../parts/Field.tsx'
import { today } from '../today.ts'
import { emptyIdentity, findIdentityProblems, type IdentityForm, identityOf } from './identity-form.ts'
import { FormerRows, NumberRows } from './IdentityRows.tsx'
import { useCheckWords } from './use-check-words.ts'

interface FieldsProps {
  readonly form: IdentityForm
  readonly set: (part: Partial<IdentityForm>) => void
  readonly problem: (name: string) => string | undefined
}

type TextName = Exclude<keyof IdentityForm, 'numbers' | 'formers'>

function PersonFields({ form, set, problem }: FieldsProps) {
  const { say } = useInterface()
  const words = useCheckWords()
  const of = (name: TextName) => ({
    problem: problem(name),
    value: form[name],
    onChange: (text: string) => set({ [name]: text }),
  })
  return (
    <div className="fields">
      <TextField label={say('who.name')} hint={say('who.name-hint')} {...of('name')} />
      <TextField label={say('who.born')} type="date" {...of('born')} />
      <TextField label={say('who.seen-by')} hint={say('who.seen-by-hint')} {...of('seenBy')} />
      <TextField label={say('who.seen-on')} type="date" {...of('seenOn')} />
      <TextField
        label={words.label('checking.whose.email')}
        hint={words.label('checking.whose.email-hint')}
        type="email"
        {...of('email')}
      />
    </div>
  )
}

interface Props {
  /** The person compared with now. */
  readonly identity: ShownIdentity | undefined
  readonly onCompare: (identity: ShownIdentity | undefined) => void
}

/** What is typed, and what is wrong with it once somebody tried to compare; the first field that is wrong gets the focus. */
function useIdentityForm(onCompare: Props['onCompare']) {
  const [form, setForm] = useState(emptyIdentity)
  const [tries, setTries] = useState(0)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0) element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tries])
  const problems = findIdentityProblems(form, today())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(problems).length > 0) return setTries((before) => before + 1)
    setTries(0)
    onCompare(identityOf(form))
  }
  const clear = () => {
    setForm(emptyIdentity)
    setTries(0)
    onCompare(undefined)
  }
  return { form, setForm, element, submit, clear, problems: tries > 0 ? problems : {} }
}

/** Who showed the document: every record is compared with that person, here in the browser. Kept nowhere. */
export function IdentityPart({ identity, onCompare }: Props) {
  const { say } = useInterface()
  const words = useCheckWords()
  const { form, setForm, element, submit, clear, problems } = useIdentityForm(onCompare)
  const set = (part: Partial<IdentityForm>) => setForm((before) => ({ ...before, ...part }))
  const problem = (name: string) => {
    const key = problems[name]
    if (key === undefined) return undefined
    return key.startsWith('form.') ? say(key) : words.label(key)
  }
  return (
    <details className="panel whose">
      <summary>{words.label('checking.whose')}</summary>
      <p>{words.label('checking.whose.text')}</p>
      <form ref={element} onSubmit={submit} noValidate>
        <PersonFields {...{ form, set, problem }} />
        <NumberRows rows={form.numbers} onChange={(numbers) => set({ numbers })} problem={problem} />
        <FormerRows rows={form.formers} onChange={(formers) => set({ formers })} problem={problem} />
        <div className="buttons">
          <button type="submit" className="button">
            {words.label('checking.whose.compare')}
          </button>
          <button type="button" className="button" onClick={clear}>
            {words.label('checking.whose.clear')}
          </button>
        </div>
      </form>
      <output className="quiet">
        {identity && words.label('checking.whose.compared', { name: identity.fullName })}
      </output>
    </details>
  )
}
