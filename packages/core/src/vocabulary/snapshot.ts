/**
 * A copy of what stood at an address: a status list, a did:web document, a trusted list. It is a file of its own or part of
 * a dossier, so that a check can be repeated without the network. A pinned one is relied on although it is old.
 */
export interface Snapshot {
  readonly kind: 'wanderbuch-snapshot'
  /** The address asked, or where the file came from. */
  readonly source: string
  /** UTC, `2026-11-22T10:00:00Z`. */
  readonly lookedUpAt: string
  readonly mediaType: string
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
  readonly base64: string
}
