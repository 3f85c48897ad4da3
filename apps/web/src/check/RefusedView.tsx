import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import { findMend } from '@wanderbuch/core/verify/mend'
import { findWhoRole } from '@wanderbuch/core/verify/who-can-answer'
import { outcomeOfProofCode, type ProofCode, proofCodes } from '@wanderbuch/proofs/proof-codes'
import { TreeView } from '../dossier/TreeView.tsx'
import { useCheckWords } from './use-check-words.ts'

/** A code that speaks of the signature of what could not be read. */
export const isProofCode = (code: string): code is ProofCode => proofCodes.some((one) => one === code)

export function CodeLine({ code }: { readonly code: string }) {
  const words = useCheckWords()
  return (
    <p className="quiet">
      {words.label('checking.label', { label: words.label('checking.code') })} <code>{code}</code>
    </p>
  )
}

/** What was refused because of its signature, before anything in it was read: the answer, why, what would help, who. */
export function RefusedView({ code }: { readonly code: ProofCode }) {
  const words = useCheckWords()
  const outcome = outcomeOfProofCode(code)
  const [mend, role] = [findMend({ code, outcome: 'no' }), findWhoRole({ code, outcome: 'no' })]
  return (
    <div className="reason" role="alert">
      <p className={`verdict is-${outcome}`}>
        <TreeView tree={stampSymbol(outcome)} />
        <strong className="long-words">{words.label(outcome === 'no' ? 'verdict.broken' : 'verdict.open')}</strong>
      </p>
      <p className="long-words">{words.label(`check.${code}`)}</p>
      {mend && (
        <>
          <p className="mend">
            <b>{words.label('checking.label', { label: words.label('mend.title') })}</b> {words.label(`mend.${mend}`)}
          </p>
          <p className="mend">{words.label('outcome.who', { name: { kind: 'message', key: `who.${role}` } })}</p>
        </>
      )}
      <CodeLine code={code} />
    </div>
  )
}
