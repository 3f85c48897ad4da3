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
  return (
    <li className="diff-change">
      <p>
        <strong>{fieldLabel(words, change.name)}</strong>: {words.label(`packs.change.${change.kind}`)}
        {aspects.length > 0 && ` (${aspects.join(', ')})`}
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

/** What changed between two versions: before and after, field by field. */
export function DiffView({ diff, references }: Props) {
  const words = usePacksWords()
  if (diff.fields.length + diff.cases.length === 0) return <p className="quiet">{words.label('packs.no-changes')}</p>
  return (
    <>
      <ul className="plain">
        {diff.fields.map((change) => (
          <ChangeView key={change.name} change={change} references={references} />
        ))}
      </ul>
      {diff.cases.length > 0 && (
        <ul className="roomy">
          {diff.cases.map(({ kind, name }) => (
            <li key={name}>
              {words.label('packs.case-named', { name })}: {words.label(`packs.change.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
