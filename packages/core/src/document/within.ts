import type { ContainerFormat } from './formats.ts'

/** The file a document was found in, as it was received: it is what is kept. */
export interface OuterFile {
  /** Shown, never trusted. */
  readonly fileName: string
  readonly format: ContainerFormat
  /** SHA-256 of `bytes`, hex. */
  readonly digest: string
  readonly bytes: Uint8Array
}

/** Where a document was found when it did not come as a file of its own. */
export interface Within {
  readonly outer: OuterFile
  /** Names inside it, outermost first: entry of an archive, number in a list, keyword of a picture. Shown, never a path. */
  readonly places: readonly string[]
}

/** How the places in a file are shown in one line. */
export const shownPlaces = (places: readonly string[]) => places.join(' › ')

/** The name a part of a file is shown under. */
export const shownName = (fileName: string, places: readonly string[]) => shownPlaces([fileName, ...places])
