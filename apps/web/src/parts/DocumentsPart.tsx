import { useState } from 'react'
import type { EntryKind } from '../declaration.ts'
import { type Draft, type DraftItem, withEntry, withoutOpen } from '../draft.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { roomForFiles } from '../most-files.ts'
import { newId } from '../new-id.ts'
import { useAdding } from '../use-adding.ts'
import { useReading } from '../use-reading.ts'
import { BookItem, type ItemActions, nameOfItem } from './BookItem.tsx'
import { EntryForm } from './EntryForm.tsx'
import { FileDrop } from './FileDrop.tsx'

const kinds: readonly EntryKind[] = ['paper', 'experience', 'course']

/** The open form, or the buttons that open one. */
function Entering() {
  const { say } = useInterface()
  const { draft, change } = useDraft()
  const { openEntry } = useAdding()
  const { open } = draft
  if (!open) {
    return (
      <div className="buttons">
        {kinds.map((kind) => (
          <button key={kind} type="button" className="button" onClick={() => void openEntry(kind)}>
            {say(`new.add-${kind}`)}
          </button>
        ))}
      </div>
    )
  }
  return (
    <EntryForm
      key={open.itemId ?? open.entry.kind}
      entry={open.entry}
      known={open.itemId !== undefined}
      onChange={(entry) => change((before) => (before.open ? { ...before, open: { ...before.open, entry } } : before))}
      onDone={(entry) => change((before) => withEntry(before, entry, newId()))}
      onCancel={() => change(withoutOpen)}
    />
  )
}

interface Removed {
  readonly name: string
  readonly before: Draft['items']
}

function useItemActions(onRemoved: (removed: Removed) => void): ItemActions {
  const { draft, change } = useDraft()
  const { openEntry } = useAdding()
  const without = (id: string) =>
    change((before) => ({ ...before, items: before.items.filter((item) => item.id !== id) }))
  return {
    remove: (item) => {
      onRemoved({ name: nameOfItem(item), before: draft.items })
      without(item.id)
    },
    edit: (item) => {
      if (item.kind === 'hand') change((before) => ({ ...before, open: { entry: item.entry, itemId: item.id } }))
    },
    enterAsPaper: ({ id, name, blob }) => {
      void openEntry('paper', { title: name.replace(/\.[a-z0-9]+$/i, ''), picture: blob })
      without(id)
    },
  }
}

function RemovedNote({ removed, onUndo }: { readonly removed: Removed | undefined; readonly onUndo: () => void }) {
  const { say } = useInterface()
  return (
    <output>
      {removed && (
        <p className="note">
          {say('new.removed', { name: removed.name })}{' '}
          <button type="button" className="button small" onClick={onUndo}>
            {say('new.undo')}
          </button>
        </p>
      )}
    </output>
  )
}

/** Step one: the documents, received and entered. Removing can be undone. */
export function DocumentsPart() {
  const { say } = useInterface()
  const { draft, change } = useDraft()
  const { addFiles, openEntry } = useAdding()
  const [removed, setRemoved] = useState<Removed>()
  const actions = useItemActions(setRemoved)
  useReading()
  const undo = () => {
    if (removed) change((before) => ({ ...before, items: removed.before }))
    setRemoved(undefined)
  }
  return (
    <section aria-labelledby="step-documents">
      <h2 id="step-documents" className="step-heading" tabIndex={-1}>
        {say('new.step.documents')}
      </h2>
      <FileDrop
        onFiles={addFiles}
        onPhoto={(picture) => void openEntry('paper', { picture })}
        room={roomForFiles(draft)}
      />
      <Entering />
      {draft.items.length === 0 && <p className="quiet">{say('new.empty')}</p>}
      <ul className="items">
        {draft.items.map((item: DraftItem) => (
          <BookItem key={item.id} item={item} actions={actions} />
        ))}
      </ul>
      <RemovedNote removed={removed} onUndo={undo} />
    </section>
  )
}
