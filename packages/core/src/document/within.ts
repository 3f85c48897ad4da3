import type { Parameter, Parameters } from '../vocabulary/finding.ts'
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

/** The one document of a picture stands under a keyword that says nothing to a reader. */
const holdsOne: readonly string[] = ['badge-image', 'badge-svg', 'image', 'svg'] satisfies readonly ContainerFormat[]

function placeOf(format: string, places: readonly string[]): Parameter {
  const [number = ''] = places
  return format === 'json-list' && places.length === 1
    ? { kind: 'message', key: 'record.document-number', parameters: { number } }
    : shownPlaces(places)
}

/** What is said of the file a document was found in. */
export function withinStatement(found: {
  readonly fileName: string
  readonly format: string
  readonly places: readonly string[]
}): { readonly message: 'record.within' | 'record.within-whole'; readonly parameters: Parameters } {
  const { fileName: file, format, places } = found
  const kind = { kind: 'message', key: `container.${format}` } as const
  if (holdsOne.includes(format)) return { message: 'record.within-whole', parameters: { file, kind } }
  return { message: 'record.within', parameters: { file, kind, place: placeOf(format, places) } }
}
