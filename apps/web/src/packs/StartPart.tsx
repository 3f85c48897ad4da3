import { useCallback, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ApiProblem } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { hostName } from './CoverageGrid.tsx'
import { type Desk, editorOf } from './editing-desk.ts'
import { type DraftStart, listDrafts, type NamedReferences, startDraft } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

/** Starts a draft and goes there. */
export function useStart({ key, ...person }: Desk) {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<ApiProblem>()
  const start = async (from: DraftStart) => {
    const started = await startDraft(key, editorOf({ key, ...person }), from)
    if (started.ok) await navigate(`/pack-drafts/${started.value.id}`)
    else setProblem(started.problem)
  }
  return { start: (from: DraftStart) => void start(from), problem }
}

interface Props {
  readonly desk: Desk
  readonly references: NamedReferences
}

function OpenDrafts({ desk }: Pick<Props, 'desk'>) {
  const words = usePacksWords()
  const ask = useCallback(() => listDrafts(desk.key), [desk.key])
  const { answer, problem } = useAnswer(ask)
  if (problem) return <ProblemNote problem={problem} />
  if (!answer) return null
  if (answer.drafts.length === 0) return <p className="quiet">{words.label('packs.no-drafts')}</p>
  return (
    <ul className="roomy">
      {answer.drafts.map(({ id, pack, state, authors }) => (
        <li key={id}>
          <Link to={`/pack-drafts/${id}`}>{pack}</Link> · {words.label(`packs.state.${state}`)} ·{' '}
          {authors.map(({ name }) => name).join(', ')}
        </li>
      ))}
    </ul>
  )
}

function NewPack({ desk, references }: Props) {
  const words = usePacksWords()
  const { say, language } = useInterface()
  const { start, problem } = useStart(desk)
  const [place, setPlace] = useState({ profession: '', host: '', region: '' })
  const [tried, setTried] = useState(false)
  const needed = (text: string) => (tried && text === '' ? say('form.required') : undefined)
  const { profession, host, region } = place
  const choose = { value: '', label: say('where.choose') }
  const submit = () => {
    setTried(true)
    if (profession !== '' && host !== '') start({ place: { profession, host, ...(region && { region }) } })
  }
  const professions = references.professions.map(({ id, name }) => ({ value: id, label: name[language] ?? id }))
  const hosts = [...references.hosts, 'EU'].map((one) => ({ value: one, label: hostName(words, one) }))
  return (
    <>
      <div className="fields">
        <ChoiceField
          label={words.label('packs.new.profession')}
          value={profession}
          problem={needed(profession)}
          options={[choose, ...professions]}
          onChange={(value) => setPlace({ ...place, profession: value })}
        />
        <ChoiceField
          label={words.label('packs.new.host')}
          value={host}
          problem={needed(host)}
          options={[choose, ...hosts]}
          onChange={(value) => setPlace({ ...place, host: value })}
        />
        <TextField
          label={words.label('packs.new.region')}
          hint={words.label('packs.new.region-hint')}
          value={region}
          onChange={(value) => setPlace({ ...place, region: value.trim().toUpperCase() })}
        />
      </div>
      <button type="button" className="button" onClick={submit}>
        {words.label('packs.new.start')}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

function ImportPart({ desk }: Pick<Props, 'desk'>) {
  const words = usePacksWords()
  const { start, problem } = useStart(desk)
  const read = async ([file]: readonly File[]) => {
    if (file) start({ file: await file.text() })
  }
  return (
    <>
      <p className="quiet">{words.label('packs.import-text')}</p>
      <FileButton label={words.label('packs.import')} accept=".yaml,.yml,.json" onFiles={(files) => void read(files)} />
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

/** Drafts that are being written, a new pack, a pack from a file. */
export function StartPart({ desk, references }: Props) {
  const words = usePacksWords()
  return (
    <>
      <h3>{words.label('packs.drafts')}</h3>
      <OpenDrafts desk={desk} />
      <h3>{words.label('packs.new')}</h3>
      <NewPack desk={desk} references={references} />
      <h3>{words.label('packs.import-title')}</h3>
      <ImportPart desk={desk} />
    </>
  )
}
