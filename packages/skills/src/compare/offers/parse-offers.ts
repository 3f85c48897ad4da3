import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Offer, offerKinds, type OfferList } from './offer.ts'
import {
  readList,
  readObject,
  readOneOf,
  type Reader,
  readText,
  readTextByLanguage,
  type ShapeProblem,
} from './read-shape.ts'

export type OffersProblem =
  | ShapeProblem
  | { readonly code: 'offers_too_large'; readonly limit: number }
  | { readonly code: 'offers_not_json' }
  | { readonly code: 'offers_id_twice'; readonly path: string; readonly id: string }

/** UTF-16 units; some 50 000 qualifications. */
const maxCharacters = 100_000_000

const address = readText(2_000, { pattern: /^https?:\/\/[^\s"<>]+$/, expected: 'address (http, https)' })

const day: Reader<string> = (value, path) => {
  if (typeof value === 'string' && parseIsoDay(value).ok) return succeed(value)
  return fail({ code: 'offers_value_wrong', path, expected: 'YYYY-MM-DD' })
}

const readOutcome = readObject(
  { text: readTextByLanguage(10_000) },
  {
    skills: readList(address, { least: 0, most: 200 }),
    axis: readOneOf(['knowledge', 'skills', 'responsibility-and-autonomy']),
  },
)

const readProvider = readObject(
  { name: readTextByLanguage(500) },
  { country: readText(2, { pattern: /^[A-Z]{2}$/, expected: 'ISO 3166-1 alpha-2' }), url: address },
)

const readOffer = readObject(
  {
    id: readText(500),
    kind: readOneOf(offerKinds),
    title: readTextByLanguage(1_000),
    outcomes: readList(readOutcome, { least: 1, most: 2_000 }),
  },
  { eqfLevel: readOneOf([1, 2, 3, 4, 5, 6, 7, 8]), provider: readProvider, url: address },
)

const readOfferList = readObject(
  {
    kind: readOneOf(['wanderbuch-offers']),
    formatVersion: readOneOf([1]),
    source: readObject({ title: readText(500) }, { url: address, day }),
    offers: readList(readOffer, { least: 0, most: 200_000 }),
  },
  { sample: readOneOf([true, false]) },
)

function parseJson(text: string): Result<unknown, OffersProblem> {
  try {
    return succeed(JSON.parse(text))
  } catch {
    return fail({ code: 'offers_not_json' })
  }
}

function findSecondId(offers: readonly Offer[]): OffersProblem | undefined {
  const seen = new Set<string>()
  const index = offers.findIndex(({ id }) => seen.has(id) || !seen.add(id))
  const twice = offers[index]
  return twice && { code: 'offers_id_twice', path: `offers/${index + 1}/id`, id: twice.id }
}

/** The same for what was read out of JSON already. */
export function readOffers(value: unknown): Result<OfferList, OffersProblem> {
  const list = readOfferList(value, '')
  if (!list.ok) return list
  const twice = findSecondId(list.value.offers)
  return twice ? fail(twice) : list
}

/**
 * Reads a list of offers. Strict: the first value that is not as {@link OfferList} says refuses the file and is named by
 * its path; a property the form does not have is refused too, so that a slip of the pen does not pass for "not stated".
 * Example: an offer without outcomes fails with `offers_list_empty` at `offers/1/outcomes`.
 */
export function parseOffers(text: string): Result<OfferList, OffersProblem> {
  if (text.length > maxCharacters) return fail({ code: 'offers_too_large', limit: maxCharacters })
  const json = parseJson(text)
  return json.ok ? readOffers(json.value) : json
}
