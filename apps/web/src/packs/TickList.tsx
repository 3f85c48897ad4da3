import type { Choice } from '../parts/Field.tsx'

interface Props {
  readonly label: string
  readonly options: readonly Choice[]
  readonly ticked: readonly string[]
  readonly problem?: string | undefined
  readonly onChange: (ticked: readonly string[]) => void
}

/** Some of a list, in the order of the list. */
export function TickList({ label, options, ticked, problem, onChange }: Props) {
  const toggle = (value: string, isOn: boolean) =>
    onChange(options.map((one) => one.value).filter((one) => (one === value ? isOn : ticked.includes(one))))
  return (
    <fieldset className="field tick-list">
      <legend>{label}</legend>
      {options.map(({ value, label: name }) => (
        <label key={value} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {name}
        </label>
      ))}
      {problem && <p className="field-problem">{problem}</p>}
    </fieldset>
  )
}
