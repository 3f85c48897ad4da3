import type { ReactNode } from 'react'
import { type FieldGroup, fieldGroups, groupOf } from './field-label.ts'
import { fieldLabel } from './field-label.ts'
import { FieldSources } from './FieldSources.tsx'
import { FieldValue } from './FieldValue.tsx'
import type { DatedField, NamedReferences } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface GroupsProps<Named extends { readonly name: string }> {
  readonly fields: readonly Named[]
  readonly children: (field: Named) => ReactNode
}

/** Fields in their groups, each under its heading. */
export function FieldGroups<Named extends { readonly name: string }>({ fields, children }: GroupsProps<Named>) {
  const words = usePacksWords()
  const groups = Object.keys(fieldGroups) as readonly FieldGroup[]
  return groups.map((group) => {
    const own = fields.filter(({ name }) => groupOf(name) === group)
    if (own.length === 0) return null
    return (
      <section key={group}>
        <h3>{words.label(`packs.group.${group}`)}</h3>
        <dl className="pack-fields">{own.map(children)}</dl>
      </section>
    )
  })
}

interface RowProps {
  readonly field: DatedField
  readonly references: NamedReferences | undefined
}

/** Why a field is open although it has a value. */
function OpenNote({ on }: Pick<DatedField, 'on'>) {
  const words = usePacksWords()
  if (on.state === 'known' || on.why === 'not-found') return null
  const day = on.since ?? ''
  return (
    <p className="open-note">
      {words.label(`packs.open.${on.why ?? ''}`, day === '' ? {} : { day: { kind: 'day', day } })}
    </p>
  )
}

/** One field: what it says, how well it is known, where it was read. */
export function FieldRow({ field, references }: RowProps) {
  const words = usePacksWords()
  const { name, value, on } = field
  return (
    <div className={on.state === 'known' ? 'pack-field' : 'pack-field is-open'}>
      <dt>{fieldLabel(words, name)}</dt>
      <dd>
        <OpenNote on={on} />
        <div>
          <FieldValue name={name} value={value} references={references} />
        </div>
        <details>
          <summary>{words.label('packs.source-and-date')}</summary>
          <FieldSources field={field} references={references} />
        </details>
      </dd>
    </div>
  )
}
