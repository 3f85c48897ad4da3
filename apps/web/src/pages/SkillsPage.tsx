import 'virtual:wanderbuch/dossier.css'
import '../styles/skills.css'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { EntryPart } from '../skills/EntryPart.tsx'
import { FoundPart } from '../skills/FoundPart.tsx'
import { readCoverage } from '../skills/skills-api.ts'
import type { SkillsDraft } from '../skills/skills-draft.ts'
import { useFoundSkills, useMarkedText } from '../skills/use-found-skills.ts'
import { type SkillsDraftInUse, useSkillsDraft } from '../skills/use-skills-draft.ts'
import { useSkillsWords } from '../skills/use-skills-words.ts'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'

type LoadedProps = Omit<SkillsDraftInUse, 'draft'> & { readonly draft: SkillsDraft }

/** What is said between the entry and what was found. */
function Notes({ draft, isKept }: Pick<LoadedProps, 'draft' | 'isKept'>) {
  const words = useSkillsWords()
  const isSample = draft.text === words.label('skilltext.sample')
  const isOther = draft.searched !== undefined && draft.searched.text !== draft.text
  return (
    <>
      {isSample && <p className="sample-note">{words.label('skilltext.is-sample')}</p>}
      {isOther && <p className="note">{words.label('skilltext.changed')}</p>}
      <p className="quiet no-print">{words.label(isKept ? 'skilltext.kept' : 'skilltext.not-kept')}</p>
    </>
  )
}

function Loaded({ draft, set, clear, isKept }: LoadedProps) {
  const words = useSkillsWords()
  const { answer: coverage } = useAnswer(readCoverage)
  const found = useFoundSkills(draft)
  const marked = useMarkedText(found.answer, draft)
  const find = () => set({ searched: { text: draft.text, language: draft.textLanguage } })
  const { answer, problem, asking } = found
  return (
    <>
      <EntryPart draft={draft} set={set} coverage={coverage} onFind={find} onClear={clear} />
      <Notes draft={draft} isKept={isKept} />
      {problem && <ProblemNote problem={problem} />}
      <output className="quiet">{asking && words.label('skilltext.searching')}</output>
      {answer && <FoundPart draft={draft} set={set} answer={answer} marked={marked} coverage={coverage} />}
      {!answer && !asking && <p className="quiet">{words.label('skilltext.empty')}</p>}
    </>
  )
}

/** Skills in a text: found, marked, named in another language, decided by a person, compared with an occupation. */
export default function SkillsPage() {
  const words = useSkillsWords()
  const { draft, ...use } = useSkillsDraft()
  usePageTitle(words.label('skilltext.title'))
  return (
    <div className="skills-page">
      <h1>{words.label('skilltext.title')}</h1>
      <p className="lede">{words.label('skilltext.lede')}</p>
      {draft && <Loaded draft={draft} {...use} />}
    </div>
  )
}
