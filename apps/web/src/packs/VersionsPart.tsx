import { useCallback, useMemo, useState } from 'react'
import { ChoiceField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAnswer } from '../use-answer.ts'
import { DeskPart } from './DeskPart.tsx'
import { DiffView } from './DiffView.tsx'
import type { Desk } from './editing-desk.ts'
import { fieldLabel } from './field-label.ts'
import { FieldValue } from './FieldValue.tsx'
import { comparePackVersions, type DescribedPack, listTold, type NamedReferences, type ToldList } from './packs-api.ts'
import { usePacksWords } from './use-packs-words.ts'

type Pair = readonly [from: string, to: string]

interface ToldProps {
  readonly desk: Desk
  readonly pack: string
  readonly pair: Pair
  readonly references: NamedReferences | undefined
}

interface AnswerProps {
  readonly answer: ToldList['answers'][number]
  readonly references: NamedReferences | undefined
}

function valueOf({ change }: AnswerProps['answer'], side: 'before' | 'next'): unknown {
  if (side === 'before') return change.kind === 'added' ? null : change.before.value
  return change.kind === 'removed' ? null : change.next.value
}

/** One answer as it was told and as it is now, with the numbers of the dossiers. */
function ToldAnswer({ answer, references }: AnswerProps) {
  const words = usePacksWords()
  const { field, told, version, dossiers } = answer
  const sides = [
    [words.label(told === 'yes' ? 'packs.told.was' : 'packs.told.maybe', { version }), valueOf(answer, 'before')],
    [words.label('packs.told.now'), valueOf(answer, 'next')],
  ] as const
  return (
    <li className="diff-change">
      <p>
        <strong>{fieldLabel(words, field)}</strong>
      </p>
      <div className="diff-sides">
        {sides.map(([label, value]) => (
          <div key={label} className="diff-side">
            <p className="diff-label">{label}</p>
            <FieldValue name={field} value={value} references={references} />
          </div>
        ))}
      </div>
      <details>
        <summary>{words.label('packs.told.numbers', { count: dossiers.length })}</summary>
        <ul className="roomy">
          {dossiers.map(({ dossier, keptOn }) => (
            <li key={dossier}>
              <code>{dossier}</code> · {words.label('packs.told.kept-on', { day: { kind: 'day', day: keptOn } })}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** Kept dossiers that rest on a changed field: numbers and days, never names. */
function ToldPart({ desk, pack, pair, references }: ToldProps) {
  const words = usePacksWords()
  const [from, to] = pair
  const ask = useCallback(() => listTold(desk.key, pack, [from, to]), [desk.key, pack, from, to])
  const { answer, problem } = useAnswer(ask)
  if (problem) return <ProblemNote problem={problem} />
  if (!answer) return null
  const { answers, toldDossiers, lookedAt, unreadable } = answer
  return (
    <>
      <p className="quiet">{words.label('packs.told.looked-at', { count: lookedAt, unreadable })}</p>
      <p>
        {toldDossiers === 0 ? words.label('packs.told.none') : words.label('packs.told.count', { count: toldDossiers })}
      </p>
      <ul className="plain">
        {answers.map((one) => (
          <ToldAnswer key={`${one.field} ${one.version} ${one.told}`} answer={one} references={references} />
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
      <DeskPart isOff={isOff}>
        {(desk) => <ToldPart desk={desk} pack={pack.id} pair={pair} references={references} />}
      </DeskPart>
    </>
  )
}
