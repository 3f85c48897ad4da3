import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../vocabulary/request.ts'

type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number]

/** Element types of the parser that matter here; it exports them only as an enum of a package of its own. */
const argument = 1
const select = 5
const plural = 6

/** Names of parameters of a message: those shown and those that choose a branch (select, plural). */
interface MessageParameters {
  readonly shown: ReadonlySet<string>
  readonly choosers: ReadonlySet<string>
  /** Those of the choosers that are only chosen by (select) and never shown or counted. */
  readonly selects: ReadonlySet<string>
}

/** A parsed message and its parameters. */
export interface CompiledMessage extends MessageParameters {
  readonly format: IntlMessageFormat
}

interface Found {
  readonly shown: Set<string>
  readonly selected: Set<string>
  readonly counted: Set<string>
}

function visit(elements: readonly MessageElement[], found: Found): void {
  for (const element of elements) {
    if (element.type === argument) found.shown.add(element.value)
    if (element.type !== select && element.type !== plural) continue
    const names = element.type === select ? found.selected : found.counted
    names.add(element.value)
    for (const option of Object.values(element.options)) visit(option.value, found)
  }
}

function parametersIn(elements: readonly MessageElement[]): MessageParameters {
  const found: Found = { shown: new Set(), selected: new Set(), counted: new Set() }
  visit(elements, found)
  const { shown, selected, counted } = found
  return {
    shown,
    choosers: new Set([...selected, ...counted]),
    selects: new Set([...selected].filter((name) => !shown.has(name) && !counted.has(name))),
  }
}

const pluralRules = new Map<string, Intl.PluralRules>()

function pluralRulesFor(language: string, options: Intl.PluralRulesOptions | undefined): Intl.PluralRules {
  const key = `${language} ${options?.type ?? 'cardinal'}`
  const known = pluralRules.get(key)
  if (known) return known
  const made = new Intl.PluralRules(language, options)
  pluralRules.set(key, made)
  return made
}

/** Numbers are written as they are: grouping and spaces differ between versions of a runtime's locale data. */
const plainNumbers = { format: (value: number | bigint) => String(value) } as Intl.NumberFormat

function noDates(): never {
  throw new Error('days are worded by the message date.long')
}

const compiled = new Map<Language, Map<string, CompiledMessage>>()

function compiledIn(language: Language): Map<string, CompiledMessage> {
  const known = compiled.get(language)
  if (known) return known
  const made = new Map<string, CompiledMessage>()
  compiled.set(language, made)
  return made
}

/** Compiles a message once per language; only plural selection comes from the runtime. A syntax error is a bug and throws. */
export function compileMessage(message: string, language: Language): CompiledMessage {
  const own = compiledIn(language)
  const known = own.get(message)
  if (known) return known
  const format = new IntlMessageFormat(message, language, undefined, {
    ignoreTag: true,
    formatters: {
      getNumberFormat: () => plainNumbers,
      getDateTimeFormat: noDates,
      getPluralRules: (locale, options) => pluralRulesFor(String(locale), options),
    },
  })
  const made = { format, ...parametersIn(format.getAst()) }
  own.set(message, made)
  return made
}
