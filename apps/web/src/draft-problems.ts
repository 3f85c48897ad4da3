import type { Draft } from './draft.ts'
import { roomForFiles } from './most-files.ts'
import { findAboutProblems } from './route/about-form.ts'
import { findValidationProblems } from './route/validation-form.ts'

/** A reason why no dossier can be made yet: the message, and the id of the place to go to. */
export interface DraftProblem {
  readonly word: string
  readonly place: string
}

/** What is still missing, in the order of the page. */
export function findDraftProblems({ items, open, wishes }: Draft): readonly DraftProblem[] {
  const { host, day, occupation, seenOn, seenBy, name } = wishes
  const readable = items.filter((item) => item.kind === 'hand' || !item.seen?.problem)
  const found: readonly (DraftProblem | false)[] = [
    open !== undefined && { word: 'new.entry-open', place: 'entry-title' },
    !open && readable.length === 0 && { word: 'new.needs-document', place: 'step-documents' },
    roomForFiles({ items }) < 0 && { word: 'new.too-many-files', place: 'step-documents' },
    host === '' && { word: 'new.needs-host', place: 'where-host' },
    occupation.label.trim() !== '' &&
      occupation.code === '' && { word: 'new.needs-occupation', place: 'where-occupation' },
    day === '' && { word: 'new.needs-day', place: 'where-day' },
    ...Object.keys(wishes.about ? findAboutProblems(wishes.about) : {})
      .slice(0, 1)
      .map((place) => ({ word: 'new.needs-about', place })),
    ...findValidationProblems(wishes.validation ?? {})
      .slice(0, 1)
      .map((name) => ({ word: 'new.needs-about', place: `validation-${name}` })),
    name === '' && (seenBy !== '' || seenOn !== '') && { word: 'new.needs-name', place: 'who-name' },
  ]
  return found.filter((problem) => problem !== false)
}
