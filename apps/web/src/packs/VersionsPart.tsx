import { useCallback, useMemo, useState } from 'react'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { DeskPart } from './DeskPart.tsx'
import { DiffView } from './DiffView.tsx'
import type { Desk } from './editing-desk.ts'
import { fieldLabel } from './field-label.ts'
import { comparePackVersions, type DescribedPack, listTold, type NamedReferences } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

type Pair = readonly [from: string, to: string]

interface ToldProps {
  readonly desk: Desk
  readonly pack: string
  readonly pair: Pair
}

/** Kept dossiers that rest on a changed field: numbers and days, never names. */
function ToldPart({ desk, pack, pair }: ToldProps) {
  const words = usePacksWords()
  const [from, to] = pair
  const ask = useCallback(() => listTold(desk.key, pack, [from, to]), [desk.key, pack, from, to])
  const { answer, problem } = useAnswer(ask)
  if (problem) return <ProblemNote problem={problem} />
  if (!answer) return null
  const { dossiers, lookedAt, unreadable } = answer
  return (
    <>
      <p className="quiet">{words.label('packs.told.looked-at', { count: lookedAt, unreadable })}</p>
      {dossiers.length === 0 && <p>{words.label('packs.told.none')}</p>}
      <ul className="roomy">
        {dossiers.map(({ dossier, keptOn, fields }) => (
          <li key={dossier}>
            <code>{dossier}</code> · {words.label('packs.told.kept-on', { day: { kind: 'day', day: keptOn } })} ·{' '}
            {fields.map(({ name, told }) => `${fieldLabel(words, name)}${told === 'yes' ? '' : ' (?)'}`).join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}

interface Props {
  readonly pack: DescribedPack
  readonly references: NamedReferences | undefined
  readonly isOff: boolean
}

function usePair({ versions }: DescribedPack) {
  const names = useMemo(() => versions.map(({ version }) => version), [versions])
  const [pair, setPair] = useState<Pair>([names.at(-2) ?? '', names.at(-1) ?? ''])
  return { names, pair, setPair }
}

/** The versions, what changed between two of them, and who was told the old answer. */
export function VersionsPart({ pack, references, isOff }: Props) {
  const words = usePacksWords()
  const { names, pair, setPair } = usePair(pack)
  const [from, to] = pair
  const ask = useMemo(
    () => (from === '' ? undefined : () => comparePackVersions(pack.id, from, to)),
    [pack.id, from, to],
  )
  const { answer, problem } = useAnswer(ask)
  if (names.length < 2) return <p className="quiet">{words.label('packs.one-version', { version: pack.version })}</p>
  const options = names.map((name) => ({ value: name, label: name }))
  return (
    <>
      <div className="fields no-print">
        <ChoiceField
          label={words.label('packs.from')}
          value={from}
          options={options}
          onChange={(one) => setPair([one, to])}
        />
        <ChoiceField
          label={words.label('packs.to')}
          value={to}
          options={options}
          onChange={(one) => setPair([from, one])}
        />
      </div>
      {problem && <ProblemNote problem={problem} />}
      {answer && <DiffView diff={answer} references={references} />}
      <h3>{words.label('packs.told')}</h3>
      <p>{words.label('packs.told-text')}</p>
      <DeskPart isOff={isOff}>{(desk) => <ToldPart desk={desk} pack={pack.id} pair={pair} />}</DeskPart>
    </>
  )
}
