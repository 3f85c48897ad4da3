import type { FrameworkRow } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { sortedByLabel } from '../sorted-by-label.ts'

function Row({ row }: { readonly row: FrameworkRow }) {
  const { say } = useInterface()
  const { nameEn, country, status, linkedSince, levels } = row
  const since = linkedSince ? say('levels.since', { day: { kind: 'day', day: linkedSince } }) : say('levels.linked')
  return (
    <tr>
      <th scope="row">
        {say(`country.${country}`)} · <span lang="en">{nameEn}</span>
      </th>
      <td>{status === 'referenced' ? since : say('levels.not-linked')}</td>
      <td>{levels.map(({ code, eqf }) => `${code} = ${eqf ?? '–'}`).join(', ')}</td>
    </tr>
  )
}

/** All frameworks of the ledger, folded. */
export function FrameworkTable({ rows }: { readonly rows: readonly FrameworkRow[] }) {
  const { say, language } = useInterface()
  const labelled = rows.map((row) => ({ row, label: say(`country.${row.country}`) }))
  return (
    <details className="frameworks">
      <summary>{say('levels.table')}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('levels.table.framework')}</th>
            <th scope="col">{say('levels.table.linked')}</th>
            <th scope="col">{say('levels.table.levels')}</th>
          </tr>
        </thead>
        <tbody>
          {sortedByLabel(labelled, language).map(({ row }) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  )
}
