import { type EntryFields, type HandEntry, linesOf, numbersOf } from './declaration.ts'

/** Message key of the problem of each field that has one. */
export type EntryProblems = Readonly<Record<string, string>>

const isEmpty = (fields: EntryFields, name: string) => (fields[name] ?? '').trim() === ''

const required: Readonly<Record<HandEntry['kind'], readonly string[]>> = {
  paper: ['title', 'body'],
  experience: ['title', 'body'],
  course: ['title'],
}

/** Fields that say something only together: a day of looking without the person who looked, and the like. */
const together: readonly (readonly string[])[] = [
  ['translationBy', 'translationLanguage'],
  ['confirmedBy', 'confirmedOn'],
]

/** The second needs the first. */
const leaning: readonly (readonly [string, string])[] = [
  ['seenBy', 'seenOn'],
  ['issuerCheckUrl', 'issuerCheckAnswer'],
]

const daysThatHavePassed = ['awardedOn', 'completedOn', 'from', 'seenOn', 'confirmedOn']
const lineFields = ['outcomes', 'tasks']
const mostLetters = 1000
const mostLines = 200

function missingParts(fields: EntryFields): EntryProblems {
  const pairs = together.flatMap((names) => {
    const empty = names.filter((name) => isEmpty(fields, name))
    return empty.length === names.length ? [] : empty
  })
  const bases = leaning.flatMap(([base, detail]) => (isEmpty(fields, base) && !isEmpty(fields, detail) ? [base] : []))
  return Object.fromEntries([...pairs, ...bases].map((name) => [name, 'form.needed-too']))
}

function wrongDays(fields: EntryFields, today: string): EntryProblems {
  const later = daysThatHavePassed.filter((name) => (fields[name] ?? '') > today)
  const { from = '', until = '' } = fields
  return {
    ...Object.fromEntries(later.map((name) => [name, 'form.day-to-come'])),
    ...(from !== '' && until !== '' && until < from && { until: 'form.until-before-from' }),
  }
}

function wrongLines(fields: EntryFields): EntryProblems {
  const wrong = lineFields.filter((name) => {
    const lines = linesOf(fields[name])
    return lines.length > mostLines || lines.some((line) => line.length > mostLetters)
  })
  return Object.fromEntries(wrong.map((name) => [name, 'form.lines-too-long']))
}

function wrongConfirmation(fields: EntryFields): EntryProblems {
  const confirmed = numbersOf(fields.confirmedTasks).length > 0
  return !isEmpty(fields, 'confirmedBy') && !confirmed ? { confirmedTasks: 'form.confirm-one' } : {}
}

/** What keeps an entry from going into the book, field by field. `today` as `YYYY-MM-DD`. */
export function findEntryProblems({ kind, fields }: HandEntry, today: string): EntryProblems {
  const url = (fields.issuerCheckUrl ?? '').trim()
  return {
    ...(kind === 'paper' && url !== '' && !/^https?:\/\/\S+$/i.test(url) && { issuerCheckUrl: 'form.url-wrong' }),
    ...wrongDays(fields, today),
    ...wrongLines(fields),
    ...(kind === 'experience' && wrongConfirmation(fields)),
    ...missingParts(fields),
    ...Object.fromEntries(
      required[kind].filter((name) => isEmpty(fields, name)).map((name) => [name, 'form.required']),
    ),
  }
}
