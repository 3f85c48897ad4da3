import { packLanguages, topicOf } from '@wanderbuch/rules/pack/pack-model'
import type { WrittenField } from './packs-api.ts'

/** How the value of a topic is written in a form. */
export type ValueKind = 'text' | 'choice' | 'authority' | 'address' | 'link' | 'law' | 'documents' | 'clock' | 'list'

const kinds: Readonly<Record<string, ValueKind>> = {
  kind: 'choice',
  regulated: 'choice',
  'required-level': 'choice',
  authority: 'authority',
  'authority-address': 'address',
  'database-entry': 'link',
  law: 'law',
  documents: 'documents',
  clock: 'clock',
  unknown: 'list',
}

export const valueKindOf = (name: string): ValueKind => kinds[topicOf(name)] ?? 'text'

export interface FormSource {
  readonly title: string
  readonly url: string
}

/** A field as it is typed: every part a text, so that nothing typed is lost. */
export interface FieldForm {
  readonly ask: boolean
  /** By language; lists have one entry a line. */
  readonly texts: Readonly<Record<string, string>>
  readonly choice: string
  readonly url: string
  readonly address: string
  readonly documents: readonly string[]
  readonly months: string
  readonly weeks: string
  readonly extensionMonths: string
  readonly instrument: string
  readonly provision: string
  readonly sources: readonly FormSource[]
  readonly certainty: string
  readonly checkedOn: string
  readonly expiresOn: string
  readonly origin: string
  readonly regime: string
  readonly checkedBy: string
  readonly purposes: readonly string[]
  readonly homes: readonly string[]
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const plainOf = (value: unknown): Plain => (isPlain(value) ? value : {})
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [])

const blankTexts = Object.fromEntries(packLanguages.map((language) => [language, '']))

function readTexts(kind: ValueKind, value: unknown): FieldForm['texts'] {
  const filled = (texts: Plain) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, textOf(text)]))
  if (kind === 'text' || kind === 'law') return { ...blankTexts, ...filled(plainOf(value)) }
  if (kind === 'authority') return { ...blankTexts, ...filled(plainOf(plainOf(value).name)) }
  if (kind !== 'list') return blankTexts
  const lines = packLanguages.map((language) => [
    language,
    listOf(value)
      .map((entry) => textOf(plainOf(entry)[language]))
      .join('\n'),
  ])
  return Object.fromEntries(lines) as FieldForm['texts']
}

/** The form of a field as it stands in a draft; `day` is the common day of the pack. */
export function readFieldForm(name: string, written: WrittenField, day: string): FieldForm {
  const kind = valueKindOf(name)
  const { value } = written
  const [parts, citation] = [plainOf(value), plainOf(written.citation)]
  return {
    ask: written.ask === true,
    texts: readTexts(kind, value),
    choice: textOf(value),
    url: textOf(parts.url),
    address: textOf(parts.address),
    documents: listOf(value).map(textOf).filter(Boolean),
    months: textOf(parts.months),
    weeks: textOf(parts.weeks),
    extensionMonths: textOf(parts.extensionMonths),
    instrument: textOf(citation.instrument),
    provision: textOf(citation.provision),
    sources: listOf(written.sources).map((source) => ({
      title: textOf(plainOf(source).title),
      url: textOf(plainOf(source).url),
    })),
    certainty: textOf(written.certainty),
    checkedOn: textOf(written.checkedOn) || day,
    expiresOn: textOf(written.expiresOn),
    origin: textOf(written.origin),
    regime: textOf(written.regime),
    checkedBy: textOf(written.checkedBy),
    purposes: listOf(written.purposes).map(textOf),
    homes: listOf(written.homes).map(textOf),
  }
}

const numberOf = (text: string): unknown => (/^\d+$/.test(text.trim()) ? Number(text) : text.trim())
const filledOnly = (parts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(parts).filter(([, text]) => text.trim() !== ''))

function writeList(texts: FieldForm['texts']): unknown {
  const lines = packLanguages.map((language) => [language, (texts[language] ?? '').split('\n')] as const)
  const most = Math.max(...lines.map(([, entries]) => entries.length))
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(lines.map(([name, entries]) => [name, entries[at] ?? ''])),
  )
}

function writeValue(kind: ValueKind, form: FieldForm): unknown {
  const { texts, url, address, months, weeks, extensionMonths } = form
  const numbers = Object.entries(filledOnly({ months, weeks, extensionMonths }))
  const values: Readonly<Record<ValueKind, () => unknown>> = {
    text: () => texts,
    choice: () => form.choice,
    authority: () => ({ name: texts, ...filledOnly({ url, address }) }),
    address: () => filledOnly({ url, address }),
    link: () => ({ url }),
    law: () => filledOnly(texts),
    documents: () => form.documents,
    clock: () => Object.fromEntries(numbers.map(([name, text]) => [name, numberOf(text)])),
    list: () => writeList(texts),
  }
  return values[kind]()
}

/** The field as it goes into the draft. What was left empty is left out; whether that may be is for the check to say. */
export function writeFieldForm(name: string, form: FieldForm): WrittenField {
  const { ask, instrument, provision, purposes, homes, certainty, checkedOn, expiresOn, origin, regime, checkedBy } =
    form
  const sources = form.sources.filter(({ title, url }) => title.trim() !== '' || url.trim() !== '')
  const cited = instrument !== '' || provision.trim() !== ''
  return {
    ...(ask ? { ask: true } : { value: writeValue(valueKindOf(name), form) }),
    ...(cited && { citation: { instrument, provision } }),
    ...(sources.length > 0 && { sources: sources.map(({ title, url }) => ({ title, ...filledOnly({ url }) })) }),
    ...filledOnly({ certainty, checkedOn, expiresOn, origin, regime, checkedBy }),
    ...(purposes.length > 0 && { purposes }),
    ...(homes.length > 0 && { homes }),
  }
}
