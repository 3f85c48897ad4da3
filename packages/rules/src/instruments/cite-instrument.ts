import type { LegalCitation, SourceReference } from '@wanderbuch/standards/source-reference'
import rows from '../../data/instruments.json' with { type: 'json' }

const byId = new Map(rows.map((row) => [row.id, row]))

function instrument(id: string) {
  const found = byId.get(id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}

/** Citation of a provision; `textOf` is the state day of the text that was read, where known. */
export function citeInstrument(id: string, provision: string): LegalCitation {
  const { title, eli, url, textOf } = instrument(id)
  return { instrument: title, provision, ...(eli && { eli }), ...(url && { url }), ...(textOf && { textOf }) }
}

/** The instrument as a source that was looked at on `day`, saying what of it was read. */
export function instrumentSource(id: string, day: string): SourceReference {
  const { title, eli, url, read, textOf } = instrument(id)
  const address = url ?? eli
  return { title: `${title} (${read})`, ...(address && { url: address }), day, ...(textOf && { textOf }) }
}

/** State day of the newest copy among instruments, where one names it. */
export function newestText(ids: readonly string[]): string | undefined {
  return ids
    .flatMap((id) => instrument(id).textOf ?? [])
    .sort()
    .at(-1)
}
