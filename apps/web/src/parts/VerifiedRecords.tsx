import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { type Check, type CheckName, type Stamp, stampOfCheck, stamps } from '@wanderbuch/core/vocabulary/check'
import { chooseText } from '@wanderbuch/core/vocabulary/multilingual-text'
import { everyOutcome } from '@wanderbuch/standards/outcome'
import { use } from 'react'
import type { VerifiedUpload } from '../api.ts'
import { TreeView } from '../dossier/TreeView.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { loadAllWords } from '../words/load-words.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { RecordDetails, RecordWithin } from './RecordDetails.tsx'

type Verified = NonNullable<VerifiedUpload['records']>[number]

function CheckLine({ check, words }: { readonly check: Check; readonly words: Words }) {
  return (
    <li className={`is-${check.outcome}`}>
      <TreeView tree={stampSymbol(check.outcome)} />
      <div>
        <p className="check-name">
          <b>{words.label(`check-name.${check.name}`)}</b> ·{' '}
          <span className="outcome">{words.label(`outcome.${check.outcome}`)}</span>
        </p>
        <p>{words.label(`check.${check.code}`, check.details)}</p>
      </div>
    </li>
  )
}

interface StampProps {
  readonly stamp: Stamp
  readonly checks: readonly Check[]
  readonly words: Words
}

function StampOf({ stamp, checks, words }: StampProps) {
  const outcome = everyOutcome(checks.map((check) => check.outcome))
  return (
    <details className={`stamp is-${outcome}`}>
      <summary>
        <TreeView tree={stampSymbol(outcome)} />
        <span className="stamp-name">{words.label(`stamp.${stamp}.name`)}</span>{' '}
        <span className="outcome">{words.label(`outcome.${outcome}`)}</span>
      </summary>
      <div className="stamp-checks">
        <p className="question">{words.label(`stamp.${stamp}.question`)}</p>
        <ul>
          {checks.map((check) => (
            <CheckLine key={check.name} check={check} words={words} />
          ))}
        </ul>
      </div>
    </details>
  )
}

/** A record with the four stamps that its checks decide; the fifth, understood, needs a dossier. */
function RecordView({ verified, words }: { readonly verified: Verified; readonly words: Words }) {
  const { record, checks, endorsements = [] } = verified
  const title = chooseText(record.title, words.language)
  const own = (stamp: Stamp) => checks.filter(({ name }) => stampOfCheck[name as CheckName] === stamp)
  return (
    <div className="verified">
      <p className="record-title">
        <bdi lang={title?.language === 'und' ? undefined : title?.language}>{title?.text}</bdi>
      </p>
      <p className="record-form">{words.label(`dialect.${record.dialect}`)}</p>
      <RecordWithin record={record} words={words} />
      <RecordDetails record={record} endorsements={endorsements} words={words} />
      <div className="stamps four">
        {stamps
          .filter((stamp) => own(stamp).length > 0)
          .map((stamp) => (
            <StampOf key={stamp} stamp={stamp} checks={own(stamp)} words={words} />
          ))}
      </div>
    </div>
  )
}

/** What was found in a file: each record with its stamps, which open into their checks. */
export function VerifiedRecords({ seen }: { readonly seen: VerifiedUpload }) {
  const { language } = useInterface()
  const words = use(loadAllWords(language))
  if (seen.problem) return <ProblemNote problem={seen.problem} />
  return (
    <>
      {(seen.records ?? []).map((verified) => (
        <RecordView key={verified.record.id} verified={verified} words={words} />
      ))}
      {(seen.unreadable ?? []).map((problem, index) => (
        <ProblemNote key={`${index} ${problem.code}`} problem={problem} />
      ))}
    </>
  )
}
