import type { CueWords } from './cues/cue-kinds.ts'
import { english } from './cues/english.ts'
import { french } from './cues/french.ts'
import { german } from './cues/german.ts'
import { italian } from './cues/italian.ts'
import { romanian } from './cues/romanian.ts'
import { spanish } from './cues/spanish.ts'

/** Languages in which advertisements are read. */
export const cueWords: Readonly<Record<string, CueWords>> = {
  en: english,
  de: german,
  fr: french,
  it: italian,
  es: spanish,
  ro: romanian,
}
