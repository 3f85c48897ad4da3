import { countryOptions } from '../country-options.ts'
import { type HandEntry, linesOf, numbersOf } from '../declaration.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { writtenLanguageOptions } from '../written-language-options.ts'
import type { EntryField } from './entry-fields.ts'
import { type Choice, ChoiceField, TextField } from './Field.tsx'
import { PictureField } from './PictureField.tsx'

export interface EntryInputProps {
  readonly field: EntryField
  readonly entry: HandEntry
  readonly problem: string | undefined
  readonly set: (name: string, value: string) => void
  readonly setPicture: (picture: HandEntry['image']) => void
}

function useOptions(kind: EntryField['kind']): readonly Choice[] {
  const { say, words, language } = useInterface()
  const none = { value: '', label: say('form.not-stated') }
  if (kind === 'country') return [none, ...countryOptions(words, true)]
  if (kind === 'language') return [none, ...writtenLanguageOptions(language)]
  const roles = ['employee', 'self-employed', 'manager']
  return [none, ...roles.map((role) => ({ value: role, label: say(`form.role.${role}`) }))]
}

/** Which of the tasks above somebody confirms: ticked, not typed as numbers. */
function ConfirmedTasks({ field, entry, problem, set }: EntryInputProps) {
  const { say } = useInterface()
  const tasks = linesOf(entry.fields.tasks)
  const ticked = numbersOf(entry.fields[field.name])
  const tick = (number: number, on: boolean) => {
    const numbers = on ? [...ticked, number] : ticked.filter((one) => one !== number)
    set(field.name, [...numbers].sort((left, right) => left - right).join(', '))
  }
  return (
    <fieldset className="field">
      <legend>{say(field.word)}</legend>
      {tasks.length === 0 && <p className="hint">{say('form.no-tasks-yet')}</p>}
      {tasks.map((task, index) => (
        <label key={`${index + 1} ${task}`} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(index + 1)}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => tick(index + 1, event.target.checked)}
          />
          <span>{task}</span>
        </label>
      ))}
      {problem && <p className="field-problem">{problem}</p>}
    </fieldset>
  )
}

const rowsOfLines = 5

/** One field of an entry form. */
export function EntryInput(props: EntryInputProps) {
  const { field, entry, problem, set, setPicture } = props
  const { say } = useInterface()
  const { name, word, hint, kind } = field
  const options = useOptions(kind)
  if (kind === 'picture') return <PictureField picture={entry.image} onPicture={setPicture} />
  if (kind === 'confirmed-tasks') return <ConfirmedTasks {...props} />
  const value = entry.fields[name] ?? ''
  const onChange = (text: string) => set(name, text)
  const shared = {
    id: `entry-${name}`,
    label: say(word),
    problem,
    value,
    onChange,
    ...(hint && { hint: say(`${word}-hint`) }),
  }
  if (kind === 'text' || kind === 'date' || kind === 'url') return <TextField {...shared} type={kind} />
  if (kind === 'lines') return <TextField {...shared} rows={rowsOfLines} />
  return <ChoiceField {...shared} options={options} />
}
