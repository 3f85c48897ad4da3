import { useState } from 'react'

interface Step<Value> {
  readonly before: Value
  readonly after: Value
  readonly place: string
}

/** Changes that can be taken back. */
export interface Undo<Value> {
  /** Changes at the same place one after another are one step, so that a word is taken back and not a letter. */
  readonly change: (next: Value, place: string) => void
  /** Undefined while there is nothing to take back. */
  readonly undo: (() => void) | undefined
}

const mostSteps = 100

/** The steps with one more change; exported for its test. */
export function withStep<Value>(steps: readonly Step<Value>[], step: Step<Value>): readonly Step<Value>[] {
  const last = steps.at(-1)
  const goesOn = last !== undefined && last.place === step.place && last.after === step.before
  if (goesOn) return [...steps.slice(0, -1), { ...last, after: step.after }]
  return [...steps, step].slice(-mostSteps)
}

/** Keeps what a form held before each change, as long as the page is open. */
export function useUndo<Value>(value: Value, onChange: (value: Value) => void): Undo<Value> {
  const [steps, setSteps] = useState<readonly Step<Value>[]>([])
  const last = steps.at(-1)
  return {
    change: (next, place) => {
      setSteps(withStep(steps, { before: value, after: next, place }))
      onChange(next)
    },
    undo:
      last &&
      (() => {
        setSteps(steps.slice(0, -1))
        onChange(last.before)
      }),
  }
}
