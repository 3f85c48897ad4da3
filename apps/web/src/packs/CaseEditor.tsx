import { type FormEvent, useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { TextField } from '../parts/Field.tsx'
import {
  type CaseForm,
  emptyCase,
  problemsOfCase,
  putCase,
  readCaseForm,
  type WrittenCase,
  writeCaseForm,
} from './case-form.ts'
import { CaseExpectations, CaseFacts } from './CaseFields.tsx'
import { CasesPart } from './CasesPart.tsx'
import type { DraftProps } from './DraftFields.tsx'
import type { NamedReferences } from './packs-api.ts'
import { problemText } from './problem-text.ts'
import { RowButtons } from './RowButtons.tsx'
import { usePacksWords } from './use-packs-words.ts'
import { useUnsaved } from './use-unsaved.ts'

const casesOf = (written: Readonly<Record<string, unknown>>) => {
  const cases = written['cases']
  return Array.isArray(cases) ? (cases as readonly WrittenCase[]) : []
}

interface FormProps {
  readonly start: CaseForm
  readonly references: NamedReferences
  readonly onSave: (next: WrittenCase) => void
  readonly onClose: () => void
}

/** A case is written from the law, before one looks at what the pack answers. */
function CaseFormView({ start, references, onSave, onClose }: FormProps) {
  const words = usePacksWords()
  const { say } = useInterface()
  const [form, setForm] = useState(start)
  const [tried, setTried] = useState(false)
  const mayLeave = useUnsaved(form !== start)
  const set = (change: Partial<CaseForm>) => setForm((old) => ({ ...old, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (form.name.trim() === '') return document.getElementById('case-name')?.focus()
    return onSave(writeCaseForm(form))
  }
  return (
    <form className="field-editor" onSubmit={submit} noValidate>
      <TextField
        id="case-name"
        label={words.label('packs.case.name')}
        hint={words.label('packs.case.name-hint')}
        value={form.name}
        problem={tried && form.name.trim() === '' ? say('form.required') : undefined}
        onChange={(name) => set({ name })}
      />
      <CaseFacts form={form} set={set} />
      <CaseExpectations form={form} references={references} set={set} />
      <div className="buttons">
        <button type="submit" className="button primary">
          {words.label('packs.case.save-one')}
        </button>
        <button type="button" className="button" onClick={() => mayLeave() && onClose()}>
          {words.label('packs.form.close')}
        </button>
      </div>
    </form>
  )
}

/** A case whose form is wrong does not run; it is told here, so that it can be mended or taken out. */
function WrongCase({ draft, place }: Pick<DraftProps, 'draft'> & { readonly place: number }) {
  const words = usePacksWords()
  return (
    <>
      <p className="field-problem">{words.label('packs.case.wrong')}</p>
      {problemsOfCase(draft.problems, place).map((problem) => (
        <p key={problem.path.join('/')} className="field-problem">
          {[...problem.path.slice(2), problemText(words, problem)].join(' · ')}
        </p>
      ))}
    </>
  )
}

/** Which case is open, and what is done with each. */
function useCases({ draft, references, take }: DraftProps) {
  const [open, setOpen] = useState<number>()
  const cases = casesOf(draft.written)
  const write = async (place: number, next: WrittenCase | undefined) => {
    if (await take({ step: 'cases', cases: putCase(cases, place, next) })) setOpen(undefined)
  }
  const form = (place: number) => (
    <CaseFormView
      start={cases[place] ? readCaseForm(cases[place]) : emptyCase}
      references={references}
      onSave={(next) => void write(place, next)}
      onClose={() => setOpen(undefined)}
    />
  )
  const acts = (place: number) => {
    if (open === place) return form(place)
    const name = cases[place]?.['name']
    const takeOut = () => void write(place, undefined)
    return (
      <p className="buttons">
        <RowButtons
          name={typeof name === 'string' ? name : String(place + 1)}
          onOpen={() => setOpen(place)}
          onTakeOut={takeOut}
        />
      </p>
    )
  }
  return { open, setOpen, cases, form, acts }
}

/** The cases of a draft with their answers; each can be changed and taken out, and others added. */
export function CaseEditor(props: DraftProps) {
  const { draft, references } = props
  const words = usePacksWords()
  const { open, setOpen, cases, form, acts } = useCases(props)
  const run = new Set(draft.cases.map(({ index }) => index))
  const wrong = cases.map((_, place) => place).filter((place) => !run.has(place))
  return (
    <>
      <CasesPart cases={draft.cases} references={references}>
        {({ index }) => acts(index)}
      </CasesPart>
      {wrong.map((place) => (
        <div key={place}>
          <WrongCase draft={draft} place={place} />
          {acts(place)}
        </div>
      ))}
      {open === cases.length ? (
        <>
          <h3>{words.label('packs.case.form')}</h3>
          {form(cases.length)}
        </>
      ) : (
        <button type="button" className="button" onClick={() => setOpen(cases.length)}>
          {words.label('packs.case.add')}
        </button>
      )}
    </>
  )
}
