import type { Result } from '@wanderbuch/standards/result'
import { useEffect, useState } from 'react'
import type { ApiProblem } from '../api.ts'
import { type Desk, editorOf } from './editing-desk.ts'
import { type DraftStep, type PackDraft, readDraft, takeStep } from './packs-api.ts'

interface Published {
  readonly pack: string
  readonly version: string
}

export interface DraftInUse {
  readonly draft: PackDraft | undefined
  readonly problem: ApiProblem | undefined
  readonly published: Published | undefined
  /** Whether a step is under way; another one waits for it. */
  readonly busy: boolean
  /** Resolves to whether it was done. */
  readonly take: (step: DraftStep) => Promise<boolean>
  /** Reads the draft as it is now on the server. */
  readonly load: () => Promise<void>
}

/** A draft on the server, and the steps a person takes with it. */
export function useDraftDesk(desk: Desk, id: string): DraftInUse {
  const { key } = desk
  const [draft, setDraft] = useState<PackDraft>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [published, setPublished] = useState<Published>()
  const [busy, setBusy] = useState(false)
  const show = (answer: Result<PackDraft, ApiProblem>) => {
    if (answer.ok) setDraft(answer.value)
    setProblem(answer.ok ? undefined : answer.problem)
  }
  useEffect(() => {
    let current = true
    void readDraft(key, id).then((answer) => current && show(answer))
    return () => {
      current = false
    }
  }, [key, id])
  const take = async (step: DraftStep): Promise<boolean> => {
    if (!draft) return false
    setBusy(true)
    const answer = await takeStep(key, draft, { by: editorOf(desk), ...step })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok && answer.value.draft) setDraft(answer.value.draft)
    if (answer.ok) setPublished(answer.value.published)
    return answer.ok
  }
  return { draft, problem, published, busy, take, load: async () => show(await readDraft(key, id)) }
}
