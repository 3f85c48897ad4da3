import { fail, type Result } from '@wanderbuch/standards/result'
import type { KeptLookUp, LookUpNeed, LookUpProblem } from '../vocabulary/look-up.ts'
import type { LookUpAnswer, LookUps } from './look-ups.ts'

/** Bytes of everything that is looked up for one verification: it has to fit into the dossier that rests on it. */
export const maxLookedUpBytes = 5 * 1024 * 1024
/** Addresses of one verification. */
export const maxLookedUp = 40

export interface LookUpRecord {
  /** Hand this on in place of the look-ups it was made from. */
  readonly lookUps: LookUps
  /** What was asked and answered, by address. */
  readonly listKept: () => readonly KeptLookUp[]
  /** What would have been asked, had anybody been there to answer; by address. */
  readonly listMissing: () => readonly LookUpNeed[]
}

type Answered = Result<LookUpAnswer, LookUpProblem>

/**
 * Writes down what is looked up, asks each address once, and stops at a total size. What goes beyond is told as too large,
 * so that a verification never rests on something that is not kept.
 */
export function recordLookUps(source: LookUps, maxBytes = maxLookedUpBytes): LookUpRecord {
  const asked = new Map<string, { readonly need: LookUpNeed; readonly answer: Promise<Answered> }>()
  const answered = new Map<string, { readonly need: LookUpNeed; readonly answer: Answered }>()
  let bytes = 0
  const ask = async (need: LookUpNeed): Promise<Answered> => {
    const answer = asked.size > maxLookedUp ? fail({ code: 'look_up_absent' } as const) : await source(need)
    const size = answer.ok ? answer.value.bytes.length : 0
    const isTooMuch = bytes + size > maxBytes
    const counted = isTooMuch ? fail({ code: 'look_up_too_large', reason: 'all_together' } as const) : answer
    if (!isTooMuch) bytes += size
    answered.set(need.url, { need, answer: counted })
    return counted
  }
  const lookUps: LookUps = (need) => {
    const known = asked.get(need.url)
    if (known) return known.answer
    const one = { need, answer: Promise.resolve().then(() => ask(need)) }
    asked.set(need.url, one)
    return one.answer
  }
  const inOrder = () => [...answered.values()].toSorted((left, right) => (left.need.url < right.need.url ? -1 : 1))
  return {
    lookUps,
    listKept: () => inOrder().flatMap(({ need, answer }) => toKept(need, answer) ?? []),
    listMissing: () => inOrder().flatMap(({ need, answer }) => (isAbsent(answer) ? need : [])),
  }
}

const isAbsent = (answer: Answered) => !answer.ok && answer.problem.code === 'look_up_absent'

function toKept({ kind, url: source }: LookUpNeed, answer: Answered): KeptLookUp | undefined {
  if (answer.ok) return { kind, source, pinned: answer.value.isPinned, snapshot: answer.value.snapshot }
  const { code: problem, reason } = answer.problem
  return isAbsent(answer) ? undefined : { kind, source, problem, ...(reason !== undefined && { reason }) }
}
