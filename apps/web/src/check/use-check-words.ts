import type { Words } from '@wanderbuch/core/report/words/create-words'
import { use } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { loadCheckWords } from '../words/load-check-words.ts'

/** All words a checked document needs, in the language of the interface. */
export function useCheckWords(): Words {
  const { language } = useInterface()
  return use(loadCheckWords(language))
}
