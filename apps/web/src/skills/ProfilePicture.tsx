import { listProfileRows, type ProfileRow, profileStands } from './profile-rows.ts'
import type { NumberedMatch } from './skill-decisions.ts'
import { useSkillsWords } from './use-skills-words.ts'

const knownReuses = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific', 'not-stated']

function useRowName() {
  const words = useSkillsWords()
  return ({ kind, reuse }: ProfileRow) =>
    words.label('skilltext.profile.row', {
      kind: words.label(`skilltext.kinds.${kind}`),
      reuse: knownReuses.includes(reuse) ? words.label(`skilltext.reuse.${reuse}`) : reuse,
    })
}

/** One dot a skill: filled, half, or a ring. */
function Dots({ row }: { readonly row: ProfileRow }) {
  return (
    <span className="dots" aria-hidden="true">
      {row.skills.map(({ uri, stand }) => (
        <i key={uri} className={`dot-${stand}`} />
      ))}
    </span>
  )
}

function NameList({ row, stand }: { readonly row: ProfileRow; readonly stand: (typeof profileStands)[number] }) {
  const own = row.skills.filter((one) => one.stand === stand)
  if (own.length === 0) return '–'
  return (
    <ul className="plain">
      {own.map(({ uri, label }) => (
        <li key={uri} lang={label.language} translate="no">
          {label.text}
        </li>
      ))}
    </ul>
  )
}

/** The same as the picture, in words. */
function ProfileTable({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const words = useSkillsWords()
  const nameRow = useRowName()
  return (
    <details className="profile-table">
      <summary>{words.label('skilltext.profile.table')}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.label('skilltext.profile.group')}</th>
            {profileStands.map((stand) => (
              <th key={stand} scope="col">
                {words.label(`skilltext.stand.${stand}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.reuse}`}>
              <th scope="row">{nameRow(row)}</th>
              {profileStands.map((stand) => (
                <td key={stand}>
                  <NameList row={row} stand={stand} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** The skills of the text as a picture: one dot a skill, by kind and by how widely it is used. Nothing is summed up. */
export function ProfilePicture({ numbered }: { readonly numbered: readonly NumberedMatch[] }) {
  const words = useSkillsWords()
  const nameRow = useRowName()
  const rows = listProfileRows(numbered)
  if (rows.length === 0) return null
  return (
    <section className="panel profile" aria-labelledby="profile-title">
      <h2 id="profile-title">{words.label('skilltext.profile.title')}</h2>
      <p className="quiet">{words.label('skilltext.profile.text')}</p>
      <ul className="dots-key">
        {profileStands.map((stand) => (
          <li key={stand}>
            <span className="dots" aria-hidden="true">
              <i className={`dot-${stand}`} />
            </span>
            {words.label(`skilltext.stand.${stand}`)}
          </li>
        ))}
      </ul>
      <ul className="profile-rows">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.reuse}`}>
            <span className="profile-name">{nameRow(row)}</span>
            <Dots row={row} />
            <span className="profile-count">{row.skills.length}</span>
          </li>
        ))}
      </ul>
      <ProfileTable rows={rows} />
    </section>
  )
}
