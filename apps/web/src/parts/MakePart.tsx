import { type Draft, isUntouched } from '../draft.ts'
import type { DraftProblem } from '../draft-problems.ts'
import { useDraft } from '../DraftProvider.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { languageNames } from '../words/language-names.ts'
import { ProblemNote } from './ProblemNote.tsx'

interface Props {
  readonly problems: readonly DraftProblem[]
  readonly onMake: () => void
  readonly onGo: (problem: DraftProblem) => void
  readonly emptying: { readonly cleared: Draft | undefined; readonly start: () => void; readonly undo: () => void }
}

/** What will be made, in one line, so that a wrong choice is seen before. */
function Summary() {
  const { say } = useInterface()
  const { draft } = useDraft()
  const { host, occupation, purpose, language, beside } = draft.wishes
  const parts = [
    say('new.count', { count: draft.items.length }),
    ...(host ? [say('new.to', { host: { kind: 'country', country: host } })] : []),
    ...(occupation.code ? [occupation.label] : []),
    say(`purpose.${purpose}`),
    [language, ...(beside ? [beside] : [])].map((code) => languageNames[code]).join(' + '),
  ]
  return <p className="summary-line">{parts.join(' · ')}</p>
}

function Missing({ problems, onGo }: Pick<Props, 'problems' | 'onGo'>) {
  const { say } = useInterface()
  if (problems.length === 0) return null
  return (
    <div className="note problem" role="alert">
      <strong>{say('new.missing')}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem.word}>
            <a
              href={`#${problem.place}`}
              onClick={(event) => {
                event.preventDefault()
                onGo(problem)
              }}
            >
              {say(problem.word)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Progress() {
  const { say } = useInterface()
  const { draft, making, keeping } = useDraft()
  return (
    <output className="progress">
      {making ? (
        <>
          <progress aria-label={say('nav.making')} />
          <span>{say('new.making', { count: draft.items.length })}</span>
        </>
      ) : (
        <span className="quiet">{say(`new.keeping.${keeping}`)}</span>
      )}
    </output>
  )
}

/** Step three: what is missing, make, and what becomes of the draft. */
export function MakePart({ problems, onMake, onGo, emptying }: Props) {
  const { say } = useInterface()
  const { draft, making, problem } = useDraft()
  return (
    <section aria-labelledby="step-make">
      <h2 id="step-make" className="step-heading">
        {say('new.step.make')}
      </h2>
      <Summary />
      <Missing problems={problems} onGo={onGo} />
      {problem && <ProblemNote problem={problem} />}
      <div className="buttons">
        <button type="button" className="button primary" disabled={making} onClick={onMake}>
          {say('new.make')}
        </button>
        {!isUntouched(draft) && (
          <button type="button" className="button" onClick={emptying.start}>
            {say('new.clear')}
          </button>
        )}
      </div>
      <Progress />
      {emptying.cleared && isUntouched(draft) && (
        <p className="note">
          {say('new.cleared')}{' '}
          <button type="button" className="button small" onClick={emptying.undo}>
            {say('new.undo')}
          </button>
        </p>
      )}
    </section>
  )
}
