import { type Choice, ChoiceField } from '../parts/Field.tsx'
import { TakeOutButton } from './RowButtons.tsx'
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

interface RowProps extends Pick<Props, 'options'> {
  readonly name: string
  readonly value: string
  readonly onPut: (value: string) => void
  readonly onTakeOut: () => void
}

function Row({ name, value, options, onPut, onTakeOut }: RowProps) {
  return (
    <div className="row">
      <ChoiceField label={name} value={value} options={[{ value: '', label: '–' }, ...options]} onChange={onPut} />
      <TakeOutButton name={name} onTakeOut={onTakeOut} />
    </div>
  )
}

/** Some of a list in an order of one's own. */
export function OrderedChoices({ says, one, options, chosen, onChange }: Props) {
  const words = usePacksWords()
  const isSaid = chosen !== undefined
  return (
    <fieldset className="field tick-list">
      <label className="tick">
        <input type="checkbox" checked={isSaid} onChange={({ target }) => onChange(target.checked ? [] : undefined)} />
        {says}
      </label>
      {chosen?.length === 0 && <p className="hint">{words.label('packs.case.none-listed')}</p>}
      {chosen?.map((value, at) => (
        <Row
          key={`${at} ${value}`}
          name={words.label('packs.case.one-of-list', { name: one, number: at + 1 })}
          value={value}
          options={options}
          onPut={(next) => onChange(chosen.with(at, next))}
          onTakeOut={() => onChange(chosen.toSpliced(at, 1))}
        />
      ))}
      {chosen && (
        <button type="button" className="button small" onClick={() => onChange([...chosen, ''])}>
          {words.label('packs.case.add-one')}
        </button>
      )}
    </fieldset>
  )
}
