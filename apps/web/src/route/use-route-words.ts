import type { Words } from '@wanderbuch/core/report/words/create-words'
import { use } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { loadRouteWords } from '../words/load-route-words.ts'

/** All words with those of the route, in the language of the interface. */
export function useRouteWords(): Words {
  const { language } = useInterface()
  return use(loadRouteWords(language))
}
