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

/** The packs in force, one a line. */
export function PackTable({ packs, references }: Props) {
  const words = usePacksWords()
  const { language } = useInterface()
  const names = new Map(references.professions.map(({ id, name }) => [id, name[language] ?? name['en'] ?? id]))
  return (
    <div className="grid-frame" role="region" tabIndex={0} aria-label={words.label('packs.all')}>
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
            <tr key={pack.id}>
              <th scope="row">
                <Link to={`/packs/${pack.id}`}>
                  {hostName(words, pack.host)}
                  {pack.region && ` (${pack.region})`}: {names.get(pack.profession) ?? pack.profession}
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
          ))}
        </tbody>
      </table>
    </div>
  )
}
