import { type Choice, ChoiceField } from '../parts/Field.tsx'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  /** Said with the tick that opens the list. */
  readonly says: string
  /** What one row is, with its number. */
  readonly one: string
  readonly options: readonly Choice[]
  /** Undefined: nothing is said; an empty list says that there is none. */
  readonly chosen: readonly string[] | undefined
  readonly onChange: (chosen: readonly string[] | undefined) => void
}

/** Some of a list in an order of one's own. */
export function OrderedChoices({ says, one, options, chosen, onChange }: Props) {
  const words = usePacksWords()
  const put = (at: number, value: string) => onChange(chosen?.map((old, place) => (place === at ? value : old)))
  const rowName = (at: number) => words.label('packs.case.one-of-list', { name: one, number: at + 1 })
  return (
    <fieldset className="field tick-list">
      <label className="tick">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={(event) => onChange(event.target.checked ? [] : undefined)}
        />
        {says}
      </label>
      {chosen?.length === 0 && <p className="hint">{words.label('packs.case.none-listed')}</p>}
      {chosen?.map((value, at) => (
        <div key={`${at} ${value}`} className="row">
          <ChoiceField
            label={rowName(at)}
            value={value}
            options={[{ value: '', label: '–' }, ...options]}
            onChange={(next) => put(at, next)}
          />
          <button
            type="button"
            className="button small"
            aria-label={words.label('packs.take-out-this', { name: rowName(at) })}
            onClick={() => onChange(chosen.filter((_, place) => place !== at))}
          >
            {words.label('packs.take-out')}
          </button>
        </div>
      ))}
      {chosen && (
        <button type="button" className="button small" onClick={() => onChange([...chosen, ''])}>
          {words.label('packs.case.add-one')}
        </button>
      )}
    </fieldset>
  )
}
