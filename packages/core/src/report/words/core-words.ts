import type { Catalogue } from './catalogue.ts'
import { checkWords } from './check-words.ts'
import { countryWords } from './country-words.ts'
import { factWords } from './fact-words.ts'
import { findingWords } from './finding-words.ts'
import { handoutWords } from './handout-words.ts'
import { lessonWords } from './lesson-words.ts'
import { pageWords } from './page-words.ts'
import { problemWords } from './problem-words.ts'
import { reasonWords } from './reason-words.ts'
import { skillWords } from './skill-words.ts'

/** All words of core. Rules bring their own catalogue beside it. */
export const coreWords: readonly Catalogue[] = [
  pageWords,
  checkWords,
  factWords,
  findingWords,
  countryWords,
  problemWords,
  reasonWords,
  skillWords,
  handoutWords,
  lessonWords,
]
