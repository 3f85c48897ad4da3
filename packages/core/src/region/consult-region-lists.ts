import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import type { TargetOccupation } from '../compare/context-facts.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import { isCountryCode, type ListedOccupation, type RegionList, type RegionListing } from './region-list.ts'

export type Side = 'home' | 'host'

/** An area the dossier looks at, and why. */
export interface LookedAtArea {
  readonly side: Side
  readonly area: string
  /** True where the request names it; a larger region around the one that was named is only looked at. */
  readonly named: boolean
}

type Asked = Pick<DossierRequest, 'host' | 'hostRegion' | 'home' | 'day'>

const isoOf = (country: string) => findCountry(country)?.iso ?? country

/**
 * Home country, destination country, the region of the destination and the larger regions it lies in. Each is looked up by
 * its own code: nothing said of one is ever taken for another.
 */
export function listAreas({ host, hostRegion, home }: Asked): readonly LookedAtArea[] {
  const there = isoOf(host)
  const here = home === undefined ? undefined : isoOf(home)
  // The larger regions around the one that is named: codes of NUTS grow by one sign a level.
  const larger = [3, 4]
    .filter((length) => length < (hostRegion?.length ?? 0))
    .map((length) => hostRegion?.slice(0, length) ?? '')
  return [
    ...(here !== undefined && here !== there ? [{ side: 'home', area: here, named: true } as const] : []),
    { side: 'host', area: there, named: true },
    ...larger.map((area) => ({ side: 'host', area, named: false }) as const),
    ...(hostRegion !== undefined ? [{ side: 'host', area: hostRegion, named: true } as const] : []),
  ]
}

/** Whether a line speaks of the occupation itself or of a group it belongs to. */
export function coversTarget(
  { scheme, code }: ListedOccupation,
  target: Pick<TargetOccupation, 'code' | 'uri'>,
): boolean {
  if (scheme === 'isco-08') return (target.code.split('.')[0] ?? '').startsWith(code)
  return code === target.code || code.replace(/^https:/, 'http:') === target.uri
}

/** Of the same statement by the same source the latest year stands; years after the day of the dossier are left out. */
function latestOf(listings: readonly RegionListing[], day: string): readonly RegionListing[] {
  const latest = new Map<string, RegionListing>()
  for (const listing of listings.filter(({ year }) => year <= Number(day.slice(0, 4)))) {
    const { area, occupation, status, source } = listing
    const key = JSON.stringify([area, occupation.code, status, source])
    const before = latest.get(key)
    if (!before || before.year < listing.year) latest.set(key, listing)
  }
  return [...latest.values()].toSorted((left, right) => left.line - right.line)
}

/**
 * The part of the lists a dossier rests on: lines about the target in the areas looked at and, for the picture, in all
 * countries; and how much the lists say of each of these areas. Put to its own result it gives the same again, so a
 * dossier made from what is kept says the same. Without a target nothing is looked up.
 */
export function consultRegionLists(
  lists: readonly RegionList[],
  request: Asked,
  target: TargetOccupation | undefined,
): readonly RegionList[] {
  if (!target) return []
  const lookedAt = new Set(listAreas(request).map(({ area }) => area))
  return lists.flatMap((list): readonly RegionList[] => {
    const about = list.listings.filter(
      ({ area, occupation }) => (isCountryCode(area) || lookedAt.has(area)) && coversTarget(occupation, target),
    )
    const listings = latestOf(about, request.day)
    const named = new Set(listings.map(({ area }) => area))
    const areas = list.areas.filter(({ area }) => lookedAt.has(area) || named.has(area))
    return areas.length === 0 ? [] : [{ ...list, areas, listings }]
  })
}
