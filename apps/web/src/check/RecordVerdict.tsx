import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import { toVerdict } from '@wanderbuch/core/verify/verdict'
import { type CheckName, type Stamp, stampOfCheck, stamps } from '@wanderbuch/core/vocabulary/check'
import { chooseText } from '@wanderbuch/core/vocabulary/multilingual-text'
import { everyOutcome, type Outcome } from '@wanderbuch/standards/outcome'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { TreeView } from '../dossier/TreeView.tsx'
import { RecordDetails, RecordWithin } from '../parts/RecordDetails.tsx'
import { CheckLine, type JudgedRecord } from './CheckLine.tsx'
import { useCheckWords } from './use-check-words.ts'

interface StampProps {
  readonly stamp: Stamp
  readonly outcome: Outcome
  /** In place of the outcome's own word. */
  readonly said?: string
  readonly children: ReactNode
}

/** A stamp that opens into what stands behind it. */
function StampBox({ stamp, outcome, said, children }: StampProps) {
  const words = useCheckWords()
  return (
    <details className={`stamp is-${outcome}`}>
      <summary>
        <TreeView tree={stampSymbol(outcome)} />
        <span className="stamp-name">{words.label(`stamp.${stamp}.name`)}</span>{' '}
        <span className="outcome">{said ?? words.label(`outcome.${outcome}`)}</span>
      </summary>
      <div className="stamp-checks">
        <p className="question">{words.label(`stamp.${stamp}.question`)}</p>
        {children}
      </div>
    </details>
  )
}

function StampOf({ stamp, judged }: { readonly stamp: Stamp; readonly judged: JudgedRecord }) {
  const checks = judged.verified.checks.filter(({ name }) => stampOfCheck[name as CheckName] === stamp)
  const outcome = everyOutcome(checks.map((check) => check.outcome))
  return (
    <StampBox stamp={stamp} outcome={outcome}>
      <ul>
        {checks.map((check) => (
          <CheckLine key={check.name} check={check} judged={judged} />
        ))}
      </ul>
    </StampBox>
  )
}

/** The fifth question needs a destination; here it is only said where it is answered. */
function Understood() {
  const words = useCheckWords()
  return (
    <StampBox stamp="understood" outcome="not-determined" said={words.label('checking.not-asked')}>
      <p>
        {words.label('checking.understood')} <Link to="/new">{words.label('checking.to-book')}</Link>
      </p>
    </StampBox>
  )
}

function WhoAndForm({ judged }: { readonly judged: JudgedRecord }) {
  const words = useCheckWords()
  const { awardingBody, issuer, dialect } = judged.verified.record
  const body = awardingBody ?? issuer
  const name = body ? words.label('record.title', { title: { kind: 'text', text: body.name } }) : undefined
  const form = words.has(`dialect.${dialect}`) ? words.label(`dialect.${dialect}`) : dialect
  return (
    <p className="who">
      {name && (
        <>
          <bdi>{name}</bdi> ·{' '}
        </>
      )}
      {form}
    </p>
  )
}

/** One document: the answer in a sentence, then the five stamps with their checks. */
export function RecordVerdict({ judged, children }: { readonly judged: JudgedRecord; readonly children?: ReactNode }) {
  const words = useCheckWords()
  const { record, checks, endorsements = [] } = judged.verified
  const title = chooseText(record.title, words.language)
  const verdict = toVerdict(record, checks)
  return (
    <article className="verified">
      <h3 className="record-title">
        <bdi lang={title?.language === 'und' ? undefined : title?.language}>
          {title?.text || words.label('checking.untitled')}
        </bdi>
      </h3>
      <WhoAndForm judged={judged} />
      <RecordWithin record={record} words={words} />
      <p className={`verdict is-${verdict.outcome}`}>
        <TreeView tree={stampSymbol(verdict.outcome)} />
        <strong className="long-words">{words.label(`verdict.${verdict.code}`, verdict.parameters)}</strong>
      </p>
      <div className="stamps">
        {stamps
          .filter((stamp) => stamp !== 'understood')
          .map((stamp) => (
            <StampOf key={stamp} stamp={stamp} judged={judged} />
          ))}
        <Understood />
      </div>
      <RecordDetails record={record} endorsements={endorsements} words={words} />
      {children}
    </article>
  )
}
