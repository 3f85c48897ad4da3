/*
 * What a person enters by hand, as the form holds it, and as the declaration file that is sent. Empty fields are left out,
 * because an empty text is not an answer.
 */

export type EntryKind = 'paper' | 'experience' | 'course'

/** Fields of the form by name; all texts. */
export type EntryFields = Readonly<Record<string, string>>

export interface HandEntry {
  readonly kind: EntryKind
  readonly fields: EntryFields
  readonly image?: { readonly mediaType: string; readonly base64: string }
}

/** The lines of a field, without empty ones. */
export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** `1, 3` as numbers. */
export const numbersOf = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(Number)

/** Object without empty texts, empty lists and empty objects. */
function compact(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)))
}

const text = (fields: EntryFields, name: string) => fields[name]?.trim() ?? ''

const bodyOf = (fields: EntryFields) => compact({ name: text(fields, 'body'), country: text(fields, 'country') })

export interface EntryPerson {
  readonly fullName?: string
  readonly birthDate?: string
}

function paperOf({ fields, image }: HandEntry, subject: EntryPerson): object {
  const level = text(fields, 'level')
  const translation = compact({ by: text(fields, 'translationBy'), language: text(fields, 'translationLanguage') })
  const service = compact({ url: text(fields, 'issuerCheckUrl'), answered: text(fields, 'issuerCheckAnswer') })
  return compact({
    title: text(fields, 'title'),
    language: text(fields, 'language'),
    awardingBody: bodyOf(fields),
    subject: subject.fullName ? compact({ ...subject }) : undefined,
    awardedOn: text(fields, 'awardedOn'),
    levels: level ? [{ code: level }] : [],
    learningOutcomes: linesOf(fields.outcomes),
    originalSeenBy: text(fields, 'seenBy'),
    originalSeenOn: text(fields, 'seenOn'),
    swornTranslation: 'by' in translation && 'language' in translation ? translation : undefined,
    apostille: compact({ number: text(fields, 'apostille') }),
    issuerCheck: 'url' in service ? service : undefined,
    image,
  })
}

function experienceOf({ fields }: HandEntry, subject: EntryPerson): object {
  const tasks = linesOf(fields.tasks)
  const confirms = numbersOf(fields.confirmedTasks).filter((number) => number <= tasks.length)
  const by = text(fields, 'confirmedBy')
  const on = text(fields, 'confirmedOn')
  return compact({
    title: text(fields, 'title'),
    language: text(fields, 'language'),
    employer: bodyOf(fields),
    subject: subject.fullName ? compact({ ...subject }) : undefined,
    from: text(fields, 'from'),
    until: text(fields, 'until'),
    role: text(fields, 'role'),
    tasks,
    attestations: by && on && confirms.length > 0 ? [{ by, on, confirms }] : [],
  })
}

function courseOf({ fields }: HandEntry, subject: EntryPerson): object {
  return compact({
    title: text(fields, 'title'),
    language: text(fields, 'language'),
    provider: bodyOf(fields),
    subject: subject.fullName ? compact({ ...subject }) : undefined,
    completedOn: text(fields, 'completedOn'),
    learningOutcomes: linesOf(fields.outcomes),
  })
}

/** The declaration file of all entries; undefined when there are none. */
export function buildDeclaration(entries: readonly HandEntry[], subject: EntryPerson): object | undefined {
  if (entries.length === 0) return undefined
  const of = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind)
  return compact({
    kind: 'wanderbuch-declaration',
    formatVersion: 1,
    paper: of('paper').map((entry) => paperOf(entry, subject)),
    experience: of('experience').map((entry) => experienceOf(entry, subject)),
    courses: of('course').map((entry) => courseOf(entry, subject)),
  })
}
