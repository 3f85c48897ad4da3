import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@wanderbuch/core/report/words/compile-message'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../pages/problem-list.ts'
import { problemCodes, problemStatus } from './problem-codes.ts'
import { serverWords } from './server-words.ts'

describe.each(languages)('words of problems in %s', (language) => {
  test.each(problemCodes)('%s has a sentence', (code) => {
    const sentence = sentenceOf(code, language)
    expect(sentence.length).toBeGreaterThan(15)
    expect(sentence).toMatch(/[.?]$/)
  })

  test('the same messages with the same parameters as in English', () => {
    expect(Object.keys(serverWords[language])).toEqual(Object.keys(serverWords.en))
    for (const [key, message] of Object.entries(serverWords[language])) {
      const own = compileMessage(message, language)
      const english = compileMessage(serverWords.en[key] ?? '', 'en')
      const names = ({ shown, choosers }: typeof own) => [...new Set([...shown, ...choosers])].toSorted()
      expect([key, names(own)]).toEqual([key, names(english)])
      if (language !== 'en') expect([key, message]).not.toEqual([key, serverWords.en[key]])
    }
  })
})

test('docs/api.md lists every code with its status and what it says', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../../docs/api.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)`\s*\| (\d{3})\s*\| (.+?)\s*\|$/gm)].map(([, code, status, says]) => [
    code,
    status,
    says,
  ])
  const expected = problemCodes.map((code) => [code, String(problemStatus[code]), sentenceOf(code, 'en')])
  expect(rows).toEqual(expected)
})
