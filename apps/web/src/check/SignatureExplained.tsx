import { type FileSteps, stepsOfRecord } from '@wanderbuch/core/verify/signature-steps/explain-file'
import type { SignatureStep, SignatureSteps } from '@wanderbuch/core/verify/signature-steps/signature-step'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import type { Check } from '@wanderbuch/core/vocabulary/check'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { useState } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { today } from '../today.ts'
import type { CheckQueue } from './check-queue.ts'
import { StepDifferences } from './StepDifferences.tsx'
import { StepLines } from './StepLines.tsx'
import { useCheckWords } from './use-check-words.ts'

/** Which record of a file is meant: by document, then by record. */
export interface RecordPlace {
  readonly document: number
  readonly record: number
}

const answerMarks: Readonly<Record<Outcome, string>> = { yes: '✓', no: '✗', 'not-determined': '?' }

type Asked = Pick<Props, 'queue' | 'file' | 'snapshots'>

async function askSteps({ queue, file, snapshots }: Asked): Promise<FileSteps> {
  const answer = await queue.order({ kind: 'explain', file, day: today(), snapshots }).answer
  return answer.kind === 'steps' ? answer.steps : []
}

interface AnswerProps {
  readonly outcome: Outcome
  readonly isSignature?: boolean
}

/** Whether two fingerprints are the same, or a signature fits. */
function StepAnswer({ outcome, isSignature = false }: AnswerProps) {
  const words = useCheckWords()
  const sentence = words.label(`explain.${isSignature ? 'fits' : 'expected'}.${outcome}`)
  return (
    <p className={`step-answer ${outcome}`}>
      <span aria-hidden="true">{answerMarks[outcome]}</span> {sentence}
    </p>
  )
}

function StepView({ step }: { readonly step: SignatureStep }) {
  const words = useCheckWords()
  const { kind, about, hash, expected, fits } = step
  return (
    <li>
      <h4>{words.label(`explain.step.${kind}`)}</h4>
      <p>{words.label(about)}</p>
      {hash && (
        <p className="hash">
          {words.label('checking.label', { label: words.label('explain.hash', { algorithm: hash.algorithm }) })}{' '}
          <code>{hash.hex}</code>
        </p>
      )}
      {hash && expected !== undefined && (
        <>
          <p className="hash">
            {words.label('checking.label', { label: words.label('explain.expected') })} <code>{expected}</code>
          </p>
          <StepAnswer outcome={expected === hash.hex ? 'yes' : 'no'} />
        </>
      )}
      <StepLines step={step} />
      {fits && <StepAnswer outcome={fits} isSignature />}
    </li>
  )
}

/** What the check said of the only signature of a record, where its step does not say it itself. */
function fitsOf(steps: readonly SignatureSteps[], { outcome, code }: Check): Outcome | undefined {
  if (steps.length !== 1) return undefined
  if (outcome === 'no') return code === 'signature_wrong' ? 'no' : undefined
  return outcome === 'yes' ? 'yes' : undefined
}

interface SignatureProps {
  readonly fits: Outcome | undefined
  readonly steps: SignatureSteps
  readonly other: { readonly name: string; readonly steps: SignatureSteps | undefined } | undefined
}

function SignatureView({ steps, other, fits }: SignatureProps) {
  const words = useCheckWords()
  if (!steps.ok) {
    const { code, details } = steps.problem
    const plain = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]))
    const reason = words.label(`check.${code}`, detailParameters(plain))
    return <p>{words.label('explain.not-possible', { reason })}</p>
  }
  const second = other?.steps?.ok ? other.steps.value : undefined
  return (
    <>
      <ol className="signature-steps">
        {steps.value.map((step) => (
          <StepView key={step.kind} step={step.kind === 'signature' && fits && !step.fits ? { ...step, fits } : step} />
        ))}
      </ol>
      {other && <StepDifferences first={steps.value} second={second} name={other.name} />}
    </>
  )
}

interface Props {
  readonly queue: CheckQueue
  readonly file: File
  readonly place: RecordPlace
  /** Whether the record is unchanged, as it was checked. */
  readonly unchanged: Check
  /** What was looked up, for keys that stand at an address. */
  readonly snapshots: readonly Snapshot[]
}

/** How the signatures of one record were checked, and where it parts from another copy. Worked out when it is opened. */
export function SignatureExplained({ place, unchanged, ...asked }: Props) {
  const { say } = useInterface()
  const words = useCheckWords()
  const [own, setOwn] = useState<readonly SignatureSteps[]>()
  const [other, setOther] = useState<{ readonly name: string; readonly steps: readonly SignatureSteps[] }>()
  const open = () => {
    if (!own) void askSteps(asked).then((steps) => setOwn(stepsOfRecord(steps, place)))
  }
  const compare = ([copy]: readonly File[]) => {
    if (!copy) return
    const find = (steps: FileSteps) => {
      const same = stepsOfRecord(steps, place)
      return same.length > 0 ? same : steps.flat(2)
    }
    void askSteps({ ...asked, file: copy }).then((steps) => setOther({ name: copy.name, steps: find(steps) }))
  }
  return (
    <details className="explained" onToggle={({ currentTarget }) => currentTarget.open && open()}>
      <summary>{words.label('explain.title')}</summary>
      {!own && <output>{say('loading')}</output>}
      {own?.map((steps, index) => (
        <SignatureView
          // oxlint-disable-next-line react/no-array-index-key -- signatures have no names; their order does not change
          key={index}
          steps={steps}
          fits={fitsOf(own, unchanged)}
          other={other && { name: other.name, steps: other.steps[index] }}
        />
      ))}
      {own?.length === 0 && <p>{words.label('explain.none')}</p>}
      <output className="visually-hidden">{other && words.label('checking.compare.with', { name: other.name })}</output>
      {own && own.length > 0 && <FileButton label={words.label('checking.compare')} onFiles={compare} />}
    </details>
  )
}
