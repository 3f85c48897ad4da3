import type { Organisation } from '../vocabulary/record.ts'
import type { RecordReader } from './record-reader.ts'

/** A body by its profile, or by its identifier alone, which then stands in for a name. */
export function readProfile(reader: RecordReader, member: string): Organisation | undefined {
  const value = reader.raw(member)
  if (typeof value === 'string') return { id: value, name: { und: value }, identifiers: [] }
  const profile = reader.child(member)
  if (!profile) return undefined
  const id = profile.text('id')
  const name = profile.multilingual('name') ?? profile.multilingual('legalName')
  if (!name && !id) return undefined
  const country = profile.child('address')?.country('addressCountryCode')
  const url = profile.text('url')
  const identifiers = profile.objects('otherIdentifier').flatMap((one) => one.text('identifier') ?? [])
  return {
    ...(id && { id }),
    name: name ?? { und: id ?? '' },
    ...(country && { country }),
    identifiers,
    ...(url && { url }),
  }
}
