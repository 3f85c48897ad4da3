import { FileButton } from '../parts/FileButton.tsx'
import { useCheckWords } from './use-check-words.ts'
import type { TrustListsInUse } from './use-trust-lists.ts'

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
          <li key={`${list.title} ${list.day}`}>
            {words.label('checking.lists.one', {
              title: list.title,
              checkedBy: list.checkedBy,
              day: { kind: 'day', day: list.day },
            })}
            {list.test && <> · {words.label('checking.lists.test')}</>}{' '}
            <button type="button" className="button small" onClick={() => remove(list)}>
              {words.label('checking.remove')}
              <span className="visually-hidden">: {list.title}</span>
            </button>
          </li>
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
