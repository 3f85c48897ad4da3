import { wordPlace } from '@wanderbuch/core/document/word-place'
import type { ApiProblem } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { wordProblem } from '../word-problem.ts'

/** Which file it was is seen by where this stands; the place inside the file is worth saying. */
const placeInFile = (place: string | undefined) => place?.replace(/^files\/\d+(, )?/, '').replace(/^\/$/, '') ?? ''

/** What happened and what to do, in place. */
export function ProblemNote({ problem }: { readonly problem: ApiProblem }) {
  const { say, words } = useInterface()
  const sentence = wordProblem(words, problem)
  const named = wordPlace(placeInFile(problem.place), words.label)
  const place = sentence.includes(named) ? '' : named
  return (
    <div className="note problem" role="alert">
      <strong>{say('error.title')}</strong> {sentence}
      {place !== '' && (
        <span className="place">
          {' '}
          (<bdi>{place}</bdi>)
        </span>
      )}
    </div>
  )
}
