/*
 * What could be looked up for a document, and the one place that asks for it. Only addresses are sent, and only when the
 * person presses the button; the server asks there by its guarded fetch and gives back copies.
 */

/** An address a document names, and what stands there. */
export interface LookUpNeed {
  readonly kind: string
  readonly url: string
}

/** A copy of what stood at an address. */
export interface Snapshot {
  readonly kind: 'wanderbuch-snapshot'
  readonly source: string
  /** UTC. */
  readonly lookedUpAt: string
  readonly mediaType: string
  readonly sha256: string
  readonly base64: string
}
