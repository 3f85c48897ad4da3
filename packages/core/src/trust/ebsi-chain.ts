import type { SourceRight, TrustStep } from '../vocabulary/trust-source.ts'
import { countryOfPlace } from './code-of-place.ts'
import type { Accreditation, AccreditedFor } from './ebsi-accreditation.ts'
import { unlimitedRight } from './unlimited-right.ts'

/** From the accreditation of a body up to a root: TI, TAO, ..., Root TAO. */
export type TrustChain = readonly Accreditation[]

const longestChain = 6

const isWithin = (inner: string | undefined, outer: string | undefined): boolean =>
  outer === undefined || inner === outer || (inner !== undefined && countryOfPlace(inner) === outer)

/** Whether what is given away was had: the same schema, or the same kind of credential, in a place within. */
function allows(outer: AccreditedFor, inner: AccreditedFor): boolean {
  const sameSchema = outer.schemaId !== undefined && outer.schemaId === inner.schemaId
  const sameType = inner.types.some((type) => outer.types.includes(type))
  return (sameSchema || sameType) && isWithin(inner.jurisdiction, outer.jurisdiction)
}

const covers = (parent: Accreditation, child: Accreditation): boolean =>
  child.accreditedFor.every((inner) => parent.accreditedFor.some((outer) => allows(outer, inner)))

/** Periods must meet: nobody can give away what they do not have at that time. */
function overlap(chain: TrustChain): Pick<SourceRight, 'from' | 'until'> | undefined {
  const from = chain
    .flatMap((one) => one.from ?? [])
    .toSorted()
    .at(-1)
  const until = chain.flatMap((one) => one.until ?? []).toSorted()[0]
  if (from !== undefined && until !== undefined && until < from) return undefined
  return { ...(from && { from }), ...(until && { until }) }
}

interface Search {
  readonly all: readonly Accreditation[]
  readonly roots: readonly string[]
}

/** The first chain from an accreditation to a root: each issued by the one above, who had the power and the subject to do so. */
export function findChain(start: Accreditation, search: Search, below: TrustChain = []): TrustChain | undefined {
  const chain = [...below, start]
  if (start.powers.includes('root')) return search.roots.includes(start.subject) ? chain : undefined
  if (chain.length >= longestChain) return undefined
  const above = search.all.filter(
    (one) =>
      one.subject === start.issuer &&
      (one.powers.includes('root') || one.powers.includes('accredit')) &&
      covers(one, start) &&
      !chain.includes(one),
  )
  for (const parent of above) {
    const found = findChain(parent, search, chain)
    if (found) return found
  }
  return undefined
}

function stepOf({ subject, issuer, powers, from, until, place, name }: Accreditation): TrustStep {
  const details = { by: issuer, powers: powers.join(' '), place, ...(from && { from }), ...(until && { until }) }
  return { kind: 'accreditation', name: Object.values(name)[0] ?? subject, details }
}

/** The rights a chain gives to the body at its end; none where the periods do not meet. */
export function rightsOfChain(chain: TrustChain): readonly SourceRight[] {
  const [own] = chain
  const period = overlap(chain)
  if (!own || !period) return []
  const root = chain.at(-1) ?? own
  return own.accreditedFor.map((one) => ({
    ...unlimitedRight,
    place: own.place,
    basis: 'trust-chain',
    by: Object.values(root.name)[0] ?? root.subject,
    credentialTypes: [...one.types, ...(one.schemaId ? [one.schemaId] : [])],
    jurisdictions: one.jurisdiction ? [one.jurisdiction] : [],
    ...period,
    chain: chain.toReversed().map(stepOf),
  }))
}
