import { SkillName } from './SkillName.tsx'
import type { NearOccupation } from './skills-api.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'

function Separation({ counts }: Pick<NearOccupation, 'counts'>) {
  const words = useSkillsWords()
  const own = counts.find(({ importance }) => importance === 'essential')
  if (!own) return null
  const { held, partly, missing, 'not-determined': open } = own
  return <p>{words.label('near.separates', { total: held + partly + missing + open, held, partly, missing, open })}</p>
}

function NearItem({ near, set }: { readonly near: NearOccupation; readonly set: SkillsDraftInUse['set'] }) {
  const words = useSkillsWords()
  const { label, code, counts, essential } = near
  const away = essential.filter(({ state }) => state === 'missing' || state === 'partly')
  const compare = () => set({ besides: 'occupation', occupation: { code, label: label.text } })
  return (
    <li>
      <h3>
        <SkillName label={label} /> <span className="quiet">{code}</span>
      </h3>
      <Separation counts={counts} />
      {away.length > 0 && (
        <details className="state-list">
          <summary>{words.label('skilltext.near.away', { count: away.length })}</summary>
          <ul>
            {away.map((skill) => (
              <li key={skill.uri}>
                <SkillName label={skill.label} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" className="button small no-print" onClick={compare}>
        {words.label('skilltext.near.compare', { occupation: label.text })}
      </button>
    </li>
  )
}

interface Props {
  readonly occupations: readonly NearOccupation[]
  /** What is said where there is none. */
  readonly none: string
  readonly set: SkillsDraftInUse['set']
}

/** Occupations with what separates each from the skills, and the rule of the order. */
export function NearList({ occupations, none, set }: Props) {
  const words = useSkillsWords()
  if (occupations.length === 0) return <p>{none}</p>
  return (
    <>
      <ul className="near-list">
        {occupations.map((near) => (
          <NearItem key={near.uri} near={near} set={set} />
        ))}
      </ul>
      <p className="quiet">{words.label('skills.near-rule')}</p>
    </>
  )
}
