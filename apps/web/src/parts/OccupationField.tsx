import { useEffect, useId, useMemo, useState } from 'react'
import { findOccupations, type OccupationHit } from '../api.ts'
import { useInterface } from '../InterfaceLanguage.tsx'
import { useAnswer } from '../use-answer.ts'
import { Field } from './Field.tsx'
import { ProblemNote } from './ProblemNote.tsx'

/** Without a code: typed, but not yet chosen from the list. */
export interface ChosenOccupation {
  readonly code: string
  readonly label: string
  /** Where it was chosen from the list. */
  readonly uri?: string
}

interface Props {
  readonly value: ChosenOccupation
  readonly problem?: string | undefined
  readonly onChange: (value: ChosenOccupation) => void
}

const pauseMs = 150
const mostShown = 8

/** The text once typing has paused. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

function useHits(text: string) {
  const { language } = useInterface()
  const wanted = usePaused(text.trim())
  const ask = useMemo(() => (wanted === '' ? undefined : () => findOccupations(wanted, language)), [wanted, language])
  const { answer, problem } = useAnswer(ask)
  return { hits: wanted === '' ? undefined : answer?.occupations.slice(0, mostShown), problem }
}

interface ListProps {
  readonly hits: readonly OccupationHit[]
  readonly chosen: ChosenOccupation
  readonly onChoose: (hit: ChosenOccupation) => void
}

function HitList({ hits, chosen, onChoose }: ListProps) {
  const { say } = useInterface()
  const name = useId()
  return (
    <fieldset className="hits">
      <legend className="visually-hidden">{say('where.occupation-found')}</legend>
      {hits.map(({ code, uri, label }) => (
        <label key={code} className="tick" aria-label={`${label.text} ${code}`}>
          <input
            type="radio"
            name={name}
            checked={chosen.code === code}
            onChange={() => onChoose({ code, uri, label: label.text })}
          />
          <bdi lang={label.language}>{label.text}</bdi>
          <span className="quiet">{code}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Target occupation: typed in any language, chosen from those of ESCO that fit. */
export function OccupationField({ value, problem, onChange }: Props) {
  const { say } = useInterface()
  // What was typed stays in the field while the choice moves through the list below it.
  const [typed, setTyped] = useState<string>()
  const text = value.code === '' ? value.label : (typed ?? value.label)
  const { hits, problem: askProblem } = useHits(text)
  const type = (letters: string) => {
    setTyped(letters)
    onChange({ code: '', label: letters })
  }
  const told =
    hits && (hits.length === 0 ? say('where.occupation-none') : say('where.occupation-count', { count: hits.length }))
  return (
    <div className="occupation">
      <Field
        id="where-occupation"
        label={say('where.occupation')}
        hint={say('where.occupation-hint')}
        problem={problem}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            autoComplete="off"
            maxLength={120}
            value={text}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      {askProblem && <ProblemNote problem={askProblem} />}
      <output className="hint">{told}</output>
      {hits && hits.length > 0 && <HitList hits={hits} chosen={value} onChoose={onChange} />}
    </div>
  )
}
