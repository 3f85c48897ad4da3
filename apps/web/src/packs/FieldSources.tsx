import { topicOf } from '@wanderbuch/rules/pack/pack-model'
import { useInterface } from '../InterfaceLanguage.tsx'
import type { NamedReferences, PackField } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly field: PackField
  readonly references: NamedReferences | undefined
}

const linkOf = (url: string | undefined) => (url !== undefined && /^https?:/.test(url) ? url : undefined)

/** Where a field was read, how well it is known, and the days. */
export function FieldSources({ field, references }: Props) {
  const words = usePacksWords()
  const { citation, sources = [], certainty, checkedOn, checkedBy, expiresOn, value } = field
  const law = references?.instruments.find(({ id }) => id === citation?.instrument)
  return (
    <ul className="pack-sources">
      {citation && (
        <li>
          <a href={linkOf(law?.url)}>{law?.title ?? citation.instrument}</a>, {citation.provision}
        </li>
      )}
      {sources.map(({ title, url }) => (
        <li key={`${title} ${url}`}>
          <a href={linkOf(url)}>{title}</a>
        </li>
      ))}
      {value !== null && <li>{words.label(`certainty.${certainty}`)}</li>}
      <li>{words.label('packs.checked-on', { day: { kind: 'day', day: checkedOn } })}</li>
      {checkedBy && <li>{words.label('packs.checked-by', { role: words.label(`packs.role.${checkedBy}`) })}</li>}
      {expiresOn && <li>{words.label('packs.good-until', { day: { kind: 'day', day: expiresOn } })}</li>}
      <Scope field={field} />
    </ul>
  )
}

/** For whom the field speaks, where it does not speak for all. */
function Scope({ field }: Pick<Props, 'field'>) {
  const words = usePacksWords()
  const { language } = useInterface()
  const { purposes = [], homes = [], regime } = field
  const list = (keys: readonly string[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(keys.map((key) => words.label(key)))
  return (
    <>
      {regime && topicOf(field.name) !== 'kind' && <li>{words.label(`packs.regime.${regime}`)}</li>}
      {purposes.length > 0 && <li>{list(purposes.map((purpose) => `purpose.${purpose}`))}</li>}
      {homes.length > 0 && <li>{list(homes.map((home) => `packs.home.${home}`))}</li>}
    </>
  )
}
