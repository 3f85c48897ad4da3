import type { Words } from '@wanderbuch/core/report/words/create-words'
import { fieldLabel } from './field-label.ts'
import { FieldSources } from './FieldSources.tsx'
import { FieldValue } from './FieldValue.tsx'
import type { NamedReferences, PackDiff, PackField } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly diff: PackDiff
  readonly references: NamedReferences | undefined
}

type Change = PackDiff['fields'][number]

function Side({
  field,
  label,
  references,
}: { readonly field: PackField; readonly label: string } & Pick<Props, 'references'>) {
  return (
    <div className="diff-side">
      <p className="diff-label">{label}</p>
      <div>
        <FieldValue name={field.name} value={field.value} references={references} />
      </div>
      <FieldSources field={field} references={references} />
    </div>
  )
}

function ChangeView({ change, references }: { readonly change: Change } & Pick<Props, 'references'>) {
  const words = usePacksWords()
  const aspects = change.kind === 'changed' ? change.aspects.map((aspect) => words.label(`packs.aspect.${aspect}`)) : []
  const what = `${words.label(`packs.change.${change.kind}`)}${aspects.length > 0 ? ` (${aspects.join(', ')})` : ''}`
  return (
    <li className="diff-change">
      <p>
        <strong>{words.label('packs.change-named', { name: fieldLabel(words, change.name), change: what })}</strong>
      </p>
      <div className="diff-sides">
        {change.kind !== 'added' && (
          <Side field={change.before} label={words.label('packs.before')} references={references} />
        )}
        {change.kind !== 'removed' && (
          <Side field={change.next} label={words.label('packs.after')} references={references} />
        )}
      </div>
    </li>
  )
}

/** `documents/craft-card` as a person reads it. */
function ownName(words: Words, place: string): string {
  const [part = '', id] = place.split('/')
  const topic = words.label(`packs.brought.${part}`)
  return id === undefined ? topic : words.label('packs.field-part', { topic, part: id })
}

type NameChange = PackDiff['cases'][number]

/** Cases, and what the pack brings along: by name only. */
function NameChanges({ changes }: { readonly changes: readonly NameChange[] }) {
  const words = usePacksWords()
  if (changes.length === 0) return null
  return (
    <ul className="roomy">
      {changes.map(({ kind, name }) => (
        <li key={name}>{words.label('packs.change-named', { name, change: words.label(`packs.change.${kind}`) })}</li>
      ))}
    </ul>
  )
}

/** Prints these changes and nothing else of the page. */
function printChanges() {
  document.body.dataset['print'] = 'changes'
  window.print()
  delete document.body.dataset['print']
}

/** What changed between two versions: before and after, field by field. */
export function DiffView({ diff, references }: Props) {
  const words = usePacksWords()
  const { fields, cases, own } = diff
  if (fields.length + cases.length + own.length === 0) return <p className="quiet">{words.label('packs.no-changes')}</p>
  return (
    <div className="print-changes">
      <p className="print-only">{[diff.pack, diff.from, diff.to].join(' · ')}</p>
      <ul className="plain">
        {fields.map((change) => (
          <ChangeView key={change.name} change={change} references={references} />
        ))}
      </ul>
      <NameChanges changes={own.map(({ kind, name }) => ({ kind, name: ownName(words, name) }))} />
      <NameChanges
        changes={cases.map(({ kind, name }) => ({ kind, name: words.label('packs.case-named', { name }) }))}
      />
      <button type="button" className="button small no-print" onClick={printChanges}>
        {words.label('packs.print-changes')}
      </button>
    </div>
  )
}
