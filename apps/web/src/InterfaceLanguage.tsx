import type { Parameters } from '@wanderbuch/core/vocabulary/finding'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { interfaceWords, parseLanguage } from './interface-words.ts'

interface InterfaceLanguage {
  readonly language: Language
  readonly choose: (language: Language) => void
  /** A message as plain text. */
  readonly say: (key: string, parameters?: Parameters) => string
}

const Context = createContext<InterfaceLanguage | undefined>(undefined)
const storageKey = 'wanderbuch.language'

function firstLanguage(): Language {
  return parseLanguage(localStorage.getItem(storageKey)) ?? parseLanguage(navigator.language) ?? 'en'
}

/** The language of the interface, remembered on this device. */
export function InterfaceLanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }, [language])
  const value = useMemo(() => {
    const words = interfaceWords(language)
    return {
      language,
      choose: setLanguage,
      say: (key: string, parameters?: Parameters) => words.label(key, parameters),
    }
  }, [language])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useInterface(): InterfaceLanguage {
  const value = useContext(Context)
  if (!value) throw new Error('no interface language around this component')
  return value
}
