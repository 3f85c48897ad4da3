import type { Result } from '@wanderbuch/standards/result'
import { useEffect, useState } from 'react'
import type { ApiProblem } from './api.ts'

type Ask<Value> = () => Promise<Result<Value, ApiProblem>>

interface Told<Value> {
  readonly ask: Ask<Value>
  /** Stays from the question before, until there is a new one. */
  readonly answer?: Value
  readonly problem?: ApiProblem
}

export interface AnswerInUse<Value> {
  readonly answer: Value | undefined
  /** Of the question asked last. */
  readonly problem: ApiProblem | undefined
  readonly asking: boolean
}

/** Asks whenever `ask` is another function; an answer that comes after a newer question is dropped. */
export function useAnswer<Value>(ask: Ask<Value> | undefined): AnswerInUse<Value> {
  const [told, setTold] = useState<Told<Value>>()
  useEffect(() => {
    if (!ask) return undefined
    let current = true
    void ask().then((result) => {
      if (!current) return
      setTold((before) => {
        if (result.ok) return { ask, answer: result.value }
        return { ask, problem: result.problem, ...(before?.answer !== undefined && { answer: before.answer }) }
      })
    })
    return () => {
      current = false
    }
  }, [ask])
  const asking = ask !== undefined && told?.ask !== ask
  return { answer: told?.answer, problem: asking ? undefined : told?.problem, asking }
}
