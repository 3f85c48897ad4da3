import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import {
  createStatusBytes,
  drawFreePlace,
  fewestPlaces,
  writeBitstringListCredential,
} from '@wanderbuch/proofs/status/create-status-list'

export const listPurposes = ['revocation', 'suspension'] as const
export type ListPurpose = (typeof listPurposes)[number]

/** The status lists of this server: in memory, one for each purpose. */
export interface StatusBook {
  readonly urlOf: (purpose: ListPurpose) => string
  /** Which list stands at an address; undefined when none of ours does. */
  readonly findPurpose: (url: string) => ListPurpose | undefined
  /** A new place for a credential; undefined when the list is full. */
  readonly addEntry: (credentialId: string | undefined, purpose: ListPurpose) => JsonObject | undefined
  /** False when the credential has no place. */
  readonly setStatus: (credentialId: string, purpose: ListPurpose, isSet: boolean) => boolean
  /** The list as it is now, unsigned. */
  readonly writeList: (purpose: ListPurpose, issuer: string, validFrom: string) => JsonObject
}

interface Book {
  readonly bytes: Uint8Array
  readonly taken: Set<number>
  readonly placeOf: Map<string, number>
}

/** Credentials remembered by their identifier; those beyond have a place and cannot be withdrawn any more. */
const maxRemembered = 20_000

/** First place is the highest bit of the first byte. Source: W3C Bitstring Status List 1.0, section 3.3. */
function setBit(bytes: Uint8Array, index: number, isSet: boolean): void {
  const bit = 0x80 >> (index % 8)
  const byte = bytes[index >> 3] ?? 0
  bytes[index >> 3] = isSet ? byte | bit : byte & ~bit
}

export function createStatusBook(setup: {
  readonly address: () => string
  readonly randomBytes: (length: number) => Uint8Array
}): StatusBook {
  const books = Object.fromEntries(
    listPurposes.map((purpose) => [
      purpose,
      { bytes: createStatusBytes(fewestPlaces), taken: new Set(), placeOf: new Map() },
    ]),
  ) as Readonly<Record<ListPurpose, Book>>
  const urlOf = (purpose: ListPurpose) => `${setup.address()}/status-lists/${purpose}`
  return {
    urlOf,
    findPurpose: (url) => listPurposes.find((purpose) => urlOf(purpose) === url),
    addEntry: (credentialId, purpose) => {
      const { taken, placeOf } = books[purpose]
      const index = drawFreePlace(fewestPlaces, (place) => taken.has(place), setup.randomBytes)
      if (index === undefined) return undefined
      taken.add(index)
      if (credentialId !== undefined && placeOf.size < maxRemembered) placeOf.set(credentialId, index)
      const statusListCredential = urlOf(purpose)
      const id = `${statusListCredential}#${index}`
      const named = { statusPurpose: purpose, statusListIndex: String(index), statusListCredential }
      return { id, type: 'BitstringStatusListEntry', ...named }
    },
    setStatus: (credentialId, purpose, isSet) => {
      const index = books[purpose].placeOf.get(credentialId)
      if (index !== undefined) setBit(books[purpose].bytes, index, isSet)
      return index !== undefined
    },
    writeList: (purpose, issuer, validFrom) =>
      writeBitstringListCredential({ url: urlOf(purpose), issuer, purpose, bytes: books[purpose].bytes, validFrom }),
  }
}
