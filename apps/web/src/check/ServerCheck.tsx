import type { Outcome } from '@wanderbuch/standards/outcome'
import { useState } from 'react'
import { type ApiProblem, checkDossier, type RecheckAnswers, type VerifiedUpload, verifyFile } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { today } from '../today.ts'
import { DossierVerdict, RecheckAnswersView } from './RecheckAnswersView.tsx'
import { RecordVerdict } from './RecordVerdict.tsx'
import { useCheckWords } from './use-check-words.ts'

type Told =
  | { readonly kind: 'asking' }
  | { readonly kind: 'records'; readonly records: NonNullable<VerifiedUpload['records']> }
  | { readonly kind: 'dossier'; readonly report: RecheckAnswers }
  | { readonly kind: 'problem'; readonly problem: ApiProblem }

async function askAsCertificate(file: File): Promise<Told> {
  const answer = await verifyFile({ name: file.name, blob: file })
  const [seen] = answer.ok ? answer.value.files : []
  const problem = answer.ok ? seen?.problem : answer.problem
  if (problem) return { kind: 'problem', problem }
  return { kind: 'records', records: seen?.records ?? [] }
}

/** A file that holds no dossier is looked at as what it is. */
async function ask(file: File, mayBeDossier: boolean): Promise<Told> {
  if (!mayBeDossier) return askAsCertificate(file)
  const answer = await checkDossier({ name: file.name, blob: file })
  if (answer.ok) return { kind: 'dossier', report: answer.value }
  const isOther = answer.problem.code === 'dossier_not_found'
  return isOther ? askAsCertificate(file) : { kind: 'problem', problem: answer.problem }
}

function ToldView({ told }: { readonly told: Told }) {
  const { say } = useInterface()
  const words = useCheckWords()
  if (told.kind === 'asking') return <output>{say('loading')}</output>
  return (
    <div className="server-says">
      <h3>{words.label('checking.server.done')}</h3>
      {told.kind === 'problem' && <ProblemNote problem={told.problem} />}
      {told.kind === 'records' &&
        told.records.map((verified) => (
          <RecordVerdict key={verified.record.id} judged={{ verified, day: today(), trustLists: [] }} />
        ))}
      {told.kind === 'dossier' && (
        <>
          <DossierVerdict outcome={told.report.outcome as Outcome} />
          <RecheckAnswersView answers={told.report.answers} />
        </>
      )}
    </div>
  )
}

interface Props {
  readonly file: File
  readonly mayBeDossier: boolean
  /** Why one would send it. */
  readonly reason?: string
  readonly label?: string
}

/** Sends the file to the server and shows what it says; nothing is sent before the button is pressed. */
export function ServerCheck({ file, mayBeDossier, reason, label }: Props) {
  const words = useCheckWords()
  const [told, setTold] = useState<Told>()
  const send = () => {
    setTold({ kind: 'asking' })
    void ask(file, mayBeDossier).then(setTold)
  }
  return (
    <div className="server-check">
      {!told && (
        <>
          <p className="quiet">
            {reason} {words.label('checking.server.text', { host: window.location.host })}
          </p>
          <button type="button" className="button" onClick={send}>
            {label ?? words.label('checking.server')}
            <span className="visually-hidden">: {file.name}</span>
          </button>
        </>
      )}
      <div aria-live="polite">{told && <ToldView told={told} />}</div>
    </div>
  )
}
