import type { IsoDay } from '@wanderbuch/standards/iso-day'

/** What a list says about: a group of ISCO-08 by its code, or one occupation of ESCO by code or address. */
export interface ListedOccupation {
  readonly scheme: 'isco-08' | 'esco'
  /** One to four digits of ISCO-08; of ESCO the code (`7411.1`) or the address as the list writes it. */
  readonly code: string
}

export const listingStatuses = ['shortage', 'surplus'] as const
export type ListingStatus = (typeof listingStatuses)[number]

/** One line of a list: in this area, in this year, there were too few or too many people of this occupation. */
export interface RegionListing {
  /** Line in the file, counts from 1. */
  readonly line: number
  /** ISO 3166-1 alpha-2, or a NUTS code of level 1, 2 or 3. It holds for this area and no other. */
  readonly area: string
  readonly occupation: ListedOccupation
  readonly status: ListingStatus
  /** As the source grades it, in its own words. */
  readonly severity?: string
  readonly year: number
  readonly source: string
  /** http or https. */
  readonly url?: string
}

/** How much a list says of an area at all: what is not named in it can then be told from what nobody loaded. */
export interface ListedArea {
  readonly area: string
  readonly rows: number
  /** Ascending. */
  readonly years: readonly number[]
}

/** A list of shortages and surpluses as it was loaded, or the part of it that a dossier rests on. */
export interface RegionList {
  readonly kind: 'region-list'
  /** Name of the file; shown, never trusted. */
  readonly name: string
  /** SHA-256 of the whole file, hex. */
  readonly sha256: string
  /** Day it was loaded. */
  readonly loadedOn: IsoDay
  /** True when the list was made up; every statement that rests on it says so. */
  readonly synthetic: boolean
  readonly areas: readonly ListedArea[]
  readonly listings: readonly RegionListing[]
}

/** Whether an area code names a country; else it names a region. */
export const isCountryCode = (area: string): boolean => area.length === 2
