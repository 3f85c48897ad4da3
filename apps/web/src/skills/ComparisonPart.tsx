import { useMemo } from 'react'
import { type ChosenOccupation, OccupationField } from '../parts/OccupationField.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { type NumberedMatch, toBrought } from './skill-decisions.ts'
import {
  compareSkills,
  type ComparedSkill,
  type Importance,
  type SkillComparison,
  type SkillState,
  skillStates,
} from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

const importanceKey = {
  essential: 'relation.essential',
  optional: 'relation.optional',
  'asked-for': 'skilltext.asked-for',
} as const satisfies Record<Importance, string>

function StateList({ state, skills }: { readonly state: SkillState; readonly skills: readonly ComparedSkill[] }) {
  const words = useSkillsWords()
  return (
    <details className={`state-list state-list-${state}`} open={state !== 'missing' || skills.length <= 12}>
      <summary>
        <span className={`tag state-${state}`}>{words.label(`state.${state}`)}</span> {skills.length}
      </summary>
      <ul>
        {skills.map(({ uri, label, because }) => (
          <li key={uri}>
            <span lang={label.language} translate="no">
              {label.text}
            </span>
            {because[0]?.words && (
              <span className="quiet">
                {words.label('skilltext.by-words', { words: because[0].words.join(' … ') })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ImportancePart({
  comparison,
  importance,
}: {
  readonly comparison: SkillComparison
  readonly importance: Importance
}) {
  const words = useSkillsWords()
  const own = comparison.skills.filter((one) => one.importance === importance)
  const states = skillStates.filter((state) => own.some((one) => one.state === state))
  return (
    <div className="importance">
      <h3>
        {words.label('skilltext.importance', { importance: words.label(importanceKey[importance]), count: own.length })}
      </h3>
      <span className="cells" aria-hidden="true">
        {states.flatMap((state) =>
          own.filter((one) => one.state === state).map(({ uri }) => <i key={uri} className={`cell-${state}`} />),
        )}
      </span>
      {states.map((state) => (
        <StateList key={state} state={state} skills={own.filter((one) => one.state === state)} />
      ))}
    </div>
  )
}

function ComparisonView({ comparison }: { readonly comparison: SkillComparison }) {
  const words = useSkillsWords()
  const { target, counts, skills } = comparison
  const isOpen = skills.some(({ state }) => state === 'not-determined')
  return (
    <div className="comparison">
      {target.kind === 'occupation' && (
        <p className="summary-line">
          {words.label('page.target', { occupation: target.label.text, code: target.code })}
        </p>
      )}
      {isOpen && <p className="quiet">{words.label('skilltext.suggestions-open')}</p>}
      <div className="importances">
        {counts.map(({ importance }) => (
          <ImportancePart key={importance} comparison={comparison} importance={importance} />
        ))}
      </div>
    </div>
  )
}

interface Props {
  readonly numbered: readonly NumberedMatch[]
  readonly occupation: ChosenOccupation
  readonly answerLanguage: string
  readonly onChoose: (occupation: ChosenOccupation) => void
}

/** What an occupation asks for beside what the text speaks of: held, partly, not determined, missing. */
export function ComparisonPart({ numbered, occupation, answerLanguage, onChoose }: Props) {
  const words = useSkillsWords()
  const { code } = occupation
  const ask = useMemo(() => {
    if (code === '') return undefined
    return () => compareSkills({ skills: numbered.map(toBrought), occupation: code, answerLanguage })
  }, [numbered, code, answerLanguage])
  const { answer, problem, asking } = useAnswer(ask)
  return (
    <section className="panel comparison-part" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.label('skilltext.compare.title')}</h2>
      <p className="quiet">{words.label('skilltext.compare.text')}</p>
      <OccupationField value={occupation} onChange={onChoose} />
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && words.label('loading')}</output>
      {code !== '' && answer && <ComparisonView comparison={answer} />}
    </section>
  )
}
