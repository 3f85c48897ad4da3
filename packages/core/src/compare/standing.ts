import type { Standing } from '@wanderbuch/skills/compare/standing'
import type { NeededFacts } from '../vocabulary/finding.ts'
import { basisOf, checkOf } from './fact-reading.ts'

/** Facts that decide what a record's words are worth. */
export function standingNeeds(recordId: string): readonly string[] {
  const checks = ['unchanged', 'origin', 'validity', 'status', 'holder'].map((name) => `check/${name}`)
  return ['basis', 'paper-evidence', 'attestation', ...checks].map((path) => `${recordId}/${path}`)
}

interface Confirmation {
  readonly confirms: readonly number[]
}

/**
 * Standing of one learning outcome or task of a record. `undefined` when the record cannot count as evidence at all:
 * its bytes were changed, its key belongs to another body, it was withdrawn, or it is about another person.
 */
export function standingOf(facts: NeededFacts, recordId: string, outcomeNumber: number): Standing | undefined {
  const outcome = (name: string) => checkOf(facts.value(`${recordId}/check/${name}`)).outcome
  if (['unchanged', 'origin', 'status', 'holder'].some((name) => outcome(name) === 'no')) return undefined
  const { basis } = basisOf(facts.value(`${recordId}/basis`))
  if (basis === 'secured') return outcome('unchanged') === 'yes' && outcome('origin') === 'yes' ? 'proven' : 'shown'
  if (basis === 'unsecured') return 'shown'
  const paper = facts.value(`${recordId}/paper-evidence`) as {
    readonly originalSeenBy?: string
    readonly image?: object
  } | null
  if (basis === 'paper') return paper?.originalSeenBy || paper?.image ? 'shown' : 'declared'
  const given = (facts.value(`${recordId}/attestation`) ?? []) as unknown as readonly Confirmation[]
  return given.some(({ confirms }) => confirms.includes(outcomeNumber)) ? 'attested' : 'declared'
}

/** Whether the document is valid on the day, or at least not known to have run out. */
export function isCurrent(facts: NeededFacts, recordId: string): boolean {
  return checkOf(facts.value(`${recordId}/check/validity`)).outcome !== 'no'
}
