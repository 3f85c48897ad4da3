import { useMemo, useState } from 'react'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { GroupProfile } from './GroupProfile.tsx'
import { type NumberedMatch, toBrought } from './skill-decisions.ts'
import { NearList } from './NearList.tsx'
import { listNear } from './skills-api.ts'
import type { SkillsDraft } from './skills-draft.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'

interface Props {
  readonly numbered: readonly NumberedMatch[]
  readonly draft: SkillsDraft
  readonly set: SkillsDraftInUse['set']
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
      {answer && <NearList occupations={answer.occupations} none={words.label('guide.near.none')} set={set} />}
      {answer?.profile && <GroupProfile profile={answer.profile} />}
    </section>
  )
}
