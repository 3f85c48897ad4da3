import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/** A value that is not as the form says, with its path: `offers/3/outcomes/1/text`; counted from 1. */
export interface ShapeProblem {
  readonly code:
    | 'offers_value_missing'
    | 'offers_value_wrong'
    | 'offers_value_too_long'
    | 'offers_property_unknown'
    | 'offers_list_empty'
    | 'offers_list_too_long'
  readonly path: string
  /** What may stand there: a form or a list of values, for people who make such files. */
  readonly expected?: string
}

/** Takes an untrusted value to a typed one. */
export type Reader<Value> = (value: unknown, path: string) => Result<Value, ShapeProblem>
type Readers<Shape> = { readonly [Name in keyof Shape]: Reader<Shape[Name]> }

const wrong = (path: string, expected: string) => fail({ code: 'offers_value_wrong', path, expected } as const)
const below = (path: string, name: string | number) => (path === '' ? String(name) : `${path}/${name}`)

/** Text that is not blank, of at most so many UTF-16 units, and of the form asked for. */
export function readText(
  limit: number,
  form?: { readonly pattern: RegExp; readonly expected: string },
): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string' || value.trim() === '') return wrong(path, form?.expected ?? 'text')
    if (value.length > limit) return fail({ code: 'offers_value_too_long', path, expected: `at most ${limit}` })
    return form && !form.pattern.test(value) ? wrong(path, form.expected) : succeed(value)
  }
}

/** One of a few values. */
export function readOneOf<const Value extends string | number | boolean>(values: readonly Value[]): Reader<Value> {
  return (value, path) => {
    const found = values.find((one) => one === value)
    return found === undefined ? wrong(path, values.join(', ')) : succeed(found)
  }
}

/** A list of at least `least` and at most `most` values. */
export function readList<Value>(
  read: Reader<Value>,
  { least, most }: { readonly least: number; readonly most: number },
): Reader<readonly Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return wrong(path, 'list')
    if (value.length < least) return fail({ code: 'offers_list_empty', path })
    if (value.length > most) return fail({ code: 'offers_list_too_long', path, expected: `at most ${most}` })
    const found: Value[] = []
    for (const [index, one] of (value as readonly unknown[]).entries()) {
      const result = read(one, below(path, index + 1))
      if (!result.ok) return result
      found.push(result.value)
    }
    return succeed(found)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object with these properties and no others. */
export function readObject<Required extends object, Optional extends object>(
  required: Readers<Required>,
  optional: Readers<Optional>,
): Reader<Required & Partial<Optional>> {
  const readers = new Map<string, Reader<unknown>>([...Object.entries(required), ...Object.entries(optional)] as never)
  return (value, path) => {
    if (!isObject(value)) return wrong(path, 'object')
    const missing = Object.keys(required).find((name) => !Object.hasOwn(value, name))
    if (missing !== undefined) return fail({ code: 'offers_value_missing', path: below(path, missing) })
    const found: [string, unknown][] = []
    for (const [name, one] of Object.entries(value)) {
      const read = readers.get(name)
      if (!read) return fail({ code: 'offers_property_unknown', path: below(path, name.slice(0, 60)) })
      const result = read(one, below(path, name))
      if (!result.ok) return result
      found.push([name, result.value])
    }
    return succeed(Object.fromEntries(found) as Required & Partial<Optional>)
  }
}

/** Texts by language code, at least one. */
export function readTextByLanguage(limit: number): Reader<Readonly<Record<string, string>>> {
  const read = readText(limit)
  return (value, path) => {
    if (!isObject(value)) return wrong(path, 'text by language')
    const entries = Object.entries(value)
    if (entries.length === 0) return fail({ code: 'offers_value_missing', path })
    for (const [language, text] of entries) {
      if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
        return wrong(below(path, language.slice(0, 20)), 'language code')
      }
      const result = read(text, below(path, language))
      if (!result.ok) return result
    }
    return succeed(value as Readonly<Record<string, string>>)
  }
}
