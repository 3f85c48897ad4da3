import { cognateRoot } from './cognate-root.ts'
import { placeTextWords } from './cut-statements.ts'
import type { LanguageIndex } from './language-index.ts'
import type { TextLanguage } from './languages/language-words.ts'
import { romanceLexicon } from './languages/romance-lexicon.ts'
import { textLanguage } from './languages/text-languages.ts'
import type { Translate } from './read-words.ts'
import { createStemmer, type Stemmer } from './stem-word.ts'

/** Order of the columns after the English one. */
const columns: readonly TextLanguage[] = ['it', 'es', 'ro']

type StemSets = ReadonlyMap<string, ReadonlySet<string>>

function addStem(into: Map<string, Set<string>>, key: string, stem: string): void {
  into.set(key, (into.get(key) ?? new Set()).add(stem))
}

/** Stem of the language -> English stems. */
function readLexicon(column: number, stemOf: Stemmer, english: LanguageIndex): StemSets {
  const lexicon = new Map<string, Set<string>>()
  for (const line of romanceLexicon.trim().split('\n')) {
    const [source, ...translations] = line.split('=').map((words) => words.trim().split(/\s+/))
    const stem = english.stemOf(source?.[0] ?? '')
    for (const word of translations[column] ?? []) addStem(lexicon, stemOf(word), stem)
  }
  return lexicon
}

/** Root shared by learned words of Romance languages and English -> English stems. */
export function indexCognates(english: LanguageIndex): StemSets {
  const cognates = new Map<string, Set<string>>()
  const seen = new Set<string>()
  for (const { skill } of [...english.byFirstWords.values()].flat()) {
    if (seen.has(skill.uri)) continue
    seen.add(skill.uri)
    for (const { word } of placeTextWords(skill.preferred.en ?? '')) {
      const root = cognateRoot(word)
      if (root !== undefined) addStem(cognates, root, english.stemOf(word))
    }
  }
  return cognates
}

/** Translates word by word into stems of English labels, for a language that has no skill labels; undefined when it cannot. */
export function createTranslate(code: TextLanguage, english: LanguageIndex, cognates: StemSets): Translate | undefined {
  const column = columns.indexOf(code)
  if (column < 0) return undefined
  const { words, functionWords } = textLanguage(code)
  const stemOf = createStemmer(words)
  const lexicon = readLexicon(column, stemOf, english)
  return (word) => {
    if (functionWords.has(word)) return []
    const root = cognateRoot(word)
    const alike = root === undefined ? [] : (cognates.get(root) ?? [])
    return [...new Set([...(lexicon.get(stemOf(word)) ?? []), ...alike])].filter((stem) => english.weights.has(stem))
  }
}
