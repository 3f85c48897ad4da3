import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Messages } from '@wanderbuch/core/report/words/catalogue'
import { compileMessage } from '@wanderbuch/core/report/words/compile-message'
import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { loadCheckWords } from './load-check-words.ts'
import { loadPacksWords } from './load-packs-words.ts'
import { loadRouteWords } from './load-route-words.ts'
import { loadSkillsWords } from './load-skills-words.ts'

const folder = join(import.meta.dirname, '../../words')
const readFile = (path: string) =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Readonly<Record<string, string>>
/** Words of the interface, then those of the check page, of the page about skills and of routes, which come later. */
const read = (language: Language) => ({
  ...readFile(`${language}.json`),
  ...readFile(`check/${language}.json`),
  ...readFile(`skills/${language}.json`),
  ...readFile(`packs/${language}.json`),
  ...readFile(`route/${language}.json`),
})
const english: Messages = read('en')

function parametersOf(message: string, language: Language): readonly string[] {
  const { shown, choosers } = compileMessage(message, language)
  return [...new Set([...shown, ...choosers])].sort()
}

/** Plural categories a language needs for whole numbers below a thousand. */
function categories(language: Language): readonly string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)))]
}

const lettersOf = (message: string) => message.replace(/\{[^}]*\}/g, '').replace(/[^\p{L}]/gu, '')

/** Words that are the same in two languages and not left in English. */
const sameByRight =
  /^(PDF|Pages|Destination|Document|Documents|Name|Region|Apostille|Sources|Kurs|File|No|no|Documento|MB|Datei|Route|possible|ics)$/

describe.each(languages)('%s', (language) => {
  const own = read(language)

  test('has the keys and parameters of English, in its order', () => {
    expect(Object.keys(own)).toEqual(Object.keys(english))
    for (const [key, message] of Object.entries(own)) {
      expect([key, parametersOf(message, language)]).toEqual([key, parametersOf(english[key] ?? '', 'en')])
    }
  })

  test('every plural has the forms the language needs', () => {
    const plurals = Object.entries(own).flatMap(([key, message]) =>
      [...message.matchAll(/\{\w+, plural,((?: [=\w]+ \{[^}]*\})+)\}/g)].map((found) => [key, found[1] ?? ''] as const),
    )
    expect(plurals.length).toBeGreaterThan(4)
    for (const [key, forms] of plurals) {
      const lacking = [...categories(language), 'other'].filter((form) => !forms.includes(` ${form} {`))
      expect([key, lacking]).toEqual([key, []])
    }
  })

  test('is in its own words', () => {
    const left = Object.entries(own).filter(([key, message]) => {
      const letters = lettersOf(message)
      return language !== 'en' && letters !== '' && message === english[key] && !sameByRight.test(letters)
    })
    expect(left).toEqual([])
  })

  test('nothing is empty, no cedilla stands for a comma, nothing says recognised', () => {
    for (const [key, message] of Object.entries(own)) {
      expect([key, message.trim() === '', /[şţŞŢ]/.test(message), /\brecogni[sz]ed\b/i.test(message)]).toEqual([
        key,
        false,
        false,
        false,
      ])
    }
  })

  test('all parts together hold no message twice', async () => {
    for (const words of [
      await loadCheckWords(language),
      await loadSkillsWords(language),
      await loadRouteWords(language),
    ]) {
      for (const key of ['home.question', 'page.title', 'country.DE', 'problem.document_empty', 'missing.fact']) {
        expect([key, words.has(key)]).toEqual([key, true])
      }
    }
  })
})

const sources = join(import.meta.dirname, '..')
const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(join(sources, path), 'utf8'))
  .join('\n')
const literal = new Set([...code.matchAll(/'([a-z]+(?:\.[a-z0-9_-]+)+)'/g)].map((found) => found[1] ?? ''))
const prefixes = [...code.matchAll(/`([a-z]+(?:\.[a-z-]+)*[.-])\$\{/g)].map((found) => found[1] ?? '')

test('every message the code names has words', async () => {
  const all = [
    await loadCheckWords('en'),
    await loadSkillsWords('en'),
    await loadPacksWords('en'),
    await loadRouteWords('en'),
  ]
  const isName = /^wanderbuch\.|\.(txt|json|css)$/
  expect([...literal].filter((key) => !all.some((words) => words.has(key)) && !isName.test(key))).toEqual([])
})

test('every message is used', () => {
  const isUsed = (key: string) =>
    literal.has(key) ||
    literal.has(key.replace(/-(hint|text)$/, '')) ||
    key === 'loading' ||
    prefixes.some((prefix) => key.startsWith(prefix))
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([])
})
