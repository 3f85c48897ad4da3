import type { Parameter, Parameters } from '../../vocabulary/finding.ts'
import type { Language } from '../../vocabulary/request.ts'
import { type Pieces, plainText, type TextPiece } from '../page-model.ts'
import type { Catalogue, Messages } from './catalogue.ts'
import { compileMessage } from './compile-message.ts'
import { chosenPiece, sourcePiece } from './source-piece.ts'

/** Words of one language. A key that is in no catalogue is a bug and throws. */
export interface Words {
  readonly language: Language
  readonly has: (key: string) => boolean
  /** A message with its parameters in place; words of sources stay pieces of their own. */
  readonly say: (key: string, parameters?: Parameters) => Pieces
  /** A message as plain text. */
  readonly label: (key: string, parameters?: Parameters) => string
  /** One parameter in the words of the language. */
  readonly put: (parameter: Parameter) => Pieces
}

/** Pieces take the place of a parameter; numbers and texts choose a branch. */
type Values = Readonly<Record<string, Pieces | string | number>>

const same = (left: TextPiece | undefined, right: TextPiece) =>
  left !== undefined && Object.keys(left).length === 1 && Object.keys(right).length === 1

function joinPlain(pieces: Pieces): Pieces {
  const joined: TextPiece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    if (last && same(last, piece)) joined[joined.length - 1] = { text: last.text + piece.text }
    else if (piece.text !== '') joined.push(piece)
  }
  return joined
}

function mergeMessages(language: Language, catalogues: readonly Catalogue[]): Messages {
  const merged: Record<string, string> = Object.create(null) as Record<string, string>
  for (const catalogue of catalogues) {
    for (const [key, message] of Object.entries(catalogue[language])) {
      if (merged[key] !== undefined) throw new Error(`two messages for ${key} in ${language}`)
      merged[key] = message
    }
  }
  return merged
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})/
const monthForm = /^(\d{4})-(\d{2})$/

interface Speaker {
  readonly language: Language
  readonly messages: Messages
}

function fill({ language, messages }: Speaker, key: string, values: Values): Pieces {
  const message = messages[key]
  if (message === undefined) throw new Error(`no words for ${key} in ${language}`)
  const { format } = compileMessage(message, language)
  const parts = format.formatToParts<Pieces>(values)
  return joinPlain(parts.flatMap(({ value }) => (typeof value === 'string' ? [{ text: value }] : value)))
}

function sayDay(speaker: Speaker, day: string): Pieces {
  const [, yearOnly = '', monthOnly] = monthForm.exec(day) ?? []
  if (monthOnly) return fill(speaker, 'date.month', { month: `m${monthOnly}`, year: [{ text: yearOnly }] })
  const found = dayForm.exec(day)
  if (!found) return [sourcePiece(day)]
  const [, year = '', month = '', date = ''] = found
  const number = String(Number(date))
  return fill(speaker, 'date.long', {
    day: [{ text: number }],
    first: number === '1' ? 'yes' : 'no',
    month: `m${month}`,
    year: [{ text: year }],
  })
}

function sayList(speaker: Speaker, items: readonly Pieces[], clauses: boolean): Pieces {
  const [first = [], ...rest] = items
  return rest.reduce<Pieces>((head, item, index) => {
    const last = index === rest.length - 1 ? 'list.join-last' : 'list.join'
    return fill(speaker, clauses ? 'list.join-clause' : last, { head, item })
  }, first)
}

function putParameter(speaker: Speaker, parameter: Parameter): Pieces {
  if (typeof parameter === 'number') return [{ text: String(parameter) }]
  if (typeof parameter === 'string') return [sourcePiece(parameter)]
  switch (parameter.kind) {
    case 'text':
      return [chosenPiece(parameter.text, speaker.language) ?? { text: '—' }]
    case 'day':
      return sayDay(speaker, parameter.day)
    case 'country': {
      const key = `country.${parameter.country.toUpperCase()}`
      return speaker.messages[key] === undefined ? [sourcePiece(parameter.country)] : fill(speaker, key, {})
    }
    case 'message':
      return sayMessage(speaker, parameter.key, parameter.parameters ?? {})
    case 'list':
      return sayList(
        speaker,
        parameter.items.map((item) => putParameter(speaker, item)),
        parameter.clauses === true,
      )
  }
}

/** Value that picks a branch. A selector cannot hold `-` or `.`: `open-badges-2.0` picks the branch `open_badges_2_0`. */
function chooserValue(parameter: Parameter): string | number | undefined {
  if (typeof parameter === 'number') return parameter
  return typeof parameter === 'string' ? parameter.replace(/[^A-Za-z0-9_]/g, '_') : undefined
}

function sayMessage(speaker: Speaker, key: string, parameters: Parameters): Pieces {
  const message = speaker.messages[key]
  if (message === undefined) throw new Error(`no words for ${key} in ${speaker.language}`)
  const { choosers, selects } = compileMessage(message, speaker.language)
  // A dossier kept before a message learned to choose by a parameter does not have it; every select has `other` for that.
  const values: Record<string, Pieces | string | number> = Object.fromEntries(
    [...selects].map((name) => [name, 'other']),
  )
  for (const [name, parameter] of Object.entries(parameters)) {
    values[name] = (choosers.has(name) ? chooserValue(parameter) : undefined) ?? putParameter(speaker, parameter)
  }
  return fill(speaker, key, values)
}

/**
 * Words of a language from one or more catalogues; two messages under one key are a bug and throw.
 * Example: `createWords('de', [coreWords]).label('outcome.yes')` is `ja`.
 */
export function createWords(language: Language, catalogues: readonly Catalogue[]): Words {
  const speaker = { language, messages: mergeMessages(language, catalogues) }
  const say = (key: string, parameters: Parameters = {}) => sayMessage(speaker, key, parameters)
  return {
    language,
    has: (key) => speaker.messages[key] !== undefined,
    say,
    label: (key, parameters) => plainText(say(key, parameters)),
    put: (parameter) => putParameter(speaker, parameter),
  }
}
