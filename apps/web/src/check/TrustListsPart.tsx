import { FileButton } from '../parts/FileButton.tsx'
import { type ShownList, showList } from './trust-sources.ts'
import { useCheckWords } from './use-check-words.ts'
import type { TrustListsInUse } from './use-trust-lists.ts'

interface LineProps {
  readonly shown: ShownList
  readonly onRemove: () => void
}

function ListLine({ shown: { title, by, day, test }, onRemove }: LineProps) {
  const words = useCheckWords()
  return (
    <li>
      {words.label('checking.lists.one', { title, checkedBy: by, day: { kind: 'day', day } })}
      {test && <> · {words.label('checking.lists.test')}</>}{' '}
      <button type="button" className="button small" onClick={onRemove}>
        {words.label('checking.remove')}
        <span className="visually-hidden">: {title}</span>
      </button>
    </li>
  )
}

/** The lists the page judges by; more can be added as files. */
export function TrustListsPart({ lists, refusals, add, remove }: TrustListsInUse) {
  const words = useCheckWords()
  return (
    <details className="panel trust-lists">
      <summary>
        {words.label('checking.lists')} ({lists.length})
      </summary>
      <p>{words.label('checking.lists.text')}</p>
      {lists.length === 0 && <p className="quiet">{words.label('checking.lists.none')}</p>}
      <ul className="roomy">
        {lists.map((list) => (
          <ListLine key={JSON.stringify(showList(list))} shown={showList(list)} onRemove={() => remove(list)} />
        ))}
      </ul>
      {refusals.map(({ name, place }) => (
        <p key={name} className="note problem" role="alert">
          {words.label('checking.lists.ill-formed', { name, place })}
        </p>
      ))}
      <FileButton label={words.label('checking.lists.add')} multiple onFiles={add} />
      <p className="quiet">{words.label('checking.lists.kept')}</p>
    </details>
  )
}
