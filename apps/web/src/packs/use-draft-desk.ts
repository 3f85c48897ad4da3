import type { Result } from '@wanderbuch/standards/result'
import { useEffect, useState } from 'react'
import type { ApiProblem } from '../api.ts'
import type { Desk } from './editing-desk.ts'
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
  /** Resolves to the draft after it; undefined where nothing was done, or where it is published now. */
  readonly take: (step: DraftStep) => Promise<PackDraft | undefined>
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
  /** What the others saved is shown; the problem stays, and so does what is typed in an open form. */
  const seeNewest = async () => {
    const newest = await readDraft(key, id)
    if (newest.ok) setDraft(newest.value)
  }
  const take = async (step: DraftStep): Promise<PackDraft | undefined> => {
    if (!draft) return undefined
    setBusy(true)
    const answer = await takeStep(key, draft, step)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok && answer.problem.code === 'draft_changed_meanwhile') await seeNewest()
    if (answer.ok && answer.value.draft) setDraft(answer.value.draft)
    if (answer.ok) setPublished(answer.value.published)
    return answer.ok ? answer.value.draft : undefined
  }
  return { draft, problem, published, busy, take }
}
