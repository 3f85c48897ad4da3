import type { DraftItem, FileItem } from '../draft.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { isPicture } from './new-file-item.ts'
import { VerifiedRecords } from './VerifiedRecords.tsx'

/** What a person would call the thing. */
export const nameOfItem = (item: DraftItem) => (item.kind === 'file' ? item.name : (item.entry.fields.title ?? ''))

export interface ItemActions {
  readonly remove: (item: DraftItem) => void
  readonly edit: (item: DraftItem) => void
  /** A file that cannot be taken apart becomes a paper document; a picture goes along. */
  readonly enterAsPaper: (item: FileItem) => void
}

function FileContent({
  item,
  enterAsPaper,
}: {
  readonly item: FileItem
  readonly enterAsPaper: ItemActions['enterAsPaper']
}) {
  const { say } = useInterface()
  const { seen, name, blob } = item
  if (!seen) return <output className="quiet">{say('new.reading', { name })}</output>
  const { problem } = seen
  const unread = ['document_format_not_readable_yet', 'container_without_credential']
  const mayBePaper = unread.includes(problem?.code ?? '') || isPicture(blob) || blob.type === 'application/pdf'
  return (
    <>
      <VerifiedRecords seen={seen} />
      {problem && mayBePaper && (
        <button type="button" className="button small" onClick={() => enterAsPaper(item)}>
          {say('new.enter-as-paper')}
        </button>
      )}
    </>
  )
}

function EntryContent({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  const { say } = useInterface()
  const { body = '', from = '', until = '', awardedOn = '', completedOn = '' } = fields
  const days = [from, until, awardedOn, completedOn].filter(Boolean)
  const said = days.map((day) => say('new.day', { day: { kind: 'day', day } }))
  return <p className="quiet">{[body, said.join(' – ')].filter(Boolean).join(' · ')}</p>
}

/** One thing in the book, with what was found in it and what can be done with it. */
export function BookItem({ item, actions }: { readonly item: DraftItem; readonly actions: ItemActions }) {
  const { say } = useInterface()
  const name = nameOfItem(item)
  return (
    <li className="item">
      <div className="item-head">
        <span className="tag-plain">{say(item.kind === 'file' ? 'entry.file' : `entry.${item.entry.kind}`)}</span>
        <strong className="item-name" dir="auto">
          {name}
        </strong>
        {item.kind === 'hand' && (
          <button type="button" className="button small" onClick={() => actions.edit(item)}>
            {say('new.edit')}
            <span className="visually-hidden">: {name}</span>
          </button>
        )}
        <button type="button" className="button small" onClick={() => actions.remove(item)}>
          {say('new.remove')}
          <span className="visually-hidden">: {name}</span>
        </button>
      </div>
      {item.kind === 'file' ? (
        <FileContent item={item} enterAsPaper={actions.enterAsPaper} />
      ) : (
        <EntryContent fields={item.entry.fields} />
      )}
    </li>
  )
}
