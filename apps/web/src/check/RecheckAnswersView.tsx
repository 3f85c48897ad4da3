import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { RecheckAnswers } from '../api.ts'
import { TreeView } from '../dossier/TreeView.tsx'
import { useCheckWords } from './use-check-words.ts'

/** The server names its own key as the trusted one; to the reader it is the key of this Wanderbuch. */
const ownKeys: Readonly<Record<string, string>> = {
  signer_trusted: 'check.signed-here',
  algorithm_not_available: 'check.algorithm_not_available',
}
const keyOf = (code: string) => ownKeys[code] ?? `recheck.${code}`

/** Questions about a dossier with their answers. */
export function RecheckAnswersView({ answers }: Pick<RecheckAnswers, 'answers'>) {
  const words = useCheckWords()
  return (
    <div className="stamp-checks">
      <ul>
        {answers.map(({ question, outcome, code, details }) => (
          <li key={question} className={`is-${outcome}`}>
            <TreeView tree={stampSymbol(outcome as Outcome)} />
            <div>
              <p className="check-name">
                <b>{words.label(`check.question.${question}`)}</b> ·{' '}
                <span className="outcome">{words.label(`outcome.${outcome}`)}</span>
              </p>
              <p className="long-words">{words.label(keyOf(code), details)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The whole of a dossier in one sentence. */
export function DossierVerdict({ outcome }: { readonly outcome: Outcome }) {
  const words = useCheckWords()
  return (
    <p className={`verdict is-${outcome}`}>
      <TreeView tree={stampSymbol(outcome)} />
      <strong>{words.label(`check.verdict.${outcome}`)}</strong>
    </p>
  )
}
