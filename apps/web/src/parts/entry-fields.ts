import type { EntryKind } from '../declaration.ts'

/** One field of an entry form. */
export interface EntryField {
  readonly name: string
  /** Message key of its label; hint under `KEY-hint` where `hint` is set. */
  readonly word: string
  readonly hint?: true
  readonly kind: 'text' | 'date' | 'lines' | 'country' | 'language' | 'role' | 'image'
}

export interface EntryFieldGroup {
  /** Heading of a folded group; absent for the main fields. */
  readonly word?: string
  readonly fields: readonly EntryField[]
}

const title: EntryField = { name: 'title', word: 'form.title', hint: true, kind: 'text' }
const country: EntryField = { name: 'country', word: 'form.country', kind: 'country' }
const language: EntryField = { name: 'language', word: 'form.language', kind: 'language' }
const outcomes: EntryField = { name: 'outcomes', word: 'form.outcomes', hint: true, kind: 'lines' }
const text = (name: string, word: string): EntryField => ({ name, word, kind: 'text' })
const date = (name: string, word: string): EntryField => ({ name, word, kind: 'date' })

/** Which fields an entry form has, in order. */
export const entryFields: Readonly<Record<EntryKind, readonly EntryFieldGroup[]>> = {
  paper: [
    {
      fields: [
        title,
        { ...text('body', 'form.body'), hint: true },
        country,
        date('awardedOn', 'form.awarded-on'),
        { ...text('level', 'form.level'), hint: true },
        outcomes,
        language,
        { name: 'image', word: 'form.image', kind: 'image' },
      ],
    },
    { word: 'form.seen', fields: [text('seenBy', 'form.seen-by'), date('seenOn', 'form.seen-on')] },
    {
      word: 'form.optional-details',
      fields: [
        text('translationBy', 'form.translation-by'),
        text('translationLanguage', 'form.translation-language'),
        text('apostille', 'form.apostille'),
        text('issuerCheckUrl', 'form.issuer-check-url'),
        text('issuerCheckAnswer', 'form.issuer-check-answer'),
      ],
    },
  ],
  experience: [
    {
      fields: [
        title,
        text('body', 'form.employer'),
        country,
        date('from', 'form.from'),
        { ...date('until', 'form.until'), hint: true },
        { name: 'role', word: 'form.role', kind: 'role' },
        { name: 'tasks', word: 'form.tasks', kind: 'lines' },
        language,
      ],
    },
    {
      word: 'form.confirmed',
      fields: [
        text('confirmedBy', 'form.confirmed-by'),
        date('confirmedOn', 'form.confirmed-on'),
        text('confirmedTasks', 'form.confirmed-tasks'),
      ],
    },
  ],
  course: [
    {
      fields: [
        title,
        text('body', 'form.provider'),
        country,
        date('completedOn', 'form.completed-on'),
        outcomes,
        language,
      ],
    },
  ],
}
