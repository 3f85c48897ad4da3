import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { ChosenOccupation } from '../parts/OccupationField.tsx'
import type { SkillDecision } from './skill-decisions.ts'

/** What the page "Skills in a text" keeps on this device. */
export interface SkillsDraft {
  readonly text: string
  /** Empty: told from the words. */
  readonly textLanguage: string
  readonly answerLanguage: string
  /** The text whose skills are shown; it may have been changed since. */
  readonly searched?: { readonly text: string; readonly language: string }
  readonly decisions: readonly SkillDecision[]
  readonly by: string
  /** What it is compared with. */
  readonly besides: 'occupation' | 'advert'
  readonly occupation: ChosenOccupation
  readonly advert: string
}

export const emptySkillsDraft = (language: Language): SkillsDraft => ({
  text: '',
  textLanguage: '',
  answerLanguage: language,
  decisions: [],
  by: '',
  besides: 'occupation',
  occupation: { code: '', label: '' },
  advert: '',
})

/** Signs of one text; the server takes no more. */
export const mostTextSigns = 100_000
