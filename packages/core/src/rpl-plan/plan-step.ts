import type { JudgedSkill } from '../compare/skill-state.ts'

/**
 * What to do about a skill of the target. exempt: ask not to be examined; evidence: show what stands behind it; assess: have
 * it looked at by somebody competent; train: learn it.
 */
export const planSteps = ['exempt', 'evidence', 'assess', 'train'] as const
export type PlanStep = (typeof planSteps)[number]

/** Why a skill stands under its step; the sentence is `plan.skill.REASON`. */
export type PlanReason =
  | 'proven'
  | 'proven-not-current'
  | 'attested-or-shown'
  | 'declared-employer'
  | 'declared-alone'
  | 'partly'
  | 'suggested'
  | 'nothing'
  | 'broken'
  | 'unread'

/** Step of each reason; `undefined`: nothing was there to read, so no step can be named. */
export const stepOfReason: Readonly<Record<PlanReason, PlanStep | undefined>> = {
  proven: 'exempt',
  'proven-not-current': 'evidence',
  'attested-or-shown': 'evidence',
  'declared-employer': 'evidence',
  'declared-alone': 'assess',
  partly: 'assess',
  suggested: 'assess',
  nothing: 'train',
  broken: 'train',
  unread: undefined,
}

/** Whether the record names who could confirm the work, and when it was. */
export type HasEmployer = (recordId: string) => boolean

function reasonOfHeld({ evidence, standing }: JudgedSkill, hasEmployer: HasEmployer): PlanReason {
  if (evidence.some((one) => one.standing === 'proven' && one.current)) return 'proven'
  if (standing === 'proven') return 'proven-not-current'
  if (standing === 'attested' || standing === 'shown') return 'attested-or-shown'
  return evidence.some(({ recordId }) => hasEmployer(recordId)) ? 'declared-employer' : 'declared-alone'
}

/**
 * The published rule, on facts alone: held and proven by a document that is valid -> exempt may be asked; held and attested,
 * shown, or declared with an employer who could confirm it -> evidence; suggested by words, held in part, or declared without
 * anybody named -> assess; nothing -> train. The first that fits holds.
 */
export function planReason(judged: JudgedSkill, hasEmployer: HasEmployer): PlanReason {
  switch (judged.state) {
    case 'held':
      return reasonOfHeld(judged, hasEmployer)
    case 'partly':
      return 'partly'
    case 'missing':
      return judged.evidenceBroken ? 'broken' : 'nothing'
    case 'not-determined':
      return judged.evidence.length > 0 ? 'suggested' : 'unread'
  }
}
