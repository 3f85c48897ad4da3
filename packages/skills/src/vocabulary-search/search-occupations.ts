import { foldText } from '@wanderbuch/standards/fold-text'
import { placeWords } from '../place-words.ts'
import { labelForm } from './label-forms.ts'
import { findFirst, type SearchTable, type SearchTexts } from './search-table.ts'

/** An occupation found, with the entry it was found by. */
export interface FoundOccupation {
  readonly occupation: number
  readonly entry: number
}

interface Wanted {
  readonly text: string
  readonly words: readonly string[]
  /** Place of the language in the table, -1 when the table does not have it. */
  readonly language: number
  readonly english: number
}

/** Classes of a find: the label (or code) itself, its start, words that start words of it. */
const classes = { whole: 0, start: 1, words: 2 } as const

/** The best entry of each occupation so far. Lower ranks are better; among equals the earlier entry stands. */
interface Best {
  readonly ranks: Uint8Array
  readonly entries: Uint32Array
}

const notFound = 255

interface Search {
  readonly table: SearchTable
  readonly texts: SearchTexts
  readonly wanted: Wanted
  readonly best: Best
  /** Occupations found by their code: their labels are not looked at. */
  readonly byCode: Uint8Array
}

function take({ table, wanted, best }: Search, entry: number, found: number): void {
  const language = table.entryLanguage[entry]
  const rank = found * 10 + (language === wanted.language ? 0 : language === wanted.english ? 1 : 2)
  const occupation = table.entryOccupation[entry] ?? 0
  const known = best.ranks[occupation] ?? notFound
  if (rank > known || (rank === known && entry >= (best.entries[occupation] ?? 0))) return
  best.ranks[occupation] = rank
  best.entries[occupation] = entry
}

function takeLabel(search: Search, entry: number, found: number): void {
  if (search.byCode[search.table.entryOccupation[entry] ?? 0] === 0) take(search, entry, found)
}

function searchCodes(search: Search): void {
  const { table, texts, wanted, byCode } = search
  for (let occupation = 0; occupation + 1 < table.occupationStarts.length; occupation += 1) {
    const code = texts.codeOf(occupation)
    if (!code.startsWith(wanted.text)) continue
    byCode[occupation] = 1
    const end = table.occupationStarts[occupation + 1] ?? 0
    for (let entry = table.occupationStarts[occupation] ?? 0; entry < end; entry += 1)
      take(search, entry, code === wanted.text ? classes.whole : classes.start)
  }
}

function searchForms(search: Search): void {
  const { table, texts, wanted } = search
  const count = table.formEntry.length
  const formAt = (place: number) => labelForm(texts.textOf(table.formEntry[place] ?? 0), table.formPlace[place] ?? 0)
  const low = findFirst(0, count, (place) => formAt(place) >= wanted.text)
  const same = findFirst(low, count, (place) => formAt(place) > wanted.text)
  const high = findFirst(same, count, (place) => !formAt(place).startsWith(wanted.text))
  for (let place = low; place < high; place += 1)
    takeLabel(search, table.formEntry[place] ?? 0, place < same ? classes.whole : classes.start)
}

/** From where to where in `wordEntries` the labels stand that have a word starting with the asked one. */
function placesOf({ table, texts }: Search, asked: string): readonly [number, number] {
  const count = table.wordStarts.length - 1
  const low = findFirst(0, count, (place) => texts.wordAt(place) >= asked)
  const high = findFirst(low, count, (place) => !texts.wordAt(place).startsWith(asked))
  return [table.wordStarts[low] ?? 0, table.wordStarts[high] ?? 0]
}

function searchWords(search: Search): void {
  const { table, wanted } = search
  const matched = new Uint8Array(table.entryOccupation.length)
  wanted.words.forEach((asked, turn) => {
    const [from, to] = placesOf(search, asked)
    for (const entry of table.wordEntries.subarray(from, to)) {
      if (matched[entry] === turn) matched[entry] = turn + 1
      if (matched[entry] === wanted.words.length) takeLabel(search, entry, classes.words)
    }
  })
}

/** Among equals the shorter name, then the shorter code: both stand for the wider occupation. */
function byRank({ table, texts, best }: Search) {
  const shortest = (occupation: number) => table.entryShortest[best.entries[occupation] ?? 0] ?? 0
  return (one: number, other: number) => {
    const order = (best.ranks[one] ?? 0) - (best.ranks[other] ?? 0) || shortest(one) - shortest(other)
    if (order !== 0) return order
    const [left, right] = [texts.codeOf(one), texts.codeOf(other)]
    return left.length - right.length || (left < right ? -1 : 1)
  }
}

/** More words are not looked at: no label has as many. */
const mostWords = 100

function newSearch(table: SearchTable, texts: SearchTexts, asked: Asked): Search {
  const count = table.occupationStarts.length - 1
  const words = placeWords(asked.text).map(({ word }) => word)
  const wanted: Wanted = {
    text: foldText(asked.text).trim(),
    words: words.slice(0, mostWords),
    language: table.languages.indexOf(asked.language),
    english: table.languages.indexOf('en'),
  }
  const best = { ranks: new Uint8Array(count).fill(notFound), entries: new Uint32Array(count) }
  return { table, texts, wanted, best, byCode: new Uint8Array(count) }
}

interface Asked {
  readonly text: string
  readonly language: string
}

/**
 * Occupations whose code starts with the text, or one of whose labels does or has a word starting with each word asked
 * for; the best first. What it is made to find is described at `EscoVocabulary.searchOccupations`.
 */
export function searchTable(table: SearchTable, texts: SearchTexts, asked: Asked): readonly FoundOccupation[] {
  const search = newSearch(table, texts, asked)
  searchCodes(search)
  searchForms(search)
  if (search.wanted.words.length > 0) searchWords(search)
  const { ranks, entries } = search.best
  const found = [...ranks.keys()].filter((occupation) => ranks[occupation] !== notFound)
  return found.toSorted(byRank(search)).map((occupation) => ({ occupation, entry: entries[occupation] ?? 0 }))
}
