import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { SourceReference } from '@wanderbuch/standards/source-reference'
import { kindOfFact } from '../compare/fact-kinds.ts'
import { type Fact, type FactId, type FactValue, factValueOf } from '../vocabulary/fact.ts'
import { listAreas, type LookedAtArea } from './consult-region-lists.ts'
import { isCountryCode, type RegionList, type RegionListing } from './region-list.ts'

/** What the facts of the region are made of; `lists` are those consulted. */
export interface RegionContext {
  readonly request: {
    readonly host: string
    readonly hostRegion?: string
    readonly home?: string
    readonly homeFrom?: 'documents'
    readonly day: IsoDay
  }
  readonly lists: readonly RegionList[]
}

/** Value of `region/area/AREA`. */
export interface AreaValue extends LookedAtArea {
  readonly country: string
}

/** Value of `region/coverage/AREA`: how many lines the loaded lists have on it, and which of them are about the target. */
export interface CoverageValue {
  readonly rows: number
  readonly years: readonly number[]
  readonly listings: readonly FactId[]
  /** True when one of these lists was made up. */
  readonly synthetic: boolean
}

/** Value of `region/listing/LIST/LINE`. */
export type ListingValue = Omit<RegionListing, 'line' | 'source' | 'url'> & { readonly synthetic: boolean }

/** Value of `region/countries`: of each country in the lists, the lines about the target. */
export type CountriesValue = Readonly<Record<string, readonly FactId[]>>

const noLists: SourceReference = { title: 'region lists' }

const listSource = ({ name, sha256, loadedOn }: RegionList): SourceReference => ({
  title: name,
  url: `urn:sha256:${sha256}`,
  day: loadedOn,
})

type Known = Pick<Fact, 'id' | 'sources' | 'certainty'> & { readonly value: FactValue; readonly day?: string }

const factOf = ({ id, ...rest }: Known): Fact => ({ id, kind: kindOfFact(id), ...rest })

const listingId = (list: number, { line }: RegionListing): FactId => `region/listing/${list + 1}/${line}`

function listingFact(list: RegionList, number: number, listing: RegionListing): Fact {
  const { line: _, source, url, ...said } = listing
  return {
    ...factOf({
      id: listingId(number, listing),
      value: factValueOf({ ...said, synthetic: list.synthetic }),
      sources: [{ title: source, ...(url && { url }), day: list.loadedOn }],
      certainty: 'single-source',
      day: list.loadedOn,
    }),
    version: String(listing.year),
  }
}

function areaFact({ request }: RegionContext, looked: LookedAtArea): Fact {
  const { side, area } = looked
  const country = isCountryCode(area) ? area : request.host
  const fromDocuments = side === 'home' && request.homeFrom === 'documents'
  return factOf({
    id: `region/area/${area}`,
    value: factValueOf({ ...looked, country }),
    sources: [{ title: fromDocuments ? 'received documents' : 'request', day: request.day }],
    certainty: fromDocuments ? 'inferred' : 'confirmed',
  })
}

function coverageFact({ lists }: RegionContext, area: string): Fact {
  const speaking = lists.filter(({ areas }) => areas.some((one) => one.area === area))
  const own = speaking.flatMap(({ areas }) => areas.filter((one) => one.area === area))
  const listings = lists.flatMap((list, number) =>
    list.listings.filter((one) => one.area === area).map((one) => listingId(number, one)),
  )
  const years = [...new Set(own.flatMap((one) => one.years))].toSorted((left, right) => left - right)
  return factOf({
    id: `region/coverage/${area}`,
    value: {
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
      years,
      listings,
      synthetic: speaking.some(({ synthetic }) => synthetic),
    },
    sources: speaking.length > 0 ? speaking.map(listSource) : [noLists],
    certainty: 'confirmed',
  })
}

function countriesFact({ lists }: RegionContext): readonly Fact[] {
  const listings: Record<string, FactId[]> = {}
  lists.forEach((list, number) => {
    for (const listing of list.listings.filter(({ area }) => isCountryCode(area)))
      (listings[listing.area] ??= []).push(listingId(number, listing))
  })
  if (Object.keys(listings).length < 2) return []
  const sources = lists.map(listSource)
  return [factOf({ id: 'region/countries', value: listings, sources, certainty: 'confirmed' })]
}

function sampleFact({ lists }: RegionContext): readonly Fact[] {
  const made = lists.filter(({ synthetic }) => synthetic)
  if (made.length === 0) return []
  return [factOf({ id: 'region/sample', value: true, sources: made.map(listSource), certainty: 'confirmed' })]
}

const euresName = {
  en: 'EURES, the European network of employment services',
  de: 'EURES, das europäische Netz der Arbeitsvermittlungen',
  fr: 'EURES, le réseau européen de services de l’emploi',
  it: 'EURES, la rete europea di servizi per l’impiego',
  es: 'EURES, la red europea de servicios de empleo',
  ro: 'EURES, rețeaua europeană de servicii de ocupare a forței de muncă',
}

/** Who publishes such lists; the network spans the EU, Iceland, Liechtenstein, Norway and Switzerland. */
const contactFact: Fact = {
  id: 'region/contact',
  kind: 'region-contact',
  value: { name: euresName, url: 'https://eures.europa.eu/' },
  sources: [
    {
      title: 'Regulation (EU) 2016/589 on EURES; report COM(2019) 164 on its activity',
      url: 'http://data.europa.eu/eli/reg/2016/589/oj',
      day: '2026-11-24',
    },
  ],
  certainty: 'single-source',
  day: '2026-11-24',
}

/** All facts of the region: areas looked at, what the lists say of each, each line about the target, whom to ask. Pure. */
export function regionFacts(context: RegionContext): readonly Fact[] {
  const areas = listAreas(context.request)
  return [
    ...areas.map((area) => areaFact(context, area)),
    ...areas.map(({ area }) => coverageFact(context, area)),
    ...context.lists.flatMap((list, number) => list.listings.map((listing) => listingFact(list, number, listing))),
    ...countriesFact(context),
    ...sampleFact(context),
    contactFact,
  ]
}
