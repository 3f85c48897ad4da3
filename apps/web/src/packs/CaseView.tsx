import type { ReactNode } from 'react'
import { type AnswerPart, answerWord } from './answer-words.ts'
import { readDifference } from './case-form.ts'
import type { NamedReferences, PackAnswer, PackProblem, RunCase } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

interface Props {
  readonly one: RunCase
  readonly references: NamedReferences | undefined
  /** What may be done with the case, where it is being written. */
  readonly children?: ReactNode
}

function AnswerView({ answer, references }: Pick<Props, 'references'> & { readonly answer: PackAnswer }) {
  const words = usePacksWords()
  const word = answerWord(words, references)
  const { regulated, regimes, documents, ask } = answer
  const rows: readonly (readonly [AnswerPart, readonly string[]])[] = [
    ['regulated', [regulated]],
    ['regimes', regimes],
    ['documents', documents],
    ['ask', ask],
  ]
  return (
    <dl className="case-answer">
      {rows.map(([part, codes]) => (
        <div key={part}>
          <dt>{words.label(`packs.answer.${part}`)}</dt>
          <dd>{codes.map((code) => word(part, code)).join(', ') || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

function Difference({ problem, references }: Pick<Props, 'references'> & { readonly problem: PackProblem }) {
  const words = usePacksWords()
  const word = answerWord(words, references)
  const part = String(problem.path[3]) as AnswerPart
  const said = (text: string | undefined) =>
    readDifference(text)
      .map((code) => word(part, code))
      .join(', ') || '–'
  return (
    <p className="field-problem">
      {words.label('packs.case.difference', {
        what: words.label(`packs.answer.${part}`),
        expected: said(problem.expected),
        found: said(problem.found),
      })}
    </p>
  )
}

/** One case with what the pack answers, and in words what of it was expected otherwise. */
export function CaseView({ one, references, children }: Props) {
  const words = usePacksWords()
  const holds = one.problems.length === 0
  return (
    <li className={holds ? 'case-holds' : 'case-differs'}>
      <details open={!holds}>
        <summary>
          <span className="case-mark">{words.label(holds ? 'packs.case.holds' : 'packs.case.differs')}</span> {one.name}
        </summary>
        {one.problems.map((problem) => (
          <Difference key={problem.path.join('/')} problem={problem} references={references} />
        ))}
        <AnswerView answer={one.answer} references={references} />
      </details>
      {children}
    </li>
  )
}
