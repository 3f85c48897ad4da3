import { type EscoOccupation, type EscoVocabulary, occupationHit } from '../esco-vocabulary.ts'
import { searchTable } from '../vocabulary-search/search-occupations.ts'
import type { SearchTable, SearchTexts } from '../vocabulary-search/search-table.ts'
import type { IndexColumns } from './read-columns.ts'

function openTable({ about, column, column4 }: IndexColumns): SearchTable {
  return {
    languages: about.searchLanguages,
    occupationStarts: column4('search.occupation.starts'),
    entryOccupation: column4('search.entry-occupation'),
    entryLanguage: column('search.entry-language') as Uint8Array,
    entryShortest: column('search.entry-shortest') as Uint16Array,
    formEntry: column4('search.form-entry'),
    formPlace: column('search.form-place') as Uint8Array,
    wordStarts: column4('search.word-entries.starts'),
    wordEntries: column4('search.word-entries'),
  }
}

/** The search of an opened index; `occupationAt` counts in released occupations by address, as the table does. */
export function openSearch(
  columns: IndexColumns,
  occupationAt: (place: number) => EscoOccupation | undefined,
): EscoVocabulary['searchOccupations'] {
  const table = openTable(columns)
  const [entryTexts, words] = [columns.column('search.entry-text'), columns.column('search.word-text')]
  const texts: SearchTexts = {
    textOf: (entry) => columns.textOf(entryTexts[entry] ?? 0),
    wordAt: (place) => columns.textOf(words[place] ?? 0),
    codeOf: (place) => occupationAt(place)?.code ?? '',
  }
  return (text, language, limit = 20) =>
    searchTable(table, texts, { text, language })
      .slice(0, limit)
      .flatMap(({ occupation, entry }) => {
        const found = occupationAt(occupation)
        const matchedLanguage = table.languages[table.entryLanguage[entry] ?? 0] ?? ''
        return found ? [occupationHit(found, language, { matched: texts.textOf(entry), matchedLanguage })] : []
      })
}
