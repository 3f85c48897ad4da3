import '../styles/packs.css'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'
import { BroughtPart } from './BroughtPart.tsx'
import { ApprovalPanel } from './ApprovalPanel.tsx'
import { CaseEditor } from './CaseEditor.tsx'
import { hostName } from './CoverageGrid.tsx'
import { DeskPart } from './DeskPart.tsx'
import { DiffView } from './DiffView.tsx'
import { DraftFields, type DraftProps, fieldsOf } from './DraftFields.tsx'
import type { Desk } from './editing-desk.ts'
import { listReferences, type NamedReferences, type PackDraft } from './packs-api.ts'
import { otherProblems, problemText } from './problem-text.ts'
import { useDraftReferences } from './use-draft-references.ts'
import { type DraftInUse, useDraftDesk } from './use-draft-desk.ts'
import { usePacksWords } from './use-packs-words.ts'

/** What is wrong with the whole: a topic that is missing, no cases, a head that does not fit. */
function WholeProblems({ draft }: Pick<DraftProps, 'draft'>) {
  const words = usePacksWords()
  const problems = otherProblems(draft.problems, Object.keys(fieldsOf(draft)))
  if (problems.length === 0) return null
  return (
    <ul className="note problem">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('/')} ${problem.expected}`}>{problemText(words, problem)}</li>
      ))}
    </ul>
  )
}

/** The profession and the state in words, as far as they are written. */
function draftName(words: Words, references: NamedReferences, written: PackDraft['written']): string {
  const profession = references.professions.find(({ id }) => id === written['profession'])?.name
  const host = typeof written['host'] === 'string' ? written['host'] : ''
  return words.label('packs.pack-named', {
    host: hostName(words, host),
    profession: profession?.[words.language] ?? String(written['profession']),
  })
}

interface SideProps extends DraftProps, Pick<DraftInUse, 'busy'> {
  readonly desk: Desk
}

function Side({ draft, references, take, busy, desk }: SideProps) {
  const words = usePacksWords()
  return (
    <aside className="draft-side">
      <ApprovalPanel draft={draft} desk={desk} take={take} busy={busy} />
      <h2>{words.label('packs.cases')}</h2>
      <CaseEditor draft={draft} references={references} take={take} />
    </aside>
  )
}

function Published({ pack, version }: NonNullable<DraftInUse['published']>) {
  const words = usePacksWords()
  return (
    <output className="note published">
      <span className="pack-line">{words.label('packs.published', { version })}</span>
      <span className="pack-line">
        <Link to={`/packs/${pack}`}>{words.label('packs.see-version')}</Link>
      </span>
    </output>
  )
}

function Editor({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const words = usePacksWords()
  const { draft, problem, published, busy, take } = useDraftDesk(desk, id)
  const { answer: known } = useAnswer(listReferences)
  const references = useDraftReferences(known, draft)
  if (published) return <Published {...published} />
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {problem?.code === 'draft_changed_meanwhile' && <p className="note">{words.label('packs.conflict')}</p>}
      {draft && references && (
        <>
          <p>
            <strong>{draftName(words, references, draft.written)}</strong> ({draft.pack}){' · '}
            {draft.base
              ? words.label('packs.from-version', { version: draft.base })
              : words.label('packs.from-nothing')}
          </p>
          <WholeProblems draft={draft} />
          <div className="draft-sides">
            <div>
              <DraftFields draft={draft} references={references} take={take} />
              <BroughtPart draft={draft} take={take} />
              {draft.changes && (
                <>
                  <h2>{words.label('packs.changes')}</h2>
                  <DiffView diff={draft.changes} references={references} />
                </>
              )}
            </div>
            <Side draft={draft} references={references} take={take} busy={busy} desk={desk} />
          </div>
        </>
      )}
    </>
  )
}

/** A draft of a pack: fields to change, cases beside that run at every change, approval by a second person. */
export default function PackDraftPage() {
  const words = usePacksWords()
  const { draft: id = '' } = useParams()
  usePageTitle(words.label('packs.draft-title'))
  return (
    <div className="packs-page">
      <p className="no-print">
        <Link to="/packs">{words.label('packs.title')}</Link>
      </p>
      <h1>{words.label('packs.draft-title')}</h1>
      <p className="quiet">{words.label('packs.who-edits')}</p>
      <DeskPart>{(desk) => <Editor desk={desk} id={id} />}</DeskPart>
    </div>
  )
}
