import type { Words } from '@wanderbuch/core/report/words/create-words'
import { use } from 'react'
import { useInterface } from '../InterfaceLanguage.tsx'
import { loadSkillsWords } from '../words/load-skills-words.ts'

/** All words of the page, in the language of the interface. */
export function useSkillsWords(): Words {
  const { language } = useInterface()
  return use(loadSkillsWords(language))
}
