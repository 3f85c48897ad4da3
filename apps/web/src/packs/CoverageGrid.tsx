import { Link } from 'react-router'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { useInterface } from '../InterfaceLanguage.tsx'
import type { CoverageMap, NamedReferences } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

type Cell = CoverageMap['cells'][number]

/** Signs, so that a cell is never told by its colour alone. */
const signs = { pack: '●', union: '◐', default: '○', none: '–' } as const

export const hostName = (words: Words, host: string) =>
  host === 'EU' ? words.label('packs.host.EU') : words.label(`country.${host}`)

function CellView({ cell }: { readonly cell: Cell }) {
  const words = usePacksWords()
  const { state, pack, known, open, stale } = cell
  const told = words.label(`packs.cell.${state}`)
  if (!pack) {
    return (
      <td className={`cell-${state}`}>
        <span aria-hidden="true">{signs[state]}</span>
        <span className="visually-hidden">{told}</span>
      </td>
    )
  }
  return (
    <td className={`cell-${state}`}>
      <Link to={`/packs/${pack}`}>
        <span aria-hidden="true">{signs[state]} </span>
        <span className="visually-hidden">{told}: </span>
        {words.label('packs.cell.counts', { known, open })}
        {stale > 0 && <span className="cell-stale"> {words.label('packs.cell.stale', { count: stale })}</span>}
      </Link>
    </td>
  )
}

function Key() {
  const words = usePacksWords()
  return (
    <ul className="grid-key">
      {(Object.keys(signs) as readonly (keyof typeof signs)[]).map((state) => (
        <li key={state} className={`cell-${state}`}>
          <span aria-hidden="true">{signs[state]}</span> {words.label(`packs.cell.${state}`)}
        </li>
      ))}
      <li>{words.label('packs.cell.counts-key')}</li>
    </ul>
  )
}

interface Props {
  readonly coverage: CoverageMap
  readonly references: NamedReferences
}

/** Host by host and profession by profession, what is known. A table, so that it can be read cell by cell. */
export function CoverageGrid({ coverage, references }: Props) {
  const words = usePacksWords()
  const { language } = useInterface()
  const names = new Map(references.professions.map(({ id, name }) => [id, name[language] ?? name['en'] ?? id]))
  const { professions, hosts, cells } = coverage
  return (
    <>
      <Key />
      {/* Wider than a telephone: it can be scrolled by keyboard too. */}
      <div className="grid-frame" role="region" tabIndex={0} aria-label={words.label('packs.map')}>
        <table className="coverage">
          <caption className="visually-hidden">{words.label('packs.map')}</caption>
          <thead>
            <tr>
              <td />
              {professions.map((profession) => (
                <th key={profession} scope="col">
                  {names.get(profession)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hosts.map((host, row) => (
              <tr key={host}>
                <th scope="row">{hostName(words, host)}</th>
                {cells.slice(row * professions.length, (row + 1) * professions.length).map((cell) => (
                  <CellView key={cell.profession} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
