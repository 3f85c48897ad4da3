import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { useState } from 'react'
import type { ApiProblem } from '../api.ts'
import { lookUpAddresses } from './ask-server.ts'
import { type LookUpAnswer, mostNeeds } from './look-up.ts'

export interface LookUpInUse {
  readonly isAsking: boolean
  /** Addresses that gave nothing. */
  readonly failed: readonly LookUpAnswer[]
  readonly problem: ApiProblem | undefined
  readonly press: () => void
}

/** Asks at the addresses when the button is pressed, never before. */
export function useLookUp(
  needs: readonly LookUpNeed[],
  onSnapshots: (snapshots: readonly Snapshot[]) => void,
): LookUpInUse {
  const [isAsking, setAsking] = useState(false)
  const [failed, setFailed] = useState<readonly LookUpAnswer[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  const ask = async () => {
    setAsking(true)
    const answer = await lookUpAddresses(needs.slice(0, mostNeeds))
    setAsking(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    const { answers } = answer.value
    setFailed(answers.filter(({ snapshot }) => snapshot === undefined))
    onSnapshots(answers.flatMap(({ snapshot }) => snapshot ?? []))
  }
  return { isAsking, failed, problem, press: () => void ask() }
}
