import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import type { VerifiedDocument } from '@wanderbuch/core/verify/verify-files'
import type { VerifiedRecord } from '@wanderbuch/core/verify/from-normalised'
import type { Check } from '@wanderbuch/core/vocabulary/check'
import type { UnreadableFile } from '@wanderbuch/core/normalise/from-received'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import type { CheckAnswer } from './check-messages.ts'
import type { CheckQueue } from './check-queue.ts'
import { LookedUpList } from './LookedUpList.tsx'
import { LookUpPart } from './LookUpPart.tsx'
import { RecordVerdict } from './RecordVerdict.tsx'
import { CodeLine, isProofCode, RefusedView } from './RefusedView.tsx'
import { ServerCheck } from './ServerCheck.tsx'
import { SignatureExplained } from './SignatureExplained.tsx'
import { useCheckWords } from './use-check-words.ts'

type Certificate = Extract<CheckAnswer, { readonly kind: 'certificate' }>

interface Props {
  readonly queue: CheckQueue
  readonly file: File
  readonly answer: Certificate
  readonly onSnapshots: (snapshots: readonly Snapshot[]) => void
}

/** Whether the document carries anything whose check could be shown step by step. */
const hasSteps = ({ records }: VerifiedDocument, index: number) => records[index]?.record.basis === 'secured'

function unchangedOf({ checks }: VerifiedRecord): Check {
  const found = checks.find(({ name }) => name === 'unchanged')
  if (!found) throw new Error('every record has all its checks')
  return found
}

function DocumentView({ document, index, ...given }: Props & { readonly document: VerifiedDocument; index: number }) {
  const { queue, file, answer } = given
  const { day, trust, lookUps } = answer
  const snapshots = lookUps.flatMap((one) => ('snapshot' in one ? one.snapshot : []))
  return document.records.map((verified, record) => (
    <RecordVerdict key={verified.record.id} judged={{ verified, day, ...trust }}>
      {hasSteps(document, record) && (
        <SignatureExplained
          // With more that was looked up the steps may be others.
          key={snapshots.length}
          queue={queue}
          file={file}
          place={{ document: index, record }}
          unchanged={unchangedOf(verified)}
          snapshots={snapshots}
        />
      )}
    </RecordVerdict>
  ))
}

/** Which document of a presentation is meant, counted as people count; undefined for other places. */
function numberInPresentation(place: string): number | undefined {
  const [, index] = /^\/verifiableCredential\/(\d+)$/.exec(place) ?? []
  return index === undefined ? undefined : Number(index) + 1
}

function Unreadable({ unreadable: { fileName, code, place, details }, isWhole }: UnreadableProps) {
  const words = useCheckWords()
  const reason = String(details.reason ?? code)
  const inside = numberInPresentation(place)
  return (
    <>
      {!isWhole && (
        <p className="long-words">
          {words.label('checking.also-unread')} <bdi>{fileName}</bdi>
          {inside !== undefined && <> › {words.label('record.document-number', { number: inside })}</>}
        </p>
      )}
      {isProofCode(reason) ? (
        <RefusedView code={reason} />
      ) : (
        <>
          <ProblemNote problem={{ code, detail: '', place, details }} />
          <CodeLine code={reason} />
        </>
      )}
    </>
  )
}

interface UnreadableProps {
  readonly unreadable: UnreadableFile
  /** It is the file itself that cannot be read, not a part of it. */
  readonly isWhole: boolean
}

/** Older browsers lack methods of signing; the server has them. */
function needsServer({ verification }: Certificate): boolean {
  const checks = verification.documents.flatMap(({ records }) => records.flatMap((one) => one.checks))
  return checks.some(({ code }) => code === 'algorithm_not_available')
}

/** What was found in a file: its documents with their answers, and what of it cannot be read. */
export function CertificateView(given: Props) {
  const { file, answer, onSnapshots } = given
  const words = useCheckWords()
  const { documents, unreadable } = answer.verification
  return (
    <>
      {documents.map((document, index) => (
        <DocumentView key={`${document.digest} ${document.fileName}`} document={document} index={index} {...given} />
      ))}
      <LookedUpList lookUps={answer.lookUps} />
      <LookUpPart needs={answer.needs} onSnapshots={onSnapshots} />
      {unreadable.map((one) => (
        <Unreadable
          key={`${one.fileName} ${one.code} ${one.place}`}
          unreadable={one}
          isWhole={documents.length === 0 && one.fileName === file.name}
        />
      ))}
      {needsServer(answer) && (
        <ServerCheck file={file} mayBeDossier={false} reason={words.label('check.algorithm_not_available')} />
      )}
      {documents.length > 0 && (
        <p className="quiet">{words.label('checking.day', { day: { kind: 'day', day: answer.day } })}</p>
      )}
    </>
  )
}
