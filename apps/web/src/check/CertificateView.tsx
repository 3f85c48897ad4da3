import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import type { VerifiedDocument } from '@wanderbuch/core/verify/verify-files'
import type { UnreadableFile } from '@wanderbuch/core/normalise/from-received'
import { findMend } from '@wanderbuch/core/verify/mend'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import type { CheckAnswer } from './check-messages.ts'
import type { CheckQueue } from './check-queue.ts'
import { LookedUpList } from './LookedUpList.tsx'
import { LookUpPart } from './LookUpPart.tsx'
import { RecordVerdict } from './RecordVerdict.tsx'
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
const isSigned = (document: VerifiedDocument, index: number) =>
  ['secured'].includes(document.records[index]?.record.basis ?? '')

function DocumentView({ document, index, ...given }: Props & { readonly document: VerifiedDocument; index: number }) {
  const { queue, file, answer } = given
  const { day, trust } = answer
  return document.records.map((verified, record) => (
    <RecordVerdict key={verified.record.id} judged={{ verified, day, ...trust }}>
      {isSigned(document, record) && (
        <SignatureExplained queue={queue} file={file} place={{ document: index, record }} />
      )}
    </RecordVerdict>
  ))
}

/** Where a signature is the reason: what it says, what would help, and the code. */
function ReasonOf({ code }: { readonly code: string }) {
  const words = useCheckWords()
  const mend = findMend({ code, outcome: 'no' })
  return (
    <div className="reason">
      {mend && (
        <>
          <p>{words.label(`check.${code}`)}</p>
          <p className="mend">
            <b>{words.label('mend.title')}:</b> {words.label(`mend.${mend}`)}
          </p>
        </>
      )}
      <p className="quiet">
        {words.label('checking.code')}: <code>{code}</code>
      </p>
    </div>
  )
}

function Unreadable({ unreadable: { code, place, details }, isOnly }: UnreadableProps) {
  const words = useCheckWords()
  return (
    <>
      {!isOnly && <p>{words.label('checking.also-unread')}</p>}
      <ProblemNote problem={{ code, detail: '', place, details }} />
      <ReasonOf code={String(details.reason ?? code)} />
    </>
  )
}

interface UnreadableProps {
  readonly unreadable: UnreadableFile
  /** Nothing else in the file can be read. */
  readonly isOnly: boolean
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
        <Unreadable key={`${one.code} ${one.place}`} unreadable={one} isOnly={documents.length === 0} />
      ))}
      {needsServer(answer) && <ServerCheck file={file} mayBeDossier={false} />}
      {documents.length > 0 && (
        <p className="quiet">{words.label('checking.day', { day: { kind: 'day', day: answer.day } })}</p>
      )}
    </>
  )
}
