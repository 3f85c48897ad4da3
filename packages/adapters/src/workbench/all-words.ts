import { coreWords } from '@wanderbuch/core/report/words/core-words'
import type { Catalogue } from '@wanderbuch/core/report/words/catalogue'
import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { routeTreeWords } from '@wanderbuch/rules/route-answer/route-tree-words'
import { ruleWords } from '@wanderbuch/rules/rule-words'

/** The words of all parts. */
export const allWords: readonly Catalogue[] = [...coreWords, ruleWords, routeTreeWords]

const made = new Map<Language, Words>()

/** All words in one language; made once. */
export function wordsOf(language: Language): Words {
  const known = made.get(language)
  if (known) return known
  const words = createWords(language, allWords)
  made.set(language, words)
  return words
}
