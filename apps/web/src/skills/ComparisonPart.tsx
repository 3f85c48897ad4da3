import { useMemo } from 'react'
import { TextField } from '../parts/Field.tsx'
import { OccupationField, usePaused } from '../parts/OccupationField.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { type NumberedMatch, toBrought } from './skill-decisions.ts'
import {
  compareSkills,
  type CompareTarget,
  type ComparedSkill,
  type Importance,
  type SkillComparison,
  type SkillState,
  skillStates,
} from './skills-api.ts'
import { mostTextSigns, type SkillsDraft } from './skills-draft.ts'
import type { SkillsDraftInUse } from './use-skills-draft.ts'
import { useSkillsWords } from './use-skills-words.ts'

const importanceKeys = {
  occupation: { essential: 'relation.essential', optional: 'relation.optional' },
  advert: { essential: 'skilltext.required', optional: 'skilltext.nice' },
} as const satisfies Record<SkillComparison['target']['kind'], Record<Importance, string>>

/** What a state rests on, in words: those of the text, a concept near it, those of the advertisement. */
function Grounds({ skill: { because, near, askedBy } }: { readonly skill: ComparedSkill }) {
  const words = useSkillsWords()
  const [closest] = near
  return (
    <>
      {closest?.label && (
        <span className="quiet">
          {words.label('skilltext.near', { bond: closest.bond, skill: closest.label.text })}
        </span>
      )}
      {because[0]?.words && (
        <span className="quiet">{words.label('skilltext.by-words', { words: because[0].words.join(' … ') })}</span>
      )}
      {askedBy && <span className="quiet">{words.label('skilltext.asked-by', { words: askedBy.join(' … ') })}</span>}
    </>
  )
}

function StateList({ state, skills }: { readonly state: SkillState; readonly skills: readonly ComparedSkill[] }) {
  const words = useSkillsWords()
  return (
    <details className={`state-list state-list-${state}`} open={state !== 'missing' || skills.length <= 12}>
      <summary>
        <span className={`tag state-${state}`}>{words.label(`state.${state}`)}</span> {skills.length}
      </summary>
      <ul>
        {skills.map((skill) => (
          <li key={skill.uri}>
            <span lang={skill.label.language} translate="no">
              {skill.label.text}
            </span>
            <Grounds skill={skill} />
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
        {words.label('skilltext.importance', {
          importance: words.label(importanceKeys[comparison.target.kind][importance]),
          count: own.length,
        })}
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
      {skills.length === 0 && <p>{words.label('skilltext.nothing-asked')}</p>}
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
  readonly target: CompareTarget | undefined
  readonly draft: SkillsDraft
  readonly set: SkillsDraftInUse['set']
}

/** What is compared with: an occupation of ESCO, or the text of an advertisement once typing has paused. */
export function useTarget({ besides, occupation, advert }: SkillsDraft): CompareTarget | undefined {
  const text = usePaused(advert.slice(0, mostTextSigns))
  const { code } = occupation
  return useMemo(() => {
    if (besides === 'occupation') return code === '' ? undefined : { occupation: code }
    return text.trim() === '' ? undefined : { advert: text }
  }, [besides, code, text])
}

function TargetFields({ draft, set }: Omit<Props, 'numbered' | 'target'>) {
  const words = useSkillsWords()
  const { besides, occupation, advert } = draft
  return (
    <>
      <fieldset className="besides">
        <legend className="visually-hidden">{words.label('skilltext.compare.title')}</legend>
        {(['occupation', 'advert'] as const).map((value) => (
          <label key={value} className="tick">
            <input type="radio" name="besides" checked={besides === value} onChange={() => set({ besides: value })} />
            {words.label(`skilltext.besides.${value}`)}
          </label>
        ))}
      </fieldset>
      {besides === 'occupation' ? (
        <OccupationField value={occupation} onChange={(chosen) => set({ occupation: chosen })} />
      ) : (
        <TextField
          id="skills-advert"
          label={words.label('skilltext.advert')}
          hint={words.label('skilltext.advert-hint')}
          rows={6}
          value={advert}
          onChange={(text) => set({ advert: text })}
        />
      )}
    </>
  )
}

/** What an occupation or an advertisement asks for beside what the text speaks of. */
export function ComparisonPart({ numbered, target, draft, set }: Props) {
  const words = useSkillsWords()
  const { answerLanguage } = draft
  const ask = useMemo(() => {
    if (!target) return undefined
    return () => compareSkills({ skills: numbered.map(toBrought), ...target, answerLanguage })
  }, [numbered, target, answerLanguage])
  const { answer, problem, asking } = useAnswer(ask)
  const isFitting = target && answer && 'advert' in target === (answer.target.kind === 'advert')
  return (
    <section
      className={isFitting ? 'panel comparison-part' : 'panel comparison-part no-print'}
      aria-labelledby="comparison-title"
    >
      <h2 id="comparison-title">{words.label('skilltext.compare.title')}</h2>
      <p className="quiet">{words.label('skilltext.compare.text')}</p>
      <TargetFields draft={draft} set={set} />
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && words.label('loading')}</output>
      {isFitting && <ComparisonView comparison={answer} />}
    </section>
  )
}
