import { useState } from 'react'
import { download } from '../download.ts'
import { TextField } from '../parts/Field.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { mostFileBytes, parseDecisionFile, writeDecisionFile } from './decision-file.ts'
import { joinDecisions, type SkillDecision } from './skill-decisions.ts'
import type { EscoNote } from './skills-api.ts'
import { useSkillsWords } from './use-skills-words.ts'

interface Props {
  readonly decisions: readonly SkillDecision[]
  readonly esco: EscoNote
  readonly by: string
  readonly setBy: (by: string) => void
  readonly join: (decisions: readonly SkillDecision[]) => void
}

const mostLetters = 200

/** Who decides, and the decisions as a file: saved, and read again. */
export function DecisionFilePart({ decisions, esco, by, setBy, join }: Props) {
  const words = useSkillsWords()
  const [told, setTold] = useState<{ readonly text: string; readonly isProblem: boolean }>()
  const save = () =>
    download(new Blob([writeDecisionFile(decisions, esco)], { type: 'application/json' }), 'skill-decisions.json')
  const read = async ([file]: readonly File[]) => {
    if (!file) return
    const found = parseDecisionFile(file.size > mostFileBytes ? ' '.repeat(mostFileBytes + 1) : await file.text())
    if (!found.ok) return setTold({ text: words.label(`skilltext.file.${found.problem.code}`), isProblem: true })
    join(joinDecisions(decisions, found.value))
    setTold({ text: words.label('skilltext.file.read', { count: found.value.length }), isProblem: false })
  }
  return (
    <section className="panel decision-file" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{words.label('skilltext.file.title', { count: decisions.length })}</h2>
      <p className="quiet">{words.label('skilltext.file.text')}</p>
      <div className="row">
        <TextField label={words.label('match.by')} value={by} onChange={(name) => setBy(name.slice(0, mostLetters))} />
        <button type="button" className="button" disabled={decisions.length === 0} onClick={save}>
          {words.label('skilltext.file.save')}
        </button>
        <FileButton
          label={words.label('skilltext.file.open')}
          accept=".json,application/json"
          onFiles={(files) => void read(files)}
        />
      </div>
      {told?.isProblem && (
        <p className="note problem" role="alert">
          {told.text}
        </p>
      )}
      <output className="told">{told && !told.isProblem && told.text}</output>
    </section>
  )
}
