import { type ReactNode, useId } from 'react'

interface FieldFrame {
  readonly label: string
  /** Given where something else leads to the field; else made up. */
  readonly id?: string
  readonly hint?: string
  readonly problem?: string | undefined
}

interface FieldProps extends FieldFrame {
  readonly children: (attributes: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean | undefined
  }) => ReactNode
}

/** A labelled field with its hint and its problem next to it. */
export function Field({ label, id: given, hint, problem, children }: FieldProps) {
  const own = useId()
  const id = given ?? own
  const hintId = `${id}-hint`
  const problemId = `${id}-problem`
  const described = [hint && hintId, problem && problemId].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem ? true : undefined })}
      {problem && (
        <p className="field-problem" id={problemId}>
          {problem}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldFrame {
  readonly value: string
  readonly type?: 'text' | 'date' | 'url' | 'email'
  readonly rows?: number
  /** Words that may be typed, offered by the browser. */
  readonly offers?: readonly string[]
  readonly onChange: (value: string) => void
}

/** A line of text, several lines, or a day. */
export function TextField({ value, type = 'text', rows, offers, onChange, ...frame }: TextFieldProps) {
  const listId = useId()
  return (
    <Field {...frame}>
      {(attributes) =>
        rows ? (
          <textarea {...attributes} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <>
            <input
              {...attributes}
              type={type}
              value={value}
              list={offers ? listId : undefined}
              autoComplete="off"
              onChange={(event) => onChange(event.target.value)}
            />
            {offers && (
              <datalist id={listId}>
                {offers.map((offer) => (
                  <option key={offer}>{offer}</option>
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly lang?: string
}

export interface ChoiceGroup {
  readonly label: string
  readonly choices: readonly Choice[]
}

interface ChoiceFieldProps extends FieldFrame {
  readonly value: string
  readonly options: readonly (Choice | ChoiceGroup)[]
  readonly onChange: (value: string) => void
}

function OptionOf({ value, label, lang }: Choice) {
  return (
    <option value={value} lang={lang}>
      {label}
    </option>
  )
}

/** One of a list. */
export function ChoiceField({ value, options, onChange, ...frame }: ChoiceFieldProps) {
  return (
    <Field {...frame}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) =>
            'choices' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.choices.map((choice) => (
                  <OptionOf key={choice.value} {...choice} />
                ))}
              </optgroup>
            ) : (
              <OptionOf key={option.value} {...option} />
            ),
          )}
        </select>
      )}
    </Field>
  )
}
