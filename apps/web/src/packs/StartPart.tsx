import { useCallback, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ApiProblem } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { hostName } from './CoverageGrid.tsx'
import type { Desk } from './editing-desk.ts'
import { type DraftStart, listDrafts, type NamedReferences, startDraft } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

/** Starts a draft and goes there. */
export function useStart({ key }: Desk) {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<ApiProblem>()
  const start = async (from: DraftStart) => {
    const started = await startDraft(key, from)
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

const nowhere = { profession: '', other: '', host: '', region: '' }

/** Stands in the list of professions for one that is in no list. */
const another = '-'

interface PlaceProps {
  readonly place: typeof nowhere
  readonly tried: boolean
  readonly references: NamedReferences
  readonly set: (change: Partial<typeof nowhere>) => void
}

type OtherProps = Pick<PlaceProps, 'place' | 'set'> & { readonly problem: string | undefined }

function OtherProfession({ place, set, problem }: OtherProps) {
  const words = usePacksWords()
  if (place.profession !== another) return null
  return (
    <TextField
      label={words.label('packs.new.other-id')}
      hint={words.label('packs.new.other-hint')}
      value={place.other}
      problem={problem}
      onChange={(other) => set({ other: other.trim() })}
    />
  )
}

function PlaceFields({ place, tried, references, set }: PlaceProps) {
  const words = usePacksWords()
  const { say, language } = useInterface()
  const needed = (text: string) => (tried && text === '' ? say('form.required') : undefined)
  const choose = { value: '', label: say('where.choose') }
  const professions = references.professions.map(({ id, name }) => ({ value: id, label: name[language] ?? id }))
  const hosts = [...references.hosts, 'EU'].map((one) => ({ value: one, label: hostName(words, one) }))
  return (
    <div className="fields">
      <ChoiceField
        label={words.label('packs.new.profession')}
        value={place.profession}
        problem={needed(place.profession)}
        options={[choose, ...professions, { value: another, label: words.label('packs.new.other') }]}
        onChange={(profession) => set({ profession })}
      />
      <OtherProfession place={place} set={set} problem={needed(place.other)} />
      <ChoiceField
        label={words.label('packs.new.host')}
        value={place.host}
        problem={needed(place.host)}
        options={[choose, ...hosts]}
        onChange={(host) => set({ host })}
      />
      <TextField
        label={words.label('packs.new.region')}
        hint={words.label('packs.new.region-hint')}
        value={place.region}
        onChange={(region) => set({ region: region.trim().toUpperCase() })}
      />
    </div>
  )
}

function NewPack({ desk, references }: Props) {
  const words = usePacksWords()
  const { start, problem } = useStart(desk)
  const [place, setPlace] = useState(nowhere)
  const [tried, setTried] = useState(false)
  const { host, region } = place
  const isNew = place.profession === another
  const profession = isNew ? place.other : place.profession
  const submit = () => {
    setTried(true)
    const more = { ...(region && { region }), ...(isNew && { isNew }) }
    if (profession !== '' && host !== '') start({ place: { profession, host, ...more } })
  }
  const set = (change: Partial<typeof nowhere>) => setPlace((old) => ({ ...old, ...change }))
  return (
    <>
      <PlaceFields place={place} tried={tried} references={references} set={set} />
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
