import { useInterface } from '../InterfaceLanguage.tsx'
import { newId } from '../new-id.ts'
import { TextField } from '../parts/Field.tsx'
import { type FormerRow, mostRows, type NumberRow } from './identity-form.ts'
import { useCheckWords } from './use-check-words.ts'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly problem: (name: string) => string | undefined
  readonly onChange: (rows: readonly Row[]) => void
}

interface ListProps<Row extends { readonly key: string }> extends RowsProps<Row> {
  readonly title: string
  readonly hint: string
  readonly add: string
  readonly empty: () => Row
  readonly fields: (row: Row, set: (part: Partial<Row>) => void) => React.ReactNode
}

/** Rows of the same fields: each can be taken away, another can be put beside. */
function RowList<Row extends { readonly key: string }>(props: ListProps<Row>) {
  const { title, hint, add, rows, empty, fields, onChange } = props
  const words = useCheckWords()
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      <p className="hint">{hint}</p>
      {rows.map((row, index) => (
        <fieldset key={row.key} aria-label={`${title} ${index + 1}`} className="identity-row">
          <div className="fields">
            {fields(row, (part) => onChange(rows.map((one) => (one === row ? { ...one, ...part } : one))))}
          </div>
          <button type="button" className="button small" onClick={() => onChange(rows.filter((one) => one !== row))}>
            {words.label('checking.remove')}
            <span className="visually-hidden">
              : {title} {index + 1}
            </span>
          </button>
        </fieldset>
      ))}
      {rows.length < mostRows && (
        <button type="button" className="button small" onClick={() => onChange([...rows, empty()])}>
          {add}
        </button>
      )}
    </fieldset>
  )
}

/** Numbers on the identity document, each with its kind. */
export function NumberRows({ problem, ...rows }: RowsProps<NumberRow>) {
  const words = useCheckWords()
  return (
    <RowList
      {...rows}
      problem={problem}
      title={words.label('checking.whose.numbers')}
      hint={words.label('checking.whose.numbers-hint')}
      add={words.label('checking.whose.add-number')}
      empty={() => ({ key: newId(), scheme: '', value: '' })}
      fields={({ key, scheme, value }, set) => (
        <>
          <TextField
            label={words.label('checking.whose.scheme')}
            hint={words.label('checking.whose.scheme-hint')}
            problem={problem(`${key}.scheme`)}
            value={scheme}
            onChange={(text) => set({ scheme: text })}
          />
          <TextField
            label={words.label('checking.whose.value')}
            problem={problem(`${key}.value`)}
            value={value}
            onChange={(text) => set({ value: text })}
          />
        </>
      )}
    />
  )
}

interface FormerProps {
  readonly row: FormerRow
  readonly set: (part: Partial<FormerRow>) => void
  readonly problem: (name: string) => string | undefined
}

function FormerFields({ row, set, problem }: FormerProps) {
  const { say } = useInterface()
  const words = useCheckWords()
  const of = (name: Exclude<keyof FormerRow, 'key'>) => ({
    problem: problem(`${row.key}.${name}`),
    value: row[name],
    onChange: (text: string) => set({ [name]: text }),
  })
  return (
    <>
      <TextField label={words.label('checking.whose.former')} {...of('fullName')} />
      <TextField
        label={words.label('checking.whose.former-document')}
        hint={words.label('checking.whose.former-document-hint')}
        {...of('documentSeen')}
      />
      <TextField
        label={words.label('checking.whose.former-by')}
        hint={say('who.seen-by-hint')}
        {...of('documentedBy')}
      />
      <TextField label={say('who.seen-on')} type="date" {...of('on')} />
    </>
  )
}

/** Names the person had before, each with who saw which document, and when. */
export function FormerRows({ problem, ...rows }: RowsProps<FormerRow>) {
  const words = useCheckWords()
  return (
    <RowList
      {...rows}
      problem={problem}
      title={words.label('checking.whose.formers')}
      hint={words.label('checking.whose.formers-hint')}
      add={words.label('checking.whose.add-former')}
      empty={() => ({ key: newId(), fullName: '', documentedBy: '', documentSeen: '', on: '' })}
      fields={(row, set) => <FormerFields row={row} set={set} problem={problem} />}
    />
  )
}
