import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { IndexProblem, Sections } from './container.ts'
import {
  type Column,
  type ColumnSize,
  conceptColumns,
  conceptKinds,
  type IndexAbout,
  labelColumns,
  labelKinds,
  nationalColumns,
  nationalMatches,
  relationNames,
  searchColumns,
  skillKinds,
} from './index-columns.ts'
import { openTexts } from './text-table.ts'

export type Numbers = Uint8Array | Uint16Array | Uint32Array

/** An opened index: numbers as they lie in the file, checked to fit together, and texts by number. */
export interface IndexColumns {
  readonly about: IndexAbout
  readonly textOf: (number: number) => string
  /** A column by its name; the names are those of index-columns.ts. */
  readonly column: (name: string) => Numbers
  readonly column4: (name: string) => Uint32Array
  readonly concepts: number
}

const viewOf: Readonly<Record<ColumnSize, (bytes: Uint8Array) => Numbers>> = {
  1: (bytes) => bytes,
  2: (bytes) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2),
  4: (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
}

/** How many of each there are that numbers of columns may count in. */
type Counts = Readonly<Record<NonNullable<Column['of']>, number>>

interface Opening {
  readonly sections: Sections
  readonly columns: Map<string, Numbers>
  /** The first section that does not fit. */
  misfit?: string
}

function expect(opening: Opening, holds: boolean, section: string): void {
  if (!holds) opening.misfit ??= section
}

function numbersOf(opening: Opening, name: string, size: ColumnSize): Numbers {
  const bytes = opening.sections.get(name)
  const isWhole = bytes !== undefined && bytes.length % size === 0
  expect(opening, isWhole, name)
  return viewOf[size](isWhole ? bytes : new Uint8Array())
}

const areBelow = (numbers: Numbers, limit: number): boolean => {
  for (let at = 0; at < numbers.length; at += 1) if ((numbers[at] ?? 0) >= limit) return false
  return true
}

/** Starts of lists rise from nought to the number of things listed. */
function isRising(starts: Numbers, end: number): boolean {
  let before = 0
  for (const start of starts) {
    if (start < before) return false
    before = start
  }
  return (starts[0] ?? 0) === 0 && before === end
}

function readAbout(text: string): Partial<IndexAbout> {
  try {
    return Object(JSON.parse(text)) as Partial<IndexAbout>
  } catch {
    return {}
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'

/** Sets are of one language each. */
function isSet(value: unknown): boolean {
  const { id, version, source, languages } = Object(value) as Record<string, unknown>
  const isNamed = [id, version, source].every(isText)
  return isNamed && Array.isArray(languages) && languages.length === 1 && languages.every(isText)
}

function isAbout(about: Partial<IndexAbout>): about is IndexAbout {
  const { id, version, digest, sets, searchLanguages } = about
  const areSets = Array.isArray(sets) && sets.every(isSet)
  return [id, version, digest].every(isText) && areSets && Array.isArray(searchLanguages)
}

interface Filling extends Opening {
  readonly counts: Counts
}

function addColumn(filling: Filling, { name, bytes, of }: Column): Numbers {
  const numbers = numbersOf(filling, name, bytes)
  if (of) expect(filling, areBelow(numbers, filling.counts[of]), name)
  filling.columns.set(name, numbers)
  return numbers
}

function addTable(filling: Filling, table: readonly Column[], rows?: number): number {
  const lengths = table.map((column) => addColumn(filling, column).length)
  const expected = rows ?? lengths[0] ?? 0
  lengths.forEach((length, at) => expect(filling, length === expected, table[at]?.name ?? ''))
  return expected
}

function addStarts(filling: Filling, name: string, { lists, end }: { lists: number; end: number }): void {
  const starts = addColumn(filling, { name: `${name}.starts`, bytes: 4 })
  expect(filling, starts.length === lists + 1 && isRising(starts, end), `${name}.starts`)
}

const codes = [
  ['concept.kind', conceptKinds.length],
  ['concept.skill', skillKinds.length],
  ['label.kind', labelKinds.length],
  ['national.match', nationalMatches.length],
] as const

function addSearch(filling: Filling): void {
  const { occupations, entries } = filling.counts
  addStarts(filling, 'search.occupation', { lists: occupations, end: entries })
  for (const column of searchColumns) addColumn(filling, column)
  const lengthOf = (name: string) => filling.columns.get(name)?.length ?? 0
  for (const name of ['entry-text', 'entry-language', 'entry-shortest'])
    expect(filling, lengthOf(`search.${name}`) === entries, `search.${name}`)
  expect(filling, lengthOf('search.form-place') === lengthOf('search.form-entry'), 'search.form-place')
  const words = { lists: lengthOf('search.word-text'), end: lengthOf('search.word-entries') }
  addStarts(filling, 'search.word-entries', words)
}

function addAll(filling: Filling): void {
  const { concepts } = filling.counts
  addTable(filling, conceptColumns, concepts)
  addStarts(filling, 'label', { lists: concepts, end: addTable(filling, labelColumns) })
  for (const name of relationNames) {
    const end = addColumn(filling, { name, bytes: 4, of: 'concepts' }).length
    addStarts(filling, name, { lists: concepts, end })
  }
  addStarts(filling, 'national', { lists: concepts, end: addTable(filling, nationalColumns) })
  addSearch(filling)
  for (const [name, limit] of codes)
    expect(filling, areBelow(filling.columns.get(name) ?? new Uint8Array(), limit), name)
}

function openColumns(opening: Opening): IndexColumns | undefined {
  const ends = numbersOf(opening, 'text.ends', 4) as Uint32Array
  const bytes = numbersOf(opening, 'text.bytes', 1) as Uint8Array
  expect(opening, ends[0] === 0 && isRising(ends, bytes.length), 'text.ends')
  const textOf = openTexts(bytes, ends)
  const [place = ends.length] = numbersOf(opening, 'about', 4)
  const about = opening.misfit === undefined && place < ends.length ? readAbout(textOf(place)) : {}
  if (!isAbout(about)) {
    expect(opening, false, 'about')
    return undefined
  }
  const concepts = numbersOf(opening, 'concept.uri', 4).length
  const counts: Counts = {
    concepts,
    texts: ends.length,
    sets: about.sets.length,
    languages: about.searchLanguages.length,
    entries: numbersOf(opening, 'search.entry-occupation', 4).length,
    occupations: Math.max(0, numbersOf(opening, 'search.occupation.starts', 4).length - 1),
  }
  const filling: Filling = Object.assign(opening, { counts })
  addAll(filling)
  const column = (name: string) => opening.columns.get(name) ?? new Uint8Array()
  return { about, textOf, column, column4: (name) => column(name) as Uint32Array, concepts }
}

/**
 * Checks that the sections of an index fit together: every number leads somewhere and every list ends where the next
 * begins. What is read later needs no more checks.
 */
export function readColumns(sections: Sections): Result<IndexColumns, IndexProblem> {
  const opening: Opening = { sections, columns: new Map() }
  const columns = openColumns(opening)
  const { misfit } = opening
  return columns && misfit === undefined
    ? succeed(columns)
    : fail({ code: 'index_inconsistent', section: misfit ?? 'about' })
}
