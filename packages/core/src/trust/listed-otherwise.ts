import type { SourceRight, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { isAboutBody, type NamedBody } from './named-body.ts'
import { type Awarded, checkScope, namesTitle } from './right-scope.ts'

/** Registers of qualifications say of a qualification who awards it, so their naming others is an answer of its own. */
const isRegister = ({ about }: TrustSource): boolean => about.format === 'elm-qualifications'

/** Whether an entry of a register names a qualification of one of these titles, whoever the body is. */
export const speaksOfTitle = (source: TrustSource, { rights }: TrustSourceEntry, titles: readonly string[]): boolean =>
  isRegister(source) && rights.some((right) => namesTitle(right, titles))

interface OtherBody {
  readonly entry: TrustSourceEntry
  readonly right: SourceRight
}

const reaches = (right: SourceRight, awarded: Awarded): boolean => {
  const scope = checkScope(right, awarded)
  return right.decision === 'granted' && 'covers' in scope && scope.covers
}

/** Another body of the same country that a register names for this very qualification, there, on that day. */
export function findListedOtherwise(source: TrustSource, body: NamedBody, awarded: Awarded): OtherBody | undefined {
  const others = source.entries.filter(
    (entry) =>
      speaksOfTitle(source, entry, awarded.titles) && !isAboutBody(entry, body) && entry.country === body.country,
  )
  return others.flatMap((entry) => {
    const right = entry.rights.find((one) => namesTitle(one, awarded.titles) && reaches(one, awarded))
    return right ? [{ entry, right }] : []
  })[0]
}
