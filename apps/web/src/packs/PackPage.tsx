import '../styles/packs.css'
import { useCallback, useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'
import { CasesPart } from './CasesPart.tsx'
import { hostName } from './CoverageGrid.tsx'
import { DeskPart } from './DeskPart.tsx'
import type { Desk } from './editing-desk.ts'
import { FieldGroups, FieldRow } from './FieldGroups.tsx'
import { type DescribedPack, listPacks, listReferences, type NamedReferences, readPack } from './packs-api.ts'
import { useStart } from './StartPart.tsx'
import { withBrought } from './use-draft-references.ts'
import { usePacksWords } from './use-packs-words.ts'
import { VersionsPart } from './VersionsPart.tsx'

interface Props {
  readonly pack: DescribedPack
  readonly references: NamedReferences | undefined
}

function useTitle({ pack, references }: Props): string {
  const words = usePacksWords()
  const { language } = useInterface()
  const profession = references?.professions.find(({ id }) => id === pack.profession)?.name
  return `${profession?.[language] ?? pack.profession} – ${hostName(words, pack.host)}${pack.region ? ` (${pack.region})` : ''}`
}

function Head(props: Props) {
  const words = usePacksWords()
  const { pack } = props
  const title = useTitle(props)
  usePageTitle(title)
  const known = pack.fields.filter(({ on }) => on.state === 'known').length
  const counts = { known, open: pack.fields.length - known }
  const file = (form: string) => `/api/packs/${pack.id}/file?form=${form}`
  return (
    <>
      <p className="no-print">
        <Link to="/packs">{words.label('packs.title')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lede">
        {words.label('packs.head', {
          ...counts,
          version: pack.version,
          role: words.label(`packs.role.${pack.checkedBy}`),
        })}
      </p>
      <p className="buttons no-print">
        <a className="button" href={file('yaml')} download>
          {words.label('packs.export', { form: 'YAML' })}
        </a>
        <a className="button" href={file('json')} download>
          {words.label('packs.export', { form: 'JSON' })}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {words.label('packs.print')}
        </button>
      </p>
    </>
  )
}

function StartHere({ desk, pack }: { readonly desk: Desk; readonly pack: string }) {
  const words = usePacksWords()
  const { start, problem } = useStart(desk)
  return (
    <>
      <button type="button" className="button primary" onClick={() => start({ pack })}>
        {words.label('packs.start-draft')}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

function Loaded({ pack, references }: Props) {
  const words = usePacksWords()
  const { answer: list } = useAnswer(listPacks)
  const isOff = list?.editing === 'off'
  return (
    <>
      <Head pack={pack} references={references} />
      <h2>{words.label('packs.fields')}</h2>
      <FieldGroups fields={pack.fields}>
        {(field) => <FieldRow key={field.name} field={field} references={references} />}
      </FieldGroups>
      <h2>{words.label('packs.cases')}</h2>
      <CasesPart cases={pack.cases} references={references} />
      <h2>{words.label('packs.versions')}</h2>
      <VersionsPart key={pack.version} pack={pack} references={references} isOff={isOff} />
      <section className="no-print">
        <h2>{words.label('packs.edit')}</h2>
        <DeskPart isOff={isOff}>{(desk) => <StartHere desk={desk} pack={pack.id} />}</DeskPart>
      </section>
    </>
  )
}

/** One pack: what it says field by field, its cases, its versions. */
export default function PackPage() {
  const { pack: id = '' } = useParams()
  const ask = useCallback(() => readPack(id), [id])
  const pack = useAnswer(ask)
  const known = useAnswer(listReferences)
  const references = useMemo(
    () => known.answer && withBrought(known.answer, pack.answer?.own),
    [known.answer, pack.answer],
  )
  return (
    <div className="packs-page narrow">
      {pack.problem && <ProblemNote problem={pack.problem} />}
      {pack.answer && <Loaded pack={pack.answer} references={references} />}
    </div>
  )
}
