import 'virtual:wanderbuch/dossier.css'
import { stampSymbol } from '@wanderbuch/core/report/html/stamp-symbol'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { useCallback, useState } from 'react'
import { type ApiProblem, checkDossier, type RecheckAnswers, type VerifiedUpload, verifyFile } from '../api.ts'
import { TreeView } from '../dossier/TreeView.tsx'
import { useInterface } from '../InterfaceLanguage.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { newFileItem } from '../parts/new-file-item.ts'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { VerifiedRecords } from '../parts/VerifiedRecords.tsx'
import { usePageTitle } from '../use-page-title.ts'

type Found =
  | { readonly kind: 'reading' }
  | { readonly kind: 'certificate'; readonly seen: VerifiedUpload }
  | { readonly kind: 'dossier'; readonly report: RecheckAnswers }
  | { readonly kind: 'problem'; readonly problem: ApiProblem }

/** A dossier is told from a certificate by its first bytes and its name inside. */
async function mayBeDossier(file: File): Promise<boolean> {
  const start = await file.slice(0, 5).text()
  return start === '%PDF-' || /wanderbuch-dossier/.test(await file.text())
}

async function verify(file: File): Promise<Found> {
  const answer = await verifyFile({ name: file.name, blob: file })
  const [seen] = answer.ok ? answer.value.files : []
  if (seen) return { kind: 'certificate', seen }
  return { kind: 'problem', problem: answer.ok ? { code: 'document_empty', detail: '' } : answer.problem }
}

/** A PDF or page without a dossier in it is looked at as what it is. */
async function check(file: File): Promise<Found> {
  const problem = newFileItem(file).seen?.problem
  if (problem) return { kind: 'problem', problem }
  if (!(await mayBeDossier(file))) return verify(file)
  const answer = await checkDossier({ name: file.name, blob: file })
  if (answer.ok) return { kind: 'dossier', report: answer.value }
  return answer.problem.code === 'dossier_not_found' ? verify(file) : { kind: 'problem', problem: answer.problem }
}

/** The server names its own key as the trusted one; to the reader it is the key of this Wanderbuch. */
const wordOf = (code: string) => (code === 'signer_trusted' ? 'check.signed-here' : `recheck.${code}`)

function Recheck({ report }: { readonly report: RecheckAnswers }) {
  const { say } = useInterface()
  return (
    <div className="stamp-checks">
      <p className={`verdict is-${report.outcome}`}>
        <TreeView tree={stampSymbol(report.outcome as Outcome)} />
        <strong>{say(`check.verdict.${report.outcome}`)}</strong>
      </p>
      <ul>
        {report.answers.map(({ question, outcome, code, details }) => (
          <li key={question} className={`is-${outcome}`}>
            <TreeView tree={stampSymbol(outcome as Outcome)} />
            <div>
              <p className="check-name">
                <b>{say(`check.question.${question}`)}</b> ·{' '}
                <span className="outcome">{say(`outcome.${outcome}`)}</span>
              </p>
              <p className="long-words">{say(wordOf(code), details)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Checked {
  readonly id: string
  readonly name: string
  readonly found: Found
}

function CheckedView({ checked: { name, found } }: { readonly checked: Checked }) {
  const { say } = useInterface()
  return (
    <section className="panel" aria-label={name}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <output>{found.kind === 'reading' && say('check.loading', { name })}</output>
      {found.kind === 'certificate' && <VerifiedRecords seen={found.seen} />}
      {found.kind === 'dossier' && <Recheck report={found.report} />}
      {found.kind === 'problem' && <ProblemNote problem={found.problem} />}
    </section>
  )
}

/** Check certificates or whole dossiers; the newest stands first. */
export default function CheckPage() {
  const { say } = useInterface()
  const [all, setAll] = useState<readonly Checked[]>([])
  usePageTitle(say('check.title'))
  const add = useCallback((files: readonly File[]) => {
    for (const file of files) {
      const id = crypto.randomUUID()
      const { name } = file
      setAll((before) => [{ id, name, found: { kind: 'reading' } }, ...before])
      void check(file).then((found) =>
        setAll((before) => before.map((one) => (one.id === id ? { id, name, found } : one))),
      )
    }
  }, [])
  return (
    <div className="narrow">
      <h1>{say('check.title')}</h1>
      <p className="lede">{say('check.lede')}</p>
      <FileDrop onFiles={add} title={say('check.drop')} />
      {all.map((checked) => (
        <CheckedView key={checked.id} checked={checked} />
      ))}
      {all.length === 0 && <p className="quiet">{say('check.empty')}</p>}
    </div>
  )
}
