import { useMemo, useState } from 'react'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { GroupProfile } from './GroupProfile.tsx'
import { type NumberedMatch, toBrought } from './skill-decisions.ts'
import { SkillName } from './SkillName.tsx'
import { listNear, type NearOccupation } from './skills-api.ts'
import type { SkillsDraft } from './skills-draft.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'

interface Props {
  readonly numbered: readonly NumberedMatch[]
  readonly draft: SkillsDraft
  readonly set: SkillsDraftInUse['set']
}

function Separation({ counts }: Pick<NearOccupation, 'counts'>) {
  const words = useSkillsWords()
  const own = counts.find(({ importance }) => importance === 'essential')
  if (!own) return null
  const { held, partly, missing, 'not-determined': open } = own
  return <p>{words.label('near.separates', { total: held + partly + missing + open, held, partly, missing, open })}</p>
}

function NearItem({ near, set }: { readonly near: NearOccupation; readonly set: Props['set'] }) {
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

/** What is asked, once somebody wants to see it. */
function useNear({ numbered, draft }: Omit<Props, 'set'>, { isWanted, likelyCounts }: Wanted) {
  const { answerLanguage } = draft
  const ask = useMemo(() => {
    if (!isWanted) return undefined
    return () => listNear({ skills: numbered.map(toBrought), likelyCounts, answerLanguage })
  }, [numbered, answerLanguage, isWanted, likelyCounts])
  return useAnswer(ask)
}

interface Wanted {
  readonly isWanted: boolean
  readonly likelyCounts: boolean
}

function NearList({
  occupations,
  set,
}: {
  readonly occupations: readonly NearOccupation[]
  readonly set: Props['set']
}) {
  const words = useSkillsWords()
  if (occupations.length === 0) return <p>{words.label('guide.near.none')}</p>
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

/** Occupations near the skills of the text, with what separates them and the rule of the order. */
export function NearPart({ numbered, draft, set }: Props) {
  const words = useSkillsWords()
  const [wanted, setWanted] = useState<Wanted>({ isWanted: false, likelyCounts: true })
  const { answer, problem, asking } = useNear({ numbered, draft }, wanted)
  return (
    <section className={answer ? 'panel near-part' : 'panel near-part no-print'} aria-labelledby="near-title">
      <h2 id="near-title">{words.label('guide.near.title')}</h2>
      <p className="quiet">{words.label('skilltext.near.text')}</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={wanted.likelyCounts}
          onChange={(event) => setWanted({ ...wanted, likelyCounts: event.target.checked })}
        />
        {words.label('skilltext.near.likely')}
      </label>
      {!wanted.isWanted && (
        <button type="button" className="button" onClick={() => setWanted({ ...wanted, isWanted: true })}>
          {words.label('skilltext.near.ask')}
        </button>
      )}
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && words.label('loading')}</output>
      {answer && <NearList occupations={answer.occupations} set={set} />}
      {answer?.profile && <GroupProfile profile={answer.profile} />}
    </section>
  )
}
