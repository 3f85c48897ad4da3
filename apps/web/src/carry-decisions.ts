import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'

type Records = Pick<Dossier, 'records'>

/** What makes a record the same one in two dossiers: its number may change when another document is added. */
const nameOf = ({ basis, title, awardedOn, learningOutcomes }: Dossier['records'][number]) =>
  JSON.stringify([basis, title, awardedOn, learningOutcomes])

/** Decisions on matches of records that stand in both dossiers, under the numbers of the new one. */
export function carryDecisions(
  decisions: readonly MatchDecision[],
  before: Records,
  after: Records,
): readonly MatchDecision[] {
  return decisions.flatMap((decision) => {
    const old = before.records.find(({ id }) => id === decision.recordId)
    const now = old && after.records.find((record) => nameOf(record) === nameOf(old))
    return now ? [{ ...decision, recordId: now.id }] : []
  })
}
