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
import type { PackDraft } from './packs-api.ts'
import { problemText } from './problem-text.ts'
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

function BroughtFormView({ draft, take, brought, onClose }: FormProps) {
  const words = usePacksWords()
  const { part, id, row } = brought
  const [form, setForm] = useState(() => readBroughtForm(id, row))
  const [saved, setSaved] = useState(form)
  const problemOf = useProblems(draft, { ...brought, id: form.id })
  const mayLeave = useUnsaved(form !== saved)
  const set = (change: Partial<BroughtForm>) => setForm((old) => ({ ...old, ...change }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (form.id === '') return document.getElementById('brought-id')?.focus()
    const after = await take({ step: 'own', part, id: form.id, row: writeBroughtForm(part, form) })
    if (!after) return undefined
    setSaved(form)
    // The form stays open while something in it is wrong: it is told beside the input.
    const isWrong = after.problems.some(
      ({ path }) => path[0] === 'own' && path[1] === part && (part === 'profession' || path[2] === form.id),
    )
    return isWrong ? undefined : onClose()
  }
  return (
    <form className="field-editor" onSubmit={(event) => void submit(event)} noValidate>
      {id === '' && (
        <TextField
          id="brought-id"
          label={words.label('packs.brought.id')}
          hint={words.label('packs.brought.id-hint')}
          value={form.id}
          problem={problemOf('')}
          onChange={(typed) => set({ id: typed.trim() })}
        />
      )}
      <BroughtFields part={part} form={form} set={set} problemOf={problemOf} />
      <div className="buttons">
        <button type="submit" className="button primary">
          {words.label('packs.brought.save')}
        </button>
        <button type="button" className="button" onClick={() => mayLeave() && onClose()}>
          {words.label('packs.form.close')}
        </button>
      </div>
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
      <button
        type="button"
        className="button small"
        aria-label={words.label('packs.change-this', { name })}
        onClick={onOpen}
      >
        {words.label('packs.change-field')}
      </button>
      <button
        type="button"
        className="button small"
        aria-label={words.label('packs.take-out-this', { name })}
        onClick={onTakeOut}
      >
        {words.label('packs.take-out')}
      </button>
    </p>
  )
}

/** Laws, documents and the profession that are in no list yet: written with the pack, with their source. */
export function BroughtPart({ draft, take }: Pick<DraftProps, 'draft' | 'take'>) {
  const words = usePacksWords()
  const [open, setOpen] = useState<Brought>()
  const rows = broughtOf(draft)
  const lacksProfession = draft.problems.some(
    ({ path, code }) => path[0] === 'profession' && code === 'pack_reference_unknown',
  )
  const adds: readonly Part[] = [...(lacksProfession ? (['profession'] as const) : []), 'instruments', 'documents']
  const idOf = (part: Part) => (part === 'profession' ? String(draft.written['profession']) : '')
  return (
    <section>
      <h2>{words.label('packs.own-title')}</h2>
      <p className="quiet">{words.label('packs.own-text')}</p>
      {rows.map((one) => (
        <RowView
          key={`${one.part} ${one.id}`}
          brought={one}
          onOpen={() => setOpen(one)}
          onTakeOut={() => void take({ step: 'own', part: one.part, id: one.id, row: null })}
        />
      ))}
      {open ? (
        <BroughtFormView
          key={`${open.part} ${open.id}`}
          draft={draft}
          take={take}
          brought={open}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <p className="buttons">
          {adds.map((part) => (
            <button
              key={part}
              type="button"
              className="button"
              onClick={() => setOpen({ part, id: idOf(part), row: {} })}
            >
              {words.label(`packs.brought-add.${part}`)}
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
