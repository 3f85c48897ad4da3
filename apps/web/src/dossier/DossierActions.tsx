import { useState } from 'react'
import { type ApiProblem, type Form, renderDossier, type SignedDossier } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { KeepForm } from './KeepForm.tsx'

function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

const forms: readonly { readonly form: Form; readonly word: string }[] = [
  { form: 'pdf', word: 'dossier.pdf' },
  { form: 'html', word: 'dossier.html' },
  { form: 'json', word: 'dossier.json' },
]

/** Keep, print, and the file forms. */
export function DossierActions({ dossier, canKeep }: { readonly dossier: SignedDossier; readonly canKeep: boolean }) {
  const { say } = useInterface()
  const [busy, setBusy] = useState<Form>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [keeping, setKeeping] = useState(false)
  const fetchForm = async (form: Form) => {
    setBusy(form)
    setProblem(undefined)
    const answer = await renderDossier(dossier, form)
    setBusy(undefined)
    if (answer.ok) download(answer.value, `wanderbuch-dossier.${form}`)
    else setProblem(answer.problem)
  }
  return (
    <>
      <div className="buttons">
        {canKeep && (
          <button type="button" className="button primary" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
            {say('dossier.keep')}
          </button>
        )}
        <button type="button" className="button" onClick={() => window.print()}>
          {say('dossier.print')}
        </button>
        {forms.map(({ form, word }) => (
          <button
            key={form}
            type="button"
            className="button"
            disabled={busy !== undefined}
            onClick={() => void fetchForm(form)}
          >
            {say(word)}
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {busy && say('dossier.preparing')}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {keeping && <KeepForm dossier={dossier} />}
    </>
  )
}
