import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import {
  createStatusBytes,
  drawFreePlace,
  fewestPlaces,
  writeBitstringListCredential,
} from '@wanderbuch/proofs/status/create-status-list'
import { readPlace, writePlace } from '@wanderbuch/proofs/status/packed-list'
import {
  layoutOf,
  type ListPurpose,
  sizeOf,
  type StatusListName,
  type StatusListRow,
  statusListRows,
  writeMessages,
} from './status-lists.ts'

/** The status lists of this server, in memory. */
export interface StatusBook {
  readonly urlOf: (name: StatusListName) => string
  /** Which list stands at an address; undefined when none of ours does. */
  readonly findList: (url: string) => StatusListName | undefined
  /** A new place for a credential; undefined when the list is full. */
  readonly addEntry: (credentialId: string | undefined, name: StatusListName) => JsonObject | undefined
  /** In every list of the purpose that has a place for it; false when none has. */
  readonly setStatus: (credentialId: string, purpose: ListPurpose, isSet: boolean) => boolean
  /** The list as it is now, unsigned. */
  readonly writeList: (name: StatusListName, issuer: string, validFrom: string) => JsonObject
  /** The list as it stood at a time, unsigned; undefined for a time that is not in the book. */
  readonly writeEarlierList: (name: StatusListName, issuer: string, at: Date) => JsonObject | undefined
}

interface Change {
  readonly at: number
  readonly index: number
  /** What stood there before. */
  readonly before: number
}

interface Book {
  readonly row: StatusListRow
  readonly bytes: Uint8Array
  readonly taken: Set<number>
  readonly placeOf: Map<string, number>
  /** Oldest first. */
  readonly changes: Change[]
  /** Time from which on the book knows how the list stood. */
  knownFrom: number
}

/** Credentials remembered by their identifier; those beyond have a place and cannot be withdrawn any more. */
const maxRemembered = 20_000

/** Changes remembered; how a list stood before them is forgotten. */
const maxChanges = 20_000

export interface StatusBookSetup {
  readonly address: () => string
  readonly randomBytes: (length: number) => Uint8Array
  readonly now: () => Date
}

const openBook = (row: StatusListRow, now: number): Book => ({
  row,
  bytes: createStatusBytes(fewestPlaces, sizeOf(row)),
  taken: new Set(),
  placeOf: new Map(),
  changes: [],
  knownFrom: now,
})

export function createStatusBook({ address, randomBytes, now }: StatusBookSetup): StatusBook {
  const startedAt = now().getTime()
  const books = new Map<StatusListName, Book>(statusListRows.map((row) => [row.name, openBook(row, startedAt)]))
  const bookOf = (name: StatusListName): Book => {
    const book = books.get(name)
    if (!book) throw new Error(`no status list ${name}`)
    return book
  }
  const urlOf = (name: StatusListName) => `${address()}/status-lists/${name}`
  const write = ({ row }: Book, url: string, list: { issuer: string; validFrom: string; bytes: Uint8Array }) =>
    writeBitstringListCredential({ url, purpose: row.purpose, ...list })
  return {
    urlOf,
    findList: (url) => statusListRows.find(({ name }) => urlOf(name) === url)?.name,
    addEntry: (credentialId, name) => {
      const index = takePlace(bookOf(name), credentialId, randomBytes)
      return index === undefined ? undefined : writeEntry(bookOf(name).row, urlOf(name), index)
    },
    setStatus: (credentialId, purpose, isSet) => {
      const asked = [...books.values()].filter(
        ({ row, placeOf }) => row.purpose === purpose && placeOf.has(credentialId),
      )
      for (const book of asked)
        change(book, { index: book.placeOf.get(credentialId) ?? 0, value: isSet ? 1 : 0 }, now().getTime())
      return asked.length > 0
    },
    writeList: (name, issuer, validFrom) => {
      const book = bookOf(name)
      return write(book, urlOf(name), { issuer, validFrom, bytes: book.bytes })
    },
    writeEarlierList: (name, issuer, at) => {
      const book = bookOf(name)
      if (at.getTime() < book.knownFrom || at > now()) return undefined
      return write(book, urlOf(name), { issuer, validFrom: at.toISOString(), bytes: bytesAt(book, at.getTime()) })
    },
  }
}

function takePlace(book: Book, credentialId: string | undefined, randomBytes: StatusBookSetup['randomBytes']) {
  const index = drawFreePlace(fewestPlaces, (place) => book.taken.has(place), randomBytes)
  if (index === undefined) return undefined
  book.taken.add(index)
  if (credentialId !== undefined && book.placeOf.size < maxRemembered) book.placeOf.set(credentialId, index)
  return index
}

function writeEntry(row: StatusListRow, statusListCredential: string, index: number): JsonObject {
  const place = { statusPurpose: row.purpose, statusListIndex: String(index), statusListCredential }
  const entry = { id: `${statusListCredential}#${index}`, type: 'BitstringStatusListEntry', ...place }
  if (row.messages.length === 0) return entry
  const statusReference = `${statusListCredential}/messages`
  return { ...entry, statusSize: sizeOf(row), statusMessage: writeMessages(row), statusReference }
}

function change(book: Book, place: { readonly index: number; readonly value: number }, at: number): void {
  const { index } = place
  const layout = layoutOf(book.row)
  book.changes.push({ at, index, before: readPlace(book.bytes, index, layout) ?? 0 })
  writePlace(book.bytes, place, layout)
  if (book.changes.length > maxChanges) book.knownFrom = (book.changes.shift()?.at ?? at) + 1
}

/** The bytes with every later change undone, the latest first. */
function bytesAt({ row, bytes, changes }: Book, at: number): Uint8Array {
  const earlier = bytes.slice()
  for (const { index, before } of changes.filter((one) => one.at > at).toReversed())
    writePlace(earlier, { index, value: before }, layoutOf(row))
  return earlier
}
