import type { MultilingualText } from '../vocabulary/multilingual-text.ts'

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

function tagOf(language: string): string {
  const tag = language.trim()
  if (languageTag.test(tag)) return tag
  return languageTag.test(tag.toLowerCase()) ? tag.toLowerCase() : 'und'
}

/** Names given one by one with their language: the first of a language is the name, the others stand beside it. */
export function wordsByLanguage(items: readonly { readonly language: string; readonly text: string }[]): {
  readonly words: MultilingualText
  readonly others: readonly string[]
} {
  const words: Record<string, string> = {}
  const others: string[] = []
  for (const { language, text } of items) {
    const tag = tagOf(language)
    if (Object.hasOwn(words, tag)) others.push(text)
    else words[tag] = text
  }
  return { words, others }
}
