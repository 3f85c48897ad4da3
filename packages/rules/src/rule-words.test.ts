import { compileMessage } from '@wanderbuch/core/report/words/compile-message'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { ruleWords } from './rule-words.ts'

const saysRecognised = /\brecogni[sz]ed|anerkannt|reconnu|riconosciut|reconocid|recunoscut/i
const wordsIn = (message: string) => message.replace(/\{[^{}]*\}/g, ' ').match(/\p{L}{3,}/gu) ?? []
const english = ruleWords.en

describe.each(languages)('words of the route in %s', (language) => {
  const words = ruleWords[language]
  const parametersOf = (message: string, of: typeof language) => {
    const { shown, choosers } = compileMessage(message, of)
    return [...new Set([...shown, ...choosers])].sort()
  }

  test('the same keys and parameters as in English, every message parses', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english))
    for (const [key, message] of Object.entries(words)) {
      expect([key, parametersOf(message, language)]).toEqual([key, parametersOf(english[key] ?? '', 'en')])
    }
  })

  test('every plural has the forms the language needs', () => {
    const rules = new Intl.PluralRules(language)
    const needed = [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))]
    for (const [key, message] of Object.entries(words)) {
      for (const [plural] of message.matchAll(/, plural,(?:[^{}]|\{[^{}]*\})*/g)) {
        const lacking = needed.filter((form) => !new RegExp(`\\b${form} \\{`).test(plural) && form !== 'other')
        expect([key, lacking]).toEqual([key, []])
      }
    }
  })

  test('no sentence says that anything is recognised, none is left in English', () => {
    for (const [key, message] of Object.entries(words)) {
      expect([key, saysRecognised.test(message)]).toEqual([key, false])
      const isCopy = language !== 'en' && message === english[key] && wordsIn(message).length >= 3
      expect([key, isCopy]).toEqual([key, false])
    }
  })
})
