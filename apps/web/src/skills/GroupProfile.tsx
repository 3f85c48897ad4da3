import { SkillName } from './SkillName.tsx'
import type { NearAnswer, ProfileGroup } from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

function GroupRow({ group }: { readonly group: ProfileGroup }) {
  return (
    <li>
      <span className="profile-name">
        <SkillName label={group.label} />
      </span>
      <span className="dots" aria-hidden="true">
        {group.skills.map((uri) => (
          <i key={uri} className="dot-sure" />
        ))}
      </span>
      <span className="profile-count">{group.skills.length}</span>
    </li>
  )
}

/** What counts, by the groups of ESCO two levels from the top: one dot a skill. Nothing is summed up. */
export function GroupProfile({ profile }: Required<Pick<NearAnswer, 'profile'>>) {
  const words = useSkillsWords()
  if (profile.groups.length === 0) return null
  return (
    <div className="group-profile">
      <h3>{words.label('skilltext.groups.title')}</h3>
      <p className="quiet">{words.label('skilltext.groups.text')}</p>
      {profile.groups.map((top) => (
        <div key={top.uri}>
          <h4>
            <SkillName label={top.label} />
          </h4>
          <ul className="profile-rows">
            {(top.groups.length > 0 ? top.groups : [top]).map((group) => (
              <GroupRow key={group.uri} group={group} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
