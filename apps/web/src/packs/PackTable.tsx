import { Link } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'
import { hostName } from './CoverageGrid.tsx'
import type { ListedPack, NamedReferences } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly packs: readonly ListedPack[]
  readonly references: NamedReferences
}

const columns = ['pack', 'version', 'checked-by', 'known', 'open', 'stale'] as const

interface RowProps {
  readonly pack: ListedPack
  readonly profession: string
}

function PackRow({ pack, profession }: RowProps) {
  const words = usePacksWords()
  return (
    <tr>
      <th scope="row">
        <Link to={`/packs/${pack.id}`}>
          {words.label('packs.pack-named', {
            host: `${hostName(words, pack.host)}${pack.region ? ` (${pack.region})` : ''}`,
            profession,
          })}
        </Link>
      </th>
      <td>
        {pack.version}
        {pack.isOwn && ` · ${words.label('packs.own')}`}
      </td>
      <td>{words.label(`packs.role.${pack.checkedBy}`)}</td>
      <td>{pack.known}</td>
      <td>{pack.open}</td>
      <td>{pack.stale}</td>
    </tr>
  )
}

/** The packs in force, one a line. */
export function PackTable({ packs, references }: Props) {
  const words = usePacksWords()
  const { language } = useInterface()
  const names = new Map(references.professions.map(({ id, name }) => [id, name[language] ?? name['en'] ?? id]))
  return (
    <section className="grid-frame" aria-label={words.label('packs.all')}>
      <table className="pack-table">
        <caption className="visually-hidden">{words.label('packs.all')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.label(`packs.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <PackRow key={pack.id} pack={pack} profession={names.get(pack.profession) ?? pack.profession} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
