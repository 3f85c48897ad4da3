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

/** Thrown and caught in this file only: the first thing that does not fit ends the opening. */
class Misfit extends Error {
  readonly section: string
  constructor(section: string) {
    super(section)
    this.section = section
  }
}

function numbersOf(sections: Sections, name: string, size: ColumnSize): Numbers {
  const bytes = sections.get(name)
  if (!bytes || bytes.length % size !== 0) throw new Misfit(name)
  return viewOf[size](bytes)
}

function require(holds: boolean, section: string): void {
  if (!holds) throw new Misfit(section)
}

const areBelow = (numbers: Numbers, limit: number): boolean => {
  for (const number of numbers) if (number >= limit) return false
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

function readAbout(sections: Sections, textOf: (number: number) => string): IndexAbout {
  try {
    return JSON.parse(textOf(numbersOf(sections, 'about', 4)[0] ?? 0)) as IndexAbout
  } catch {
    throw new Misfit('about')
  }
}

function isAbout({ id, version, digest, sets, searchLanguages }: Partial<IndexAbout>): boolean {
  const areTexts = [id, version, digest].every((one) => typeof one === 'string')
  const areSets =
    Array.isArray(sets) && sets.every(({ languages }) => Array.isArray(languages) && languages.length === 1)
  return areTexts && areSets && Array.isArray(searchLanguages)
}

/** How many of each there are that numbers of columns may count in. */
type Counts = Readonly<Record<NonNullable<Column['of']>, number>>

interface Opening {
  readonly sections: Sections
  readonly counts: Counts
  readonly columns: Map<string, Numbers>
}

function addColumn({ sections, counts, columns }: Opening, { name, bytes, of }: Column): Numbers {
  const numbers = numbersOf(sections, name, bytes)
  if (of) require(areBelow(numbers, counts[of]), name)
  columns.set(name, numbers)
  return numbers
}

function addTable(opening: Opening, table: readonly Column[], rows?: number): number {
  const lengths = table.map((column) => addColumn(opening, column).length)
  const expected = rows ?? lengths[0] ?? 0
  lengths.forEach((length, at) => require(length === expected, table[at]?.name ?? ''))
  return expected
}

function addStarts(opening: Opening, name: string, { lists, end }: { lists: number; end: number }): void {
  const starts = addColumn(opening, { name: `${name}.starts`, bytes: 4 })
  require(starts.length === lists + 1 && isRising(starts, end), `${name}.starts`)
}

const codes = [
  ['concept.kind', conceptKinds.length],
  ['concept.skill', skillKinds.length],
  ['label.kind', labelKinds.length],
  ['national.match', nationalMatches.length],
] as const

function addSearch(opening: Opening): void {
  const { occupations, entries } = opening.counts
  addStarts(opening, 'search.occupation', { lists: occupations, end: entries })
  for (const column of searchColumns) addColumn(opening, column)
  const lengthOf = (name: string) => opening.columns.get(name)?.length ?? 0
  for (const name of ['entry-text', 'entry-language', 'entry-shortest'])
    require(lengthOf(`search.${name}`) === entries, `search.${name}`)
  require(lengthOf('search.form-place') === lengthOf('search.form-entry'), 'search.form-place')
  const words = { lists: lengthOf('search.word-text'), end: lengthOf('search.word-entries') }
  addStarts(opening, 'search.word-entries', words)
}

function addAll(opening: Opening): void {
  const { concepts } = opening.counts
  addTable(opening, conceptColumns, concepts)
  addStarts(opening, 'label', { lists: concepts, end: addTable(opening, labelColumns) })
  for (const name of relationNames) {
    const end = addColumn(opening, { name, bytes: 4, of: 'concepts' }).length
    addStarts(opening, name, { lists: concepts, end })
  }
  addStarts(opening, 'national', { lists: concepts, end: addTable(opening, nationalColumns) })
  addSearch(opening)
  for (const [name, limit] of codes) require(areBelow(opening.columns.get(name) ?? new Uint8Array(), limit), name)
}

function openColumns(sections: Sections): IndexColumns {
  const ends = numbersOf(sections, 'text.ends', 4) as Uint32Array
  const bytes = sections.get('text.bytes')
  require(bytes !== undefined && ends[0] === 0 && isRising(ends, bytes.length), 'text.ends')
  const textOf = openTexts(bytes ?? new Uint8Array(), ends)
  const about = readAbout(sections, textOf)
  require(isAbout(about), 'about')
  const concepts = numbersOf(sections, 'concept.uri', 4).length
  const counts: Counts = {
    concepts,
    texts: ends.length,
    sets: about.sets.length,
    languages: about.searchLanguages.length,
    entries: numbersOf(sections, 'search.entry-occupation', 4).length,
    occupations: Math.max(0, numbersOf(sections, 'search.occupation.starts', 4).length - 1),
  }
  const opening: Opening = { sections, counts, columns: new Map() }
  addAll(opening)
  const column = (name: string) => opening.columns.get(name) ?? new Uint8Array()
  return { about, textOf, column, column4: (name) => column(name) as Uint32Array, concepts }
}

/**
 * Checks that the sections of an index fit together: every number leads somewhere and every list ends where the next
 * begins. What is read later needs no more checks.
 */
export function readColumns(sections: Sections): Result<IndexColumns, IndexProblem> {
  try {
    return succeed(openColumns(sections))
  } catch (error) {
    if (error instanceof Misfit) return fail({ code: 'index_inconsistent', section: error.section })
    throw error
  }
}
