import { useState } from 'react'
import { type ApiProblem, checkDossier, type RecheckAnswers, type VerifiedUpload, verifyFile } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { VerifiedRecords } from '../parts/VerifiedRecords.tsx'

/** A dossier is told from a certificate by its first bytes and its name inside. */
async function isDossier(file: File): Promise<boolean> {
  const start = await file.slice(0, 200_000).text()
  return start.startsWith('%PDF') || /wanderbuch-dossier/.test(await file.text())
}

function Recheck({ report }: { readonly report: RecheckAnswers }) {
  const { say } = useInterface()
  return (
    <dl className="checks">
      {report.answers.map(({ question, outcome, code, sentence }) => (
        <div key={question} className={`check-${outcome}`}>
          <dt>
            {say(`check.question.${question}`)} <em>{say(`outcome.${outcome}`)}</em>
          </dt>
          <dd>
            {sentence} <span className="quiet">{say('check.code', { code })}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Found =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'certificate'; readonly name: string; readonly seen: VerifiedUpload }
  | { readonly kind: 'dossier'; readonly name: string; readonly report: RecheckAnswers }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: ApiProblem }

function FoundView({ found }: { readonly found: Found }) {
  const { say } = useInterface()
  return (
    <section className="panel" aria-live="polite">
      <h2 dir="auto">{found.name}</h2>
      {found.kind === 'reading' && <p>{say('check.loading', { name: found.name })}</p>}
      {found.kind === 'certificate' && <VerifiedRecords seen={found.seen} />}
      {found.kind === 'dossier' && <Recheck report={found.report} />}
      {found.kind === 'problem' && <ProblemNote problem={found.problem} />}
    </section>
  )
}

/** Check one certificate or a whole dossier. */
export function CheckPage() {
  const { say, language } = useInterface()
  const [found, setFound] = useState<Found>()
  const check = async ([file]: readonly File[]) => {
    if (!file) return
    const { name } = file
    setFound({ kind: 'reading', name })
    const upload = { name, blob: file }
    if (await isDossier(file)) {
      const answer = await checkDossier(upload, language)
      setFound(
        answer.ok
          ? { kind: 'dossier', name, report: answer.value }
          : { kind: 'problem', name, problem: answer.problem },
      )
      return
    }
    const answer = await verifyFile(upload, language)
    const [seen] = answer.ok ? answer.value.files : []
    if (seen) setFound({ kind: 'certificate', name, seen })
    else if (!answer.ok) setFound({ kind: 'problem', name, problem: answer.problem })
  }
  return (
    <div className="narrow">
      <h1>{say('check.title')}</h1>
      <p className="lede">{say('check.lede')}</p>
      <FileDrop onFiles={(files) => void check(files)} />
      {found && <FoundView found={found} />}
    </div>
  )
}
