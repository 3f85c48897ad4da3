import { type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly children: (attributes: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean | undefined
  }) => ReactNode
}

/** A labelled field with its hint and its problem next to it. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId()
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

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly value: string
  readonly type?: 'text' | 'date'
  readonly rows?: number
  readonly onChange: (value: string) => void
}

export function TextField({ label, hint, problem, value, type = 'text', rows, onChange }: TextFieldProps) {
  return (
    <Field label={label} {...(hint && { hint })} problem={problem}>
      {(attributes) =>
        rows ? (
          <textarea {...attributes} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input {...attributes} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  )
}

interface ChoiceFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[]
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
}

export function ChoiceField({ label, hint, value, options, problem, onChange }: ChoiceFieldProps) {
  return (
    <Field label={label} {...(hint && { hint })} problem={problem}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
