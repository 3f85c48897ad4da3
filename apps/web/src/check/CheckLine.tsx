import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import { type DescribedCheck, describeCheck } from '@wanderbuch/core/report/words/describe-check'
import { findWebAddress } from '@wanderbuch/core/report/find-web-address'
import type { VerifiedRecord } from '@wanderbuch/core/verify/from-normalised'
import type { Check } from '@wanderbuch/core/vocabulary/check'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import { TreeView } from '../dossier/TreeView.tsx'
import { useCheckWords } from './use-check-words.ts'

/** A record and what it was judged by. */
export interface JudgedRecord {
  readonly verified: VerifiedRecord
  readonly day: string
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
}

/** An address that stands in the document is a way to its body only once the document is known to come from there. */
function addressOf({ verified }: JudgedRecord, { whoCanAnswer }: Check): string | undefined {
  const isFromBody = verified.checks.some(({ name, outcome }) => name === 'origin' && outcome === 'yes')
  return isFromBody ? findWebAddress(whoCanAnswer?.url) : undefined
}

interface WhoProps {
  readonly judged: JudgedRecord
  readonly check: Check
  readonly who: string
}

function WhoCanAnswer({ judged, check, who }: WhoProps) {
  const words = useCheckWords()
  const address = addressOf(judged, check)
  return (
    <p className="mend">
      {words.label('outcome.who', { name: who })}
      {address && (
        <>
          {' '}
          <a href={address} rel="noopener noreferrer">
            {address}
          </a>
        </>
      )}
    </p>
  )
}

/** From the key to the list that speaks of it, each step with its name as the list or the certificate has it. */
function WayToList({ check: { path = [] } }: { readonly check: Check }) {
  const words = useCheckWords()
  if (path.length === 0) return null
  return (
    <div className="way">
      <p>{words.label('checking.way')}</p>
      <ol>
        {path.map(({ kind, name }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps of one way; their order does not change
          <li key={index}>
            <span className="way-kind">
              {words.label('checking.label', { label: words.label(`checking.way.${kind}`) })}
            </span>{' '}
            <bdi>{name}</bdi>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface LookedAtProps {
  readonly check: Check
  readonly lookedAt: DescribedCheck['lookedAt']
}

function LookedAt({ check, lookedAt }: LookedAtProps) {
  const words = useCheckWords()
  return (
    <details className="looked-at">
      <summary>
        {words.label('looked-at.title')}
        <span className="visually-hidden">: {words.label(`check-name.${check.name}`)}</span>
      </summary>
      <dl>
        {lookedAt.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.label('checking.code')}</dt>
          <dd>
            <code>{check.code}</code>
          </dd>
        </div>
      </dl>
    </details>
  )
}

/** One check: the answer and why, what would help, who can answer; behind it what was looked at, and the code. */
export function CheckLine({ judged, check }: { readonly judged: JudgedRecord; readonly check: Check }) {
  const words = useCheckWords()
  const { sentence, mend, who, lookedAt } = describeCheck({ ...judged, check }, words)
  return (
    <li className={`is-${check.outcome}`}>
      <TreeView tree={stampSymbol(check.outcome)} />
      <div>
        <p className="check-name">
          <b>{words.label(`check-name.${check.name}`)}</b> ·{' '}
          <span className="outcome">{words.label(`outcome.${check.outcome}`)}</span>
        </p>
        <p className="long-words">{sentence}</p>
        {mend && (
          <p className="mend">
            <b>{words.label('checking.label', { label: words.label('mend.title') })}</b> {mend}
          </p>
        )}
        {who !== undefined && <WhoCanAnswer judged={judged} check={check} who={who} />}
        <WayToList check={check} />
        <LookedAt check={check} lookedAt={lookedAt} />
      </div>
    </li>
  )
}
