import type { Words } from '@wanderbuch/core/report/words/create-words'
import { use } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { loadPacksWords } from '../words/load-packs-words.ts'

/** All words of the pages about packs, in the language of the interface. */
export function usePacksWords(): Words {
  const { language } = useInterface()
  return use(loadPacksWords(language))
}
