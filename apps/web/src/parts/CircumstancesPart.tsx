import { type AboutForm, emptyAbout, findAboutProblems, placeOfChange } from '../route/about-form.ts'
import {
  type AboutGroup,
  type AskedFacts,
  asksLanguages,
  asksWork,
  countQuestions,
  shownGroups,
} from '../route/about-questions.ts'
import { useUndo } from '../route/use-undo.ts'
import { AboutAnswer } from './AboutAnswer.tsx'
import type { AboutPartProps } from './about-part.ts'
import { LanguageList } from './LanguageList.tsx'
import { useAboutChoices, useProblemOf } from './use-about-choices.ts'
import { WorkList } from './WorkList.tsx'
import '../styles/route.css'

interface Props {
  readonly about: AboutForm
  /** What the chosen route asks; undefined while there is none. */
  readonly asked: AskedFacts | undefined
  /** What is missing is told once somebody tried to go on; what is wrong at once. */
  readonly tried: boolean
  readonly onChange: (about: AboutForm) => void
}

function GroupPart({ group, about, set, problems }: AboutPartProps & { readonly group: AboutGroup }) {
  const { label } = useAboutChoices()
  const problemOf = useProblemOf(problems)
  return (
    <fieldset className="about-list">
      <legend>{label(`about.part.${group.id}`)}</legend>
      <div className="fields">
        {group.questions.map((question) => (
          <AboutAnswer
            key={question.name}
            question={question}
            value={about[question.name]}
            problem={problemOf(`about-${question.name}`)}
            onChange={(value) => set({ [question.name]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

const missing = ['about.problem.from', 'about.problem.language']

function shownProblems(about: AboutForm, tried: boolean): Readonly<Record<string, string>> {
  const found = Object.entries(findAboutProblems(about))
  return Object.fromEntries(found.filter(([, key]) => tried || !missing.includes(key)))
}

const isSaid = (about: AboutForm) => JSON.stringify(about) !== JSON.stringify(emptyAbout)

/** What a person may say of themselves for a better route: what the route asks, folded, and nothing in it is obligatory. */
export function CircumstancesPart({ about, asked, tried, onChange }: Props) {
  const { label } = useAboutChoices()
  const { change, undo } = useUndo(about, onChange)
  const parts = {
    about,
    set: (some: Partial<AboutForm>) => change({ ...about, ...some }, placeOfChange(about, some)),
    problems: shownProblems(about, tried),
  }
  const count = countQuestions(asked, about)
  return (
    <details className="panel about" open={isSaid(about) || undefined}>
      <summary>
        {label('about.title')}
        {asked && <span className="about-count">{label('about.count', { count })}</span>}
      </summary>
      <p>{label(count === 0 ? 'about.nothing' : 'about.text')}</p>
      {shownGroups(asked, about).map((group) => (
        <GroupPart key={group.id} group={group} {...parts} />
      ))}
      {asksWork(asked, about) && <WorkList {...parts} />}
      {asksLanguages(asked, about) && <LanguageList {...parts} />}
      <div className="buttons">
        <button type="button" className="button small" disabled={!undo} onClick={undo}>
          {label('about.undo')}
        </button>
        <button
          type="button"
          className="button small"
          disabled={!isSaid(about)}
          onClick={() => change(emptyAbout, 'clear')}
        >
          {label('about.clear')}
        </button>
      </div>
    </details>
  )
}
