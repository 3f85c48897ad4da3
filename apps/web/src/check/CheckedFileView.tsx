import { ProblemNote } from '../parts/ProblemNote.tsx'
import { CertificateView } from './CertificateView.tsx'
import type { CheckAnswer } from './check-messages.ts'
import type { CheckQueue } from './check-queue.ts'
import { DossierView } from './DossierView.tsx'
import { ServerCheck } from './ServerCheck.tsx'
import type { CheckedFile, CheckedFiles } from './use-checked-files.ts'
import { useCheckWords } from './use-check-words.ts'

/** Problems of the page itself, for which the server may be the way out. */
const forServer = ['check_broke_off', 'no_cryptography']

function Problem({ file, answer }: { readonly file: File; readonly answer: CheckAnswer & { kind: 'problem' } }) {
  const words = useCheckWords()
  const { code, details } = answer
  const key = `checking.problem.${code}`
  const detail = words.has(key) ? words.label(key, details) : ''
  return (
    <>
      <ProblemNote problem={{ code, detail, details }} />
      {forServer.includes(code) && <ServerCheck file={file} mayBeDossier />}
    </>
  )
}

interface AnswerProps {
  readonly queue: CheckQueue
  readonly file: File
  readonly answer: CheckAnswer
  readonly onSnapshots: CheckedFiles['addSnapshots']
}

function AnswerView({ queue, file, answer, onSnapshots }: AnswerProps) {
  switch (answer.kind) {
    case 'certificate':
      return <CertificateView queue={queue} file={file} answer={answer} onSnapshots={onSnapshots} />
    case 'dossier':
      return <DossierView file={file} dossier={answer.dossier} />
    case 'problem':
      return <Problem file={file} answer={answer} />
    case 'steps':
      return null
  }
}

interface Props {
  readonly checked: CheckedFile
  readonly queue: CheckQueue
  readonly actions: CheckedFiles
}

/** One file: its name, how far it is, and what was found. */
export function CheckedFileView({ checked, queue, actions }: Props) {
  const words = useCheckWords()
  const { id, file, state, answer } = checked
  const { name } = file
  const said = state === 'waiting' ? words.label('check.loading', { name }) : words.label('checking.stopped')
  const button = (key: string, press: () => void) => (
    <button type="button" className="button small" onClick={press}>
      {words.label(key)}
      <span className="visually-hidden">: {name}</span>
    </button>
  )
  return (
    <section className="panel checked-file" aria-label={name}>
      <div className="item-head">
        <h2 className="item-name">
          <bdi>{name}</bdi>
        </h2>
        {state === 'waiting' && button('checking.stop', () => actions.stop(id))}
        {state === 'stopped' && button('checking.again', () => actions.again(checked))}
        {state !== 'waiting' && button('checking.remove', () => actions.remove(id))}
      </div>
      <output>{state !== 'done' && said}</output>
      {state === 'done' && answer && (
        <AnswerView queue={queue} file={file} answer={answer} onSnapshots={actions.addSnapshots} />
      )}
    </section>
  )
}
