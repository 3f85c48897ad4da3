import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/** What the server takes. */
const mostFileBytes = 3_500_000

/** Reads a list of offers; the reader is loaded when a file needs it. A misfit is named by its place. */
export async function readOfferFile(file: File): Promise<Result<OfferList, { readonly place: string }>> {
  if (file.size > mostFileBytes) return fail({ place: `> ${mostFileBytes} B` })
  const { parseOffers } = await import('@wanderbuch/skills/compare/offers/parse-offers')
  const list = parseOffers((await file.text()).replace(/^\uFEFF/, ''))
  if (list.ok) return succeed(list.value)
  const { problem } = list
  const place = 'path' in problem && problem.path !== '' ? problem.path : '/'
  const expected = 'expected' in problem && problem.expected !== undefined ? ` (${problem.expected})` : ''
  return fail({ place: `${place}${expected}` })
}
