import type { EntryKind } from '../declaration.ts'

/** One field of an entry form. */
export interface EntryField {
  readonly name: string
  /** Message key of its label; hint under `KEY-hint` where `hint` is set. */
  readonly word: string
  readonly hint?: true
  readonly kind: 'text' | 'url' | 'date' | 'lines' | 'country' | 'language' | 'role' | 'picture' | 'confirmed-tasks'
}

export interface EntryFieldGroup {
  /** Heading of the group; absent for the main fields. */
  readonly word?: string
  /** Message key of a sentence under the heading. */
  readonly text?: string
  /** Folded until somebody needs it. */
  readonly folded?: true
  readonly fields: readonly EntryField[]
}

const title: EntryField = { name: 'title', word: 'form.title', hint: true, kind: 'text' }
const country: EntryField = { name: 'country', word: 'form.country', kind: 'country' }
const language: EntryField = { name: 'language', word: 'form.language', kind: 'language' }
const outcomes: EntryField = { name: 'outcomes', word: 'form.outcomes', hint: true, kind: 'lines' }
const text = (name: string, word: string): EntryField => ({ name, word, kind: 'text' })
const date = (name: string, word: string): EntryField => ({ name, word, kind: 'date' })

const paper: readonly EntryFieldGroup[] = [
  {
    fields: [
      { name: 'image', word: 'form.image', kind: 'picture' },
      title,
      { ...text('body', 'form.body'), hint: true },
      country,
      date('awardedOn', 'form.awarded-on'),
      { ...text('level', 'form.level'), hint: true },
      language,
      outcomes,
    ],
  },
  {
    word: 'form.seen',
    text: 'form.seen-text',
    fields: [{ ...text('seenBy', 'form.seen-by'), hint: true }, date('seenOn', 'form.seen-on')],
  },
  {
    word: 'form.translation',
    folded: true,
    fields: [
      text('translationBy', 'form.translation-by'),
      { name: 'translationLanguage', word: 'form.translation-language', kind: 'language' },
    ],
  },
  { word: 'form.apostille', folded: true, fields: [{ ...text('apostille', 'form.apostille-number'), hint: true }] },
  {
    word: 'form.issuer-check',
    text: 'form.issuer-check-text',
    folded: true,
    fields: [
      { name: 'issuerCheckUrl', word: 'form.issuer-check-url', kind: 'url' },
      text('issuerCheckAnswer', 'form.issuer-check-answer'),
    ],
  },
]

const experience: readonly EntryFieldGroup[] = [
  {
    fields: [
      { ...title, word: 'form.occupation' },
      text('body', 'form.employer'),
      country,
      { name: 'role', word: 'form.role', kind: 'role' },
      date('from', 'form.from'),
      { ...date('until', 'form.until'), hint: true },
      language,
      { name: 'tasks', word: 'form.tasks', hint: true, kind: 'lines' },
    ],
  },
  {
    word: 'form.confirmed',
    text: 'form.confirmed-text',
    folded: true,
    fields: [
      { ...text('confirmedBy', 'form.confirmed-by'), hint: true },
      date('confirmedOn', 'form.confirmed-on'),
      { name: 'confirmedTasks', word: 'form.confirmed-tasks', kind: 'confirmed-tasks' },
    ],
  },
]

const course: readonly EntryFieldGroup[] = [
  {
    fields: [
      title,
      text('body', 'form.provider'),
      country,
      date('completedOn', 'form.completed-on'),
      language,
      outcomes,
    ],
  },
]

/** Which fields an entry form has, in order. */
export const entryFields: Readonly<Record<EntryKind, readonly EntryFieldGroup[]>> = { paper, experience, course }
