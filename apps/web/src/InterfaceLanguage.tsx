import type { Parameters } from '@wanderbuch/core/vocabulary/finding'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { createContext, type ReactNode, startTransition, use, useContext, useEffect, useMemo, useState } from 'react'
import { parseLanguage } from './words/language-names.ts'
import { loadInterfaceWords } from './words/load-words.ts'

interface InterfaceLanguage {
  readonly language: Language
  readonly choose: (language: Language) => void
  readonly words: Words
  /** A message as plain text. */
  readonly say: (key: string, parameters?: Parameters) => string
}

const Context = createContext<InterfaceLanguage | undefined>(undefined)
const storageKey = 'wanderbuch.language'

function firstLanguage(): Language {
  const preferred = navigator.languages.map(parseLanguage).find((language) => language !== undefined)
  try {
    return parseLanguage(localStorage.getItem(storageKey)) ?? preferred ?? 'en'
  } catch {
    return preferred ?? 'en'
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
}

/** The language of the interface, remembered on this device. The old page stays until the new words are there. */
export function InterfaceLanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  const words = use(loadInterfaceWords(language))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => {
    const choose = (next: Language) => {
      rememberLanguage(next)
      startTransition(() => setLanguage(next))
    }
    return { language, words, choose, say: words.label }
  }, [language, words])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useInterface(): InterfaceLanguage {
  const value = useContext(Context)
  if (!value) throw new Error('no interface language around this component')
  return value
}
