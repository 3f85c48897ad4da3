import { type FormEvent, useState } from 'react'
import { TextField } from '../parts/Field.tsx'
import {
  type BroughtForm,
  type BroughtPart as Part,
  plainOf,
  readBroughtForm,
  writeBroughtForm,
} from './brought-form.ts'
import { BroughtFields } from './BroughtFields.tsx'
import type { DraftProps } from './DraftFields.tsx'
import type { PackDraft, PackProblem } from './packs-api.ts'
import { problemText } from './problem-text.ts'
import { RowButtons } from './RowButtons.tsx'
import { usePacksWords } from './use-packs-words.ts'
import { useUnsaved } from './use-unsaved.ts'

type Row = Readonly<Record<string, unknown>>

interface Brought {
  readonly part: Part
  /** '' for one that is being added. */
  readonly id: string
  readonly row: Row
}

const ownOf = ({ written }: PackDraft) => plainOf(written['own'])

function broughtOf(draft: PackDraft): readonly Brought[] {
  const own = ownOf(draft)
  const rows = (part: 'instruments' | 'documents') =>
    Object.entries(plainOf(own[part])).map(([id, row]) => ({ part, id, row: plainOf(row) }))
  const profession =
    own['profession'] === undefined
      ? []
      : [{ part: 'profession' as const, id: String(draft.written['profession']), row: plainOf(own['profession']) }]
  return [...profession, ...rows('instruments'), ...rows('documents')]
}

/** Problems of one row, by the path after it. */
function useProblems(draft: PackDraft, { part, id }: Brought) {
  const words = usePacksWords()
  const at = part === 'profession' ? ['own', part] : ['own', part, id]
  const own = draft.problems.filter(({ path }) => at.every((name, place) => path[place] === name))
  return (place: string) => {
    const found = own.find(({ path }) => path.slice(at.length).join('/') === place)
    return found && problemText(words, found)
  }
}

interface FormProps extends Pick<DraftProps, 'draft' | 'take'> {
  readonly brought: Brought
  readonly onClose: () => void
}

/** What is typed of a row, and saving it; answers whether the row is right now. */
function useBroughtForm({ take, brought }: FormProps) {
  const { part, id, row } = brought
  const [form, setForm] = useState(() => readBroughtForm(id, row))
  const [saved, setSaved] = useState(form)
  const mayLeave = useUnsaved(form !== saved)
  const isOwn = ({ path }: PackProblem) =>
    path[0] === 'own' && path[1] === part && (part === 'profession' || path[2] === form.id)
  const save = async (): Promise<boolean> => {
    const after = await take({ step: 'own', part, id: form.id, row: writeBroughtForm(part, form) })
    if (after) setSaved(form)
    return after !== undefined && !after.problems.some(isOwn)
  }
  const set = (change: Partial<BroughtForm>) => setForm((old) => ({ ...old, ...change }))
  return { form, set, save, mayLeave }
}

function FormButtons({ onClose }: Pick<FormProps, 'onClose'>) {
  const words = usePacksWords()
  return (
    <div className="buttons">
      <button type="submit" className="button primary">
        {words.label('packs.brought.save')}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {words.label('packs.form.close')}
      </button>
    </div>
  )
}

/** The form stays open while something in it is wrong: it is told beside the input. */
function BroughtFormView(props: FormProps) {
  const words = usePacksWords()
  const { draft, brought, onClose } = props
  const { form, set, save, mayLeave } = useBroughtForm(props)
  const problemOf = useProblems(draft, { ...brought, id: form.id })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (form.id === '') return document.getElementById('brought-id')?.focus()
    return (await save()) ? onClose() : undefined
  }
  return (
    <form className="field-editor" onSubmit={(event) => void submit(event)} noValidate>
      {brought.id === '' && (
        <TextField
          id="brought-id"
          label={words.label('packs.brought.id')}
          hint={words.label('packs.brought.id-hint')}
          value={form.id}
          problem={problemOf('')}
          onChange={(typed) => set({ id: typed.trim() })}
        />
      )}
      <BroughtFields part={brought.part} form={form} set={set} problemOf={problemOf} />
      <FormButtons onClose={() => mayLeave() && onClose()} />
    </form>
  )
}

interface RowProps {
  readonly brought: Brought
  readonly onOpen: () => void
  readonly onTakeOut: () => void
}

function RowView({ brought: { part, id }, onOpen, onTakeOut }: RowProps) {
  const words = usePacksWords()
  const name = words.label('packs.field-part', { topic: words.label(`packs.brought.${part}`), part: id })
  return (
    <p className="buttons">
      <span>{name}</span>
      <RowButtons name={name} onOpen={onOpen} onTakeOut={onTakeOut} />
    </p>
  )
}

interface AddProps extends Pick<DraftProps, 'draft'> {
  readonly onOpen: (brought: Brought) => void
}

/** The profession is only offered where the pack is of one that nobody knows. */
function AddButtons({ draft, onOpen }: AddProps) {
  const words = usePacksWords()
  const profession = String(draft.written['profession'])
  const lacks = draft.problems.some(({ path, code }) => path[0] === 'profession' && code === 'pack_reference_unknown')
  const adds: readonly Part[] = [...(lacks ? (['profession'] as const) : []), 'instruments', 'documents']
  return (
    <p className="buttons">
      {adds.map((part) => (
        <button
          key={part}
          type="button"
          className="button"
          onClick={() => onOpen({ part, id: part === 'profession' ? profession : '', row: {} })}
        >
          {words.label(`packs.brought-add.${part}`)}
        </button>
      ))}
    </p>
  )
}

/** Laws, documents and the profession that are in no list yet: written with the pack, with their source. */
export function BroughtPart({ draft, take }: Pick<DraftProps, 'draft' | 'take'>) {
  const words = usePacksWords()
  const [open, setOpen] = useState<Brought>()
  const close = () => setOpen(undefined)
  return (
    <section>
      <h2>{words.label('packs.own-title')}</h2>
      <p className="quiet">{words.label('packs.own-text')}</p>
      {broughtOf(draft).map((one) => (
        <RowView
          key={`${one.part} ${one.id}`}
          brought={one}
          onOpen={() => setOpen(one)}
          onTakeOut={() => void take({ step: 'own', part: one.part, id: one.id, row: null })}
        />
      ))}
      {open ? (
        <BroughtFormView key={`${open.part} ${open.id}`} draft={draft} take={take} brought={open} onClose={close} />
      ) : (
        <AddButtons draft={draft} onOpen={setOpen} />
      )}
    </section>
  )
}
