import type { EscoLabels } from '../esco-vocabulary.ts'
import { placeWords } from '../place-words.ts'
import { labelForms } from './label-forms.ts'
import type { SearchTable } from './search-table.ts'

/** A search table with the texts of its entries and its words, each in the order of the table. */
export interface BuiltSearch {
  readonly table: SearchTable
  readonly entryTexts: readonly string[]
  readonly words: readonly string[]
}

interface Entry {
  readonly occupation: number
  readonly text: string
  readonly language: string
}

/** Preferred labels of all languages before alternative ones: among equals the first is shown. */
function entriesOf({ preferred, alternative }: EscoLabels, occupation: number): readonly Entry[] {
  const first = Object.entries(preferred).map(([language, text]) => ({ occupation, text, language }))
  const others = Object.entries(alternative).flatMap(([language, list]) =>
    list.map((text) => ({ occupation, text, language })),
  )
  return [...first, ...others]
}

/** Slashes beyond this many forms are not looked at. */
const mostForms = 255

interface Form {
  readonly text: string
  readonly entry: number
  readonly place: number
}

const byForm = (one: Form, other: Form) =>
  one.text < other.text ? -1 : one.text > other.text ? 1 : one.entry - other.entry || one.place - other.place

function listForms(entries: readonly Entry[]): readonly Form[] {
  return entries.flatMap(({ text }, entry) =>
    labelForms(text)
      .slice(0, mostForms)
      .map((form, place) => ({ text: form, entry, place })),
  )
}

function listWords(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  entries.forEach(({ text }, entry) => {
    for (const word of new Set(placeWords(text).map((one) => one.word))) {
      const list = found.get(word)
      if (list) list.push(entry)
      else found.set(word, [entry])
    }
  })
  return new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)))
}

/** Where each of a row of lists begins when they are laid end to end, and the end of the last. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length
  })
  return starts
}

function shortestForms(forms: readonly Form[], count: number): Uint16Array {
  const shortest = new Uint16Array(count).fill(0xffff)
  for (const { text, entry } of forms) shortest[entry] = Math.min(shortest[entry] ?? 0, text.length)
  return shortest
}

/** Lays the labels of occupations out for `searchTable`. */
export function buildSearchTable(occupations: readonly EscoLabels[]): BuiltSearch {
  const perOccupation = occupations.map(entriesOf)
  const entries = perOccupation.flat()
  const languages = [...new Set(entries.map(({ language }) => language))].toSorted()
  const places = new Map(languages.map((language, at) => [language, at]))
  const forms = listForms(entries)
  const sorted = forms.toSorted(byForm)
  const words = listWords(entries)
  const table: SearchTable = {
    languages,
    occupationStarts: startsOf(perOccupation.map((list) => list.length)),
    entryOccupation: Uint32Array.from(entries, ({ occupation }) => occupation),
    entryLanguage: Uint8Array.from(entries, ({ language }) => places.get(language) ?? 0),
    entryShortest: shortestForms(forms, entries.length),
    formEntry: Uint32Array.from(sorted, ({ entry }) => entry),
    formPlace: Uint8Array.from(sorted, ({ place }) => place),
    wordStarts: startsOf([...words.values()].map((list) => list.length)),
    wordEntries: Uint32Array.from([...words.values()].flat()),
  }
  return { table, entryTexts: entries.map(({ text }) => text), words: [...words.keys()] }
}
