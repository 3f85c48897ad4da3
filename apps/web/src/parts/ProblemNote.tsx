import type { ApiProblem } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { wordProblem } from '../word-problem.ts'

/** What happened and what to do, in place. */
export function ProblemNote({ problem }: { readonly problem: ApiProblem }) {
  const { say, words } = useInterface()
  return (
    <div className="note problem" role="alert">
      <strong>{say('error.title')}</strong> {wordProblem(words, problem)}
      {problem.place && (
        <span className="place">
          {' '}
          (<bdi>{problem.place}</bdi>)
        </span>
      )}
    </div>
  )
}
