import { packHomes, packPurposes, regulatedValues } from '@wanderbuch/rules/pack/pack-model'
import { type FormEvent, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import type { DraftProps } from './DraftFields.tsx'
import { usePacksWords } from './use-packs-words.ts'

type Case = Readonly<Record<string, unknown>>

const casesOf = (written: Readonly<Record<string, unknown>>) => (written['cases'] ?? []) as readonly Case[]
const empty = { name: '', purpose: 'employee', home: 'eu-eea', regulated: '' }

interface FormProps {
  readonly onAdd: (added: Case) => void
}

/** A case is written from the law, before one looks at what the pack answers. */
function NewCase({ onAdd }: FormProps) {
  const words = usePacksWords()
  const { say } = useInterface()
  const [typed, setTyped] = useState(empty)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<typeof empty>) => setTyped((old) => ({ ...old, ...change }))
  const { name, purpose, home, regulated } = typed
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(name.trim() === '')
    if (name.trim() === '') return document.getElementById('case-name')?.focus()
    const expect = regulated === '' ? {} : { regulated }
    onAdd({ name: name.trim(), facts: { purpose, ...(home && { home }) }, expect })
    return setTyped(empty)
  }
  const answers = ['ask', ...regulatedValues]
  const answerWord = (one: string) => words.label(one === 'ask' ? 'packs.ask' : `packs.value.regulated.${one}`)
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        id="case-name"
        label={words.label('packs.case.name')}
        hint={words.label('packs.case.name-hint')}
        value={name}
        problem={tried ? say('form.required') : undefined}
        onChange={(text) => set({ name: text })}
      />
      <ChoiceField
        label={words.label('packs.case.purpose')}
        value={purpose}
        options={packPurposes.map((one) => ({ value: one, label: words.label(`purpose.${one}`) }))}
        onChange={(one) => set({ purpose: one })}
      />
      <ChoiceField
        label={words.label('packs.case.home')}
        value={home}
        options={packHomes.map((one) => ({ value: one, label: words.label(`packs.home.${one}`) }))}
        onChange={(one) => set({ home: one })}
      />
      <ChoiceField
        label={words.label('packs.case.expected')}
        value={regulated}
        options={[{ value: '', label: '–' }, ...answers.map((one) => ({ value: one, label: answerWord(one) }))]}
        onChange={(one) => set({ regulated: one })}
      />
      <button type="submit" className="button">
        {words.label('packs.case.add')}
      </button>
    </form>
  )
}

interface JsonProps {
  readonly cases: readonly Case[]
  readonly onSave: (cases: readonly unknown[]) => void
}

/** Everything a case may expect, as it stands in the file. */
function AllCases({ cases, onSave }: JsonProps) {
  const words = usePacksWords()
  const [text, setText] = useState(() => JSON.stringify(cases, undefined, 2))
  const [wrong, setWrong] = useState(false)
  const save = () => {
    try {
      const read = JSON.parse(text) as unknown
      setWrong(!Array.isArray(read))
      if (Array.isArray(read)) onSave(read as readonly unknown[])
    } catch {
      setWrong(true)
    }
  }
  return (
    <>
      <TextField
        label={words.label('packs.case.all')}
        hint={words.label('packs.case.all-hint')}
        rows={14}
        value={text}
        problem={wrong ? words.label('packs.case.all-wrong') : undefined}
        onChange={setText}
      />
      <button type="button" className="button" onClick={save}>
        {words.label('packs.case.save')}
      </button>
    </>
  )
}

/** Adds a case, or changes all of them. */
export function CaseEditor({ draft, take }: Omit<DraftProps, 'references'>) {
  const words = usePacksWords()
  const cases = casesOf(draft.written)
  const write = (next: readonly unknown[]) => void take({ step: 'cases', cases: next })
  return (
    <>
      <details>
        <summary>{words.label('packs.case.new')}</summary>
        <NewCase onAdd={(added) => write([...cases, added])} />
      </details>
      <details>
        <summary>{words.label('packs.case.change')}</summary>
        <AllCases key={draft.revision} cases={cases} onSave={write} />
      </details>
    </>
  )
}
