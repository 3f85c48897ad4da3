import { useRef, useState } from 'react'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldGroups } from './FieldGroups.tsx'
import { fieldLabel } from './field-label.ts'
import { FieldValue } from './FieldValue.tsx'
import type { NamedReferences, PackDraft, WrittenField } from './packs-api.ts'
import { problemsOfField, problemText } from './problem-text.ts'
import type { DraftInUse } from './use-draft-desk.ts'
import { usePacksWords } from './use-packs-words.ts'

export interface DraftProps {
  readonly draft: PackDraft
  readonly references: NamedReferences
  readonly take: DraftInUse['take']
}

export const fieldsOf = ({ written }: PackDraft) => (written['fields'] ?? {}) as Readonly<Record<string, WrittenField>>
const dayOf = ({ written }: PackDraft) => (typeof written['checkedOn'] === 'string' ? written['checkedOn'] : '')

interface RowProps extends DraftProps {
  readonly name: string
}

/** A value with a wrong form is told, not shown: nothing can be relied on in it. */
function Shown({ name, draft, references }: Omit<RowProps, 'take'>) {
  const words = usePacksWords()
  const problems = problemsOfField(draft.problems, name)
  const field = fieldsOf(draft)[name] ?? {}
  if (problems.length === 0) {
    return <FieldValue name={name} value={field['ask'] === true ? null : field['value']} references={references} />
  }
  return (
    <ul className="plain">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('/')}`} className="field-problem">
          {[...problem.path.slice(2), problemText(words, problem)].join(' · ')}
        </li>
      ))}
    </ul>
  )
}

interface EditProps extends RowProps {
  readonly onClose: () => void
}

/** The form stays open while the field has a problem: it is told beside the input. */
function Edit({ name, draft, references, take, onClose }: EditProps) {
  const written = fieldsOf(draft)[name] ?? {}
  const save = async (field: WrittenField) => {
    const after = await take({ step: 'field', name, field })
    if (after && problemsOfField(after.problems, name).length === 0) onClose()
  }
  return (
    <FieldEditor
      name={name}
      written={written}
      day={dayOf(draft)}
      problems={problemsOfField(draft.problems, name)}
      references={references}
      onSave={(field) => void save(field)}
      onClose={onClose}
    />
  )
}

function Row(props: RowProps) {
  const { name, draft, references } = props
  const words = usePacksWords()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const change = draft.changes?.fields.find((one) => one.name === name)?.kind
  const label = fieldLabel(words, name)
  const close = () => {
    setOpen(false)
    // The form with the focus in it is gone; the way back in is where it was opened.
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <div className="pack-field">
      <dt>
        {label} {change && <span className="change-mark">{words.label(`packs.change.${change}`)}</span>}
      </dt>
      <dd>
        <div>
          <Shown name={name} draft={draft} references={references} />
        </div>
        {isOpen ? (
          <Edit {...props} onClose={close} />
        ) : (
          <button
            ref={button}
            type="button"
            className="button small"
            aria-label={words.label('packs.change-this', { name: label })}
            onClick={() => setOpen(true)}
          >
            {words.label('packs.change-field')}
          </button>
        )}
      </dd>
    </div>
  )
}

/** A further field: a way, a list of documents, a time limit. */
function AddField({ draft, references, take }: DraftProps) {
  const words = usePacksWords()
  const [name, setName] = useState('')
  const there = Object.keys(fieldsOf(draft))
  const add = () => {
    const typed = name.trim()
    if (typed === '' || there.includes(typed)) return
    void take({ step: 'field', name: typed, field: { ask: true } }).then((done) => done && setName(''))
  }
  return (
    <div className="row">
      <label className="field">
        <span>{words.label('packs.add-field')}</span>
        <span className="hint">{words.label('packs.add-field-hint')}</span>
        <input value={name} list="pack-topics" onChange={(event) => setName(event.target.value)} />
        <datalist id="pack-topics">
          {references.topics.map((topic) => (
            <option key={topic}>{topic}</option>
          ))}
        </datalist>
      </label>
      <button type="button" className="button" onClick={add}>
        {words.label('packs.add')}
      </button>
    </div>
  )
}

/** All fields of a draft, each with the way to change it. */
export function DraftFields(props: DraftProps) {
  const words = usePacksWords()
  const names = Object.keys(fieldsOf(props.draft)).map((name) => ({ name }))
  return (
    <>
      <h2>{words.label('packs.fields')}</h2>
      <FieldGroups fields={names}>{({ name }) => <Row key={name} name={name} {...props} />}</FieldGroups>
      <AddField {...props} />
    </>
  )
}
