import type { ApiProblem } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'

/** What happened and what to do, in place. */
export function ProblemNote({ problem }: { readonly problem: ApiProblem }) {
  const { say } = useInterface()
  const text = problem.code === 'no_answer' ? say('error.network') : problem.detail
  return (
    <div className="note problem" role="alert">
      <strong>{say('error.title')}</strong> {text}
      {problem.place && <span className="place"> ({problem.place})</span>}
    </div>
  )
}
