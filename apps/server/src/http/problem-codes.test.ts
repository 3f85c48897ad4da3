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

/** A table as prettier lays it out. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  return lines.toSpliced(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`).join('\n')
}

/** Written anew by running this test with `-u`. */
test('docs/api.md lists every code with its status and what it says', async () => {
  const path = join(import.meta.dirname, '../../../../docs/api.md')
  const rows = problemCodes.map((code) => [`\`${code}\``, String(problemStatus[code]), sentenceOf(code, 'en')])
  const table = tableOf([['code', 'status', 'detail'], ...rows])
  const text = readFileSync(path, 'utf8')
  const renewed = text.replace(
    /(<!-- problems -->\n\n)[\s\S]*(\n\n<!-- end of problems -->)/,
    (_, start, end) => `${start}${table}${end}`,
  )
  expect(renewed).toContain(table)
  await expect(renewed).toMatchFileSnapshot(path)
})
