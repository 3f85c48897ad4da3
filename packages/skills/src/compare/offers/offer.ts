/** Text by language (BCP 47). At least one. */
export type OfferText = Readonly<Record<string, string>>

/** What can close a gap: a whole qualification, a part of one, or evidence in a recognition of prior learning. */
export const offerKinds = ['qualification', 'unit', 'rpl-evidence'] as const
export type OfferKind = (typeof offerKinds)[number]

export interface OfferOutcome {
  readonly text: OfferText
  /** ESCO skills the source itself links. */
  readonly skills?: readonly string[]
  /** `knowledge`: stands on the knowledge axis of the EQF, so that it shows no practice. Absent: not said. */
  readonly axis?: 'knowledge' | 'skills' | 'responsibility-and-autonomy'
}

export interface OfferProvider {
  readonly name: OfferText
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly url?: string
}

/** A qualification, unit or kind of evidence with its learning outcomes. */
export interface Offer {
  /** Unique in its list. */
  readonly id: string
  readonly kind: OfferKind
  readonly title: OfferText
  /** 1-8, as the source states it; a claim of the source, not placed by the ledger. */
  readonly eqfLevel?: number
  readonly provider?: OfferProvider
  readonly url?: string
  readonly outcomes: readonly OfferOutcome[]
}

/**
 * A list of offers as a file (JSON, UTF-8):
 *
 *     { "kind": "wanderbuch-offers", "formatVersion": 1,
 *       "source": { "title": "Sample register", "url": "https://example.org", "day": "2026-11-01" },
 *       "sample": true,
 *       "offers": [ { "id": "q1", "kind": "unit", "title": { "en": "TIG welding" }, "eqfLevel": 4,
 *         "provider": { "name": { "en": "Sample college" }, "country": "IE" },
 *         "outcomes": [ { "text": { "en": "weld with inert gas" }, "axis": "skills",
 *           "skills": ["http://data.europa.eu/esco/skill/..."] } ] } ] }
 *
 * `source.title`, and of each offer `id`, `kind`, `title` and at least one outcome with a text, must be there.
 */
export interface OfferList {
  readonly kind: 'wanderbuch-offers'
  readonly formatVersion: 1
  /** Where the list comes from; shown with every claim that rests on it. */
  readonly source: { readonly title: string; readonly url?: string; readonly day?: string }
  /** True where the offers are made up. */
  readonly sample?: boolean
  readonly offers: readonly Offer[]
}
