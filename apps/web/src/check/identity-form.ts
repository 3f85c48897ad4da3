import type { FormerName, PersonIdentifier, ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import type { IsoDay } from '@wanderbuch/standards/iso-day'

/** A number as typed. `key` tells rows apart while they are changed. */
export interface NumberRow {
  readonly key: string
  readonly scheme: string
  readonly value: string
}

/** A former name as typed. */
export interface FormerRow {
  readonly key: string
  readonly fullName: string
  readonly documentedBy: string
  readonly documentSeen: string
  readonly on: string
}

/** What is typed about the person, as it stands in the fields. Days are `YYYY-MM-DD` or empty. */
export interface IdentityForm {
  readonly name: string
  readonly born: string
  readonly email: string
  readonly seenBy: string
  readonly seenOn: string
  readonly numbers: readonly NumberRow[]
  readonly formers: readonly FormerRow[]
}

export const emptyIdentity: IdentityForm = {
  name: '',
  born: '',
  email: '',
  seenBy: '',
  seenOn: '',
  numbers: [],
  formers: [],
}

/** Rows taken of each kind. */
export const mostRows = 20

/** Message key of what is wrong with a field, by its name; for fields of rows `KEY.NAME`. */
export type IdentityProblems = Readonly<Record<string, string>>

const isFilled = (text: string) => text.trim() !== ''
function withoutKey(row: NumberRow | FormerRow): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'key'))
}

const isRowFilled = (row: NumberRow | FormerRow) => Object.values(withoutKey(row)).some(isFilled)

/** Parts that say something only together: when one is filled, the empty ones are needed. */
function missingTogether(parts: Readonly<Record<string, string>>, prefix = ''): IdentityProblems {
  const empty = Object.keys(parts).filter((name) => !isFilled(parts[name] ?? ''))
  if (empty.length === Object.keys(parts).length) return {}
  return Object.fromEntries(empty.map((name) => [`${prefix}${name}`, 'form.needed-too']))
}

function laterDays(form: IdentityForm, today: string): IdentityProblems {
  const days = [
    ['born', form.born],
    ['seenOn', form.seenOn],
    ...form.formers.map(({ key, on }) => [`${key}.on`, on] as const),
  ] as const
  return Object.fromEntries(days.filter(([, day]) => day > today).map(([name]) => [name, 'form.day-to-come']))
}

const isEmpty = ({ numbers, formers, ...texts }: IdentityForm) =>
  !Object.values(texts).some(isFilled) && ![...numbers, ...formers].some(isRowFilled)

/** What keeps the fields from being compared, field by field; nothing for an empty form. */
export function findIdentityProblems(form: IdentityForm, today: string): IdentityProblems {
  if (isEmpty(form)) return {}
  const { name, email, seenBy, seenOn, numbers, formers } = form
  const rows = [...numbers, ...formers].map((row) => missingTogether(withoutKey(row), `${row.key}.`))
  return {
    ...(!isFilled(name) && { name: 'form.required' }),
    ...(isFilled(email) && !/^[^\s@]+@[^\s@]+$/.test(email.trim()) && { email: 'checking.whose.email-wrong' }),
    ...missingTogether({ seenBy, seenOn }),
    ...Object.assign({}, ...rows),
    ...laterDays(form, today),
  }
}

const toNumber = ({ scheme, value }: NumberRow): PersonIdentifier => ({ scheme: scheme.trim(), value: value.trim() })

const toFormer = ({ fullName, documentedBy, documentSeen, on }: FormerRow): FormerName => ({
  fullName: fullName.trim(),
  documentedBy: documentedBy.trim(),
  documentSeen: documentSeen.trim(),
  on: on as IsoDay,
})

/** What is typed as the check takes it; undefined when nothing is. Only for a form without problems. */
export function identityOf(form: IdentityForm): ShownIdentity | undefined {
  if (isEmpty(form)) return undefined
  const numbers = form.numbers.filter(isRowFilled).map(toNumber)
  const formers = form.formers.filter(isRowFilled).map(toFormer)
  const [email, seenBy] = [form.email.trim(), form.seenBy.trim()]
  return {
    fullName: form.name.trim(),
    ...(form.born && { birthDate: form.born as IsoDay }),
    ...(email && { email }),
    ...(seenBy && { seenBy, seenOn: form.seenOn as IsoDay }),
    ...(numbers.length > 0 && { identifiers: numbers }),
    ...(formers.length > 0 && { formerNames: formers }),
  }
}
