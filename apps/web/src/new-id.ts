/** An id for a thing in the book. Not `crypto.randomUUID`, which browsers give to pages with https only. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
