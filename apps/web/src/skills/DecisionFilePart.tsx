import { useState } from 'react'
import { download } from '../download.ts'
import { newId } from '../new-id.ts'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { mostFileBytes, parseDecisions, writeDecisionFile, writeMapping } from './decision-file.ts'
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
const licenses = [
  { value: 'https://creativecommons.org/publicdomain/zero/1.0/', label: 'CC0 1.0' },
  { value: 'https://creativecommons.org/licenses/by/4.0/', label: 'CC BY 4.0' },
] as const

/** The decisions as an open mapping that others may use; a name goes with it only when its bearer ticks so. */
function ShareMapping({ decisions, esco, by }: Pick<Props, 'decisions' | 'esco' | 'by'>) {
  const words = useSkillsWords()
  const [license, setLicense] = useState<string>(licenses[0].value)
  const [withName, setWithName] = useState(false)
  const name = by.trim()
  const save = () => {
    const namesWithConsent = withName && name !== '' ? [name] : []
    const setId = `urn:wanderbuch:decisions:${newId()}`
    const text = writeMapping(decisions, { license, namesWithConsent, setId, version: esco.version })
    download(new Blob([text], { type: 'text/tab-separated-values' }), 'skill-decisions.sssom.tsv')
  }
  return (
    <details className="share-mapping">
      <summary>{words.label('skilltext.mapping.title')}</summary>
      <p className="quiet">{words.label('skilltext.mapping.text')}</p>
      <div className="row">
        <ChoiceField
          label={words.label('skilltext.mapping.license')}
          value={license}
          options={licenses}
          onChange={setLicense}
        />
        <label className="tick">
          <input type="checkbox" checked={withName} onChange={(event) => setWithName(event.target.checked)} />
          {words.label('skilltext.mapping.with-name')}
        </label>
        <button type="button" className="button" disabled={decisions.length === 0} onClick={save}>
          {words.label('skilltext.mapping.save')}
        </button>
      </div>
    </details>
  )
}

/** Who decides, and the decisions as a file: saved, and read again. */
export function DecisionFilePart({ decisions, esco, by, setBy, join }: Props) {
  const words = useSkillsWords()
  const [told, setTold] = useState<{ readonly text: string; readonly isProblem: boolean }>()
  const save = () =>
    download(new Blob([writeDecisionFile(decisions, esco)], { type: 'application/json' }), 'skill-decisions.json')
  const read = async ([file]: readonly File[]) => {
    if (!file) return
    const found = await parseDecisions(file.size > mostFileBytes ? ' '.repeat(mostFileBytes + 1) : await file.text())
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
          accept=".json,.tsv,application/json"
          onFiles={(files) => void read(files)}
        />
      </div>
      <ShareMapping decisions={decisions} esco={esco} by={by} />
      {told?.isProblem && (
        <p className="note problem" role="alert">
          {told.text}
        </p>
      )}
      <output className="told">{told && !told.isProblem && told.text}</output>
    </section>
  )
}
