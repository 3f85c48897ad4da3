import type { Outcome } from '@wanderbuch/standards/outcome'
import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import { type CheckName, stampOfCheck, stamps } from '@wanderbuch/core/vocabulary/check'
import { everyOutcome } from '@wanderbuch/standards/outcome'
import { TreeView } from '../dossier/TreeView.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import type { SaidCheck } from '../api.ts'

const toneOf: Readonly<Record<Outcome, string>> = { yes: 'yes', no: 'no', 'not-determined': 'open' }

/** The stamps that checks decide (the fifth, understood, needs a dossier). */
export function StampRow({ checks }: { readonly checks: readonly SaidCheck[] }) {
  const { say } = useInterface()
  const shown = stamps.filter((stamp) => stamp !== 'understood')
  return (
    <ul className="stamp-row">
      {shown.map((stamp) => {
        const own = checks.filter(({ name }) => stampOfCheck[name as CheckName] === stamp)
        const outcome = everyOutcome(own.map((check) => check.outcome))
        const symbol = stampSymbol(outcome)
        return (
          <li key={stamp} className={`tone-${toneOf[outcome]}`}>
            {typeof symbol === 'string' ? symbol : <TreeView tree={symbol} fillSlot={() => undefined} />}
            <strong>{say(`stamp.${stamp}.name`)}</strong>
            <span>{say(`outcome.${outcome}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
