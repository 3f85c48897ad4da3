import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import type { StatusSourceProblem } from '@wanderbuch/proofs/status/status-source'

type Silence = StatusSourceProblem['code']

/** Where nobody could be asked about one of the lists, the others can only say no; a yes would hide the gap. */
export function withoutSilence(results: readonly StatusResult[]): readonly StatusResult[] | undefined {
  const isSilent = ({ details }: StatusResult) => details.reason === ('status_source_absent' satisfies Silence)
  if (!results.some(isSilent)) return results
  const against = results.filter(({ outcome }) => outcome === 'no')
  return against.length > 0 ? against : undefined
}
