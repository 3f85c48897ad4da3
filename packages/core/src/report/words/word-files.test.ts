import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { coreFactKinds } from '../../compare/fact-kinds.ts'
import { checkCodes } from '../../verify/check-codes.ts'
import { type Language, languages } from '../../vocabulary/request.ts'
import type { Messages } from './catalogue.ts'
import { compileMessage } from './compile-message.ts'
import { languageAbout } from './language-about.ts'

const folder = fileURLToPath(new URL('../../../words', import.meta.url))
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Messages
const files = readdirSync(join(folder, 'en')).filter((file) => file.endsWith('.json') && file !== 'about.json')
const all = files.flatMap((file) => languages.map((language) => [language, file] as const))
const cases = all.filter(([language, file]) => existsSync(join(folder, language, file)))

/** "Recognised" in the six languages, by stem; the nouns (recognition, Anerkennung, ...) may stand. */
const saysRecognised = /\brecogni[sz]ed|anerkannt|reconnu|riconosciut|reconocid|recunoscut/i

/** Words of a message outside its placeholders. */
const wordsIn = (message: string) => message.replace(/\{[^{}]*\}/g, ' ').match(/\p{L}{3,}/gu) ?? []

const namesIn = (message: string, language: Language) => {
  const { shown, choosers } = compileMessage(message, language)
  return [...new Set([...shown, ...choosers])].sort()
}

/** Categories a language needs for whole numbers below a million. */
function categories(language: Language): readonly string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)))]
}

interface Element {
  readonly type: number
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}

function plurals(elements: readonly Element[]): readonly (readonly string[])[] {
  return elements.flatMap(({ type, options }) => {
    const inner = Object.values(options ?? {}).flatMap(({ value }) => plurals(value))
    return type === 6 ? [Object.keys(options ?? {}), ...inner] : inner
  })
}

describe.each(cases)('%s %s', (language, file) => {
  test('the same keys as English', () => {
    expect(Object.keys(read(language, file)).sort()).toEqual(Object.keys(read('en', file)).sort())
  })

  test('the same parameters as English, and every message parses', () => {
    const english = read('en', file)
    for (const [key, message] of Object.entries(read(language, file))) {
      expect([key, namesIn(message, language)]).toEqual([key, namesIn(english[key] ?? '', 'en')])
    }
  })

  test('every plural has the forms the language needs', () => {
    for (const [key, message] of Object.entries(read(language, file))) {
      for (const forms of plurals(compileMessage(message, language).format.getAst() as readonly Element[])) {
        const lacking = categories(language).filter((form) => !forms.includes(form) && form !== 'other')
        expect([key, lacking, forms.includes('other')]).toEqual([key, [], true])
      }
    }
  })

  test('nothing is empty, nothing carries a cedilla where a comma belongs', () => {
    for (const [key, message] of Object.entries(read(language, file))) {
      expect([key, message.trim() === '' || /[şţŞŢ]/.test(message)]).toEqual([key, false])
    }
  })

  test('nothing says that anything is recognised: only a named authority does', () => {
    for (const [key, message] of Object.entries(read(language, file))) {
      expect([key, saysRecognised.test(message)]).toEqual([key, false])
    }
  })

  test('whole sentences are not left in English', () => {
    const english = read('en', file)
    const same = Object.entries(read(language, file)).filter(
      ([key, message]) => language !== 'en' && message === english[key] && wordsIn(message).length >= 3,
    )
    // Names of countries may be the same words in two languages.
    expect(file === 'countries.json' ? [] : same).toEqual([])
  })
})

test('no language lacks a file that English has', () => {
  expect(all.filter((one) => !cases.includes(one))).toEqual([])
})

test.each([
  ['codes of checks', 'checks.json', checkCodes.map((code) => `check.${code}`)],
  ['kinds of facts', 'facts.json', ['fact', ...coreFactKinds].map((kind) => `fact.${kind}`)],
])('every one of the %s has words', (_, file, keys) => {
  const known = read('en', file)
  expect(keys.filter((key) => known[key] === undefined)).toEqual([])
})

test('every message that the comparison names as a text has words', () => {
  const compare = fileURLToPath(new URL('../../compare', import.meta.url))
  const sources = readdirSync(compare).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const named = sources.flatMap((file) => [
    ...readFileSync(join(compare, file), 'utf8').matchAll(/\b(?:message|key): '([a-z][a-z-]*\.[a-z0-9._-]+)'/g),
  ])
  const known = read('en', 'findings.json')
  expect(named.map(([, key]) => key ?? '').filter((key) => known[key] === undefined)).toEqual([])
})

test('each language says whether a person has reviewed it', () => {
  for (const language of languages) {
    expect(languageAbout[language].language).toBe(language)
    expect(existsSync(join(folder, language, 'about.json'))).toBe(true)
  }
})
