import { packLanguages } from '@wanderbuch/rules/pack/pack-model'

export type BroughtPart = 'instruments' | 'documents' | 'profession'

export interface TypedOccupation {
  readonly code: string
  readonly uri: string
}

/** Something a pack brings along, as it is typed. */
export interface BroughtForm {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly read: string
  readonly textOf: string
  readonly texts: Readonly<Record<string, string>>
  readonly sourceTitle: string
  readonly sourceUrl: string
  readonly occupations: readonly TypedOccupation[]
  readonly certainty: string
  readonly checkedOn: string
}

type Plain = Readonly<Record<string, unknown>>
export const plainOf = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The form of a row as it stands in a draft; an empty row gives an empty form. */
export function readBroughtForm(id: string, row: Plain): BroughtForm {
  const name = plainOf(row['name'])
  const [source] = Array.isArray(row['sources']) ? (row['sources'] as readonly unknown[]) : []
  return {
    id,
    title: textOf(row['title']),
    url: textOf(row['url']),
    read: textOf(row['read']),
    textOf: textOf(row['textOf']),
    texts: Object.fromEntries(packLanguages.map((language) => [language, textOf(name[language])])),
    sourceTitle: textOf(plainOf(source)['title']),
    sourceUrl: textOf(plainOf(source)['url']),
    occupations: Array.isArray(row['occupations']) ? (row['occupations'] as readonly TypedOccupation[]) : [],
    certainty: textOf(row['certainty']),
    checkedOn: textOf(row['checkedOn']),
  }
}

/** The row as it goes into the draft. What is wrong with it is for the check to say. */
export function writeBroughtForm(part: BroughtPart, form: BroughtForm): Plain {
  const { title, url, read, texts, sourceTitle, sourceUrl, occupations, certainty, checkedOn } = form
  const found = { certainty, checkedOn }
  if (part === 'instruments') return { title, url, read, ...(form.textOf && { textOf: form.textOf }), ...found }
  const sources = [{ title: sourceTitle, ...(sourceUrl && { url: sourceUrl }) }]
  return { name: texts, sources, ...found, ...(part === 'profession' && { occupations }) }
}
