import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { verifyFile } from '../api.ts'
import type { EntryKind } from '../declaration.ts'
import type { DraftItem } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { EntryForm } from './EntryForm.tsx'
import { FileDrop } from './FileDrop.tsx'
import { newFileItem } from './new-file-item.ts'
import { VerifiedRecords } from './VerifiedRecords.tsx'

const kinds: readonly EntryKind[] = ['paper', 'experience', 'course']

const nameOf = (item: DraftItem) => (item.kind === 'file' ? item.name : (item.entry.fields.title ?? ''))

/** Asks the server what stands in files that were not read yet. */
function useReading(): void {
  const { draft, change } = useDraft()
  const { language } = useInterface()
  const next = draft.items.find((item) => item.kind === 'file' && !item.seen)
  useEffect(() => {
    if (next?.kind !== 'file') return
    void verifyFile(next, language).then((answer) => {
      const [first] = answer.ok ? answer.value.files : []
      const seen = first ?? { fileName: next.name, ...(!answer.ok && { problem: answer.problem }) }
      change((before) => ({
        ...before,
        items: before.items.map((item) => (item.id === next.id && item.kind === 'file' ? { ...item, seen } : item)),
      }))
    })
  }, [next, language, change])
}

function ItemRow({ item, remove }: { readonly item: DraftItem; readonly remove: () => void }) {
  const { say } = useInterface()
  const name = nameOf(item)
  return (
    <li className="item">
      <div className="item-head">
        <span className="tag-plain">{say(item.kind === 'file' ? 'entry.file' : `entry.${item.entry.kind}`)}</span>
        <span className="item-name" dir="auto">
          {name}
        </span>
        <button type="button" className="button small" onClick={remove} aria-label={say('new.remove', { name })}>
          ✕
        </button>
      </div>
      {item.kind === 'file' && !item.seen && <p role="status">{say('new.reading', { name })}</p>}
      {item.kind === 'file' && item.seen && <VerifiedRecords seen={item.seen} />}
    </li>
  )
}

function AddEntry() {
  const { say } = useInterface()
  const { change } = useDraft()
  const [parameters] = useSearchParams()
  const [adding, setAdding] = useState<EntryKind | undefined>(kinds.find((kind) => kind === parameters.get('add')))
  if (!adding) {
    return (
      <div className="buttons">
        {kinds.map((kind) => (
          <button key={kind} type="button" className="button" onClick={() => setAdding(kind)}>
            {say(`new.add-${kind}`)}
          </button>
        ))}
      </div>
    )
  }
  return (
    <EntryForm
      key={adding}
      kind={adding}
      onCancel={() => setAdding(undefined)}
      onAdd={(entry) => {
        change((draft) => ({ ...draft, items: [...draft.items, { kind: 'hand', id: crypto.randomUUID(), entry }] }))
        setAdding(undefined)
      }}
    />
  )
}

/** Step one: the documents, received and entered. Removing can be undone. */
export function DocumentsPart() {
  const { say } = useInterface()
  const { draft, change } = useDraft()
  const [removed, setRemoved] = useState<{ readonly items: readonly DraftItem[]; readonly name: string }>()
  useReading()
  const add = (files: readonly File[]) =>
    change((before) => ({ ...before, items: [...before.items, ...files.map(newFileItem)] }))
  const remove = (item: DraftItem) => {
    setRemoved({ items: draft.items, name: nameOf(item) })
    change((before) => ({ ...before, items: before.items.filter(({ id }) => id !== item.id) }))
  }
  const undo = () => {
    if (removed) change((before) => ({ ...before, items: removed.items }))
    setRemoved(undefined)
  }
  return (
    <section aria-labelledby="step-documents">
      <h2 id="step-documents">{say('new.step.documents')}</h2>
      <FileDrop onFiles={add} />
      {draft.items.length === 0 && <p className="quiet">{say('new.empty')}</p>}
      <ul className="items">
        {draft.items.map((item) => (
          <ItemRow key={item.id} item={item} remove={() => remove(item)} />
        ))}
      </ul>
      {removed && (
        <p className="note" role="status">
          {say('new.removed', { name: removed.name })}{' '}
          <button type="button" className="button small" onClick={undo}>
            {say('new.undo')}
          </button>
        </p>
      )}
      <AddEntry />
    </section>
  )
}
