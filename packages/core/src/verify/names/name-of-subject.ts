import type { Subject } from '../../vocabulary/record.ts'

/** The whole name a document gives a person; undefined where it gives none. */
export function nameOfSubject({ fullName, givenName, familyName }: Subject): string | undefined {
  return fullName ?? ([givenName, familyName].filter(Boolean).join(' ') || undefined)
}
