import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileMessage } from '@wanderbuch/core/report/words/compile-message'
import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { commandWords } from './cli-words.ts'
import { commands } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { optionForms } from './options.ts'

type Messages = Readonly<Record<string, string>>
const read = (language: Language) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../words/${language}.json`), 'utf8')) as Messages
const english = read('en')

const namesIn = (text: string, language: Language) => {
  const { shown, choosers } = compileMessage(text, language)
  return [...new Set([...shown, ...choosers])].sort()
}

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [readFileSync(path, 'utf8')] : []
  })

describe.each(languages)('%s', (language) => {
  test('has the messages of English, with the same parameters', () => {
    const messages = read(language)
    expect(Object.keys(messages)).toEqual(Object.keys(english))
    for (const [key, text] of Object.entries(messages)) {
      expect([key, namesIn(text, language)]).toEqual([key, namesIn(english[key] ?? '', 'en')])
    }
  })

  test('is not English, not empty, and carries commas where Romanian has them', () => {
    const messages = read(language)
    const bare = Object.keys(messages).filter(
      (key) => messages[key]?.trim() === '' || /[şţŞŢ]/.test(messages[key] ?? ''),
    )
    expect(bare).toEqual([])
    const same = Object.keys(messages).filter((key) => messages[key] === english[key])
    expect(language === 'en' || same.length < 8, same.join(', ')).toBe(true)
  })
})

test('every command, option and exit code has words', () => {
  const wanted = [
    ...commands.map(({ name }) => `cli.command.${name}`),
    ...Object.keys(optionForms).map((name) => `cli.option.${name}`),
    ...Object.values(exitCodes).map((code) => `cli.exit.${code}`),
  ]
  expect(wanted.filter((key) => english[key] === undefined)).toEqual([])
})

test('every message that the source names has words, and no message is left over', () => {
  const text = sources(import.meta.dirname).join('\n')
  const codes = [...text.matchAll(/(?:usageProblem|inputProblem)\(\s*'([a-z0-9_]+)'/g)].map(
    ([, code]) => `cli.problem.${code}`,
  )
  const keys = [...text.matchAll(/'(cli\.[a-z]+\.[A-Za-z0-9_-]+)'/g)].map(([, key = '']) => key)
  const words = commandWords('en')
  expect([...codes, ...keys].filter((key) => !words.has(key))).toEqual([])
  const made =
    /^cli\.(option|exit|command|notes|reason|verify|check|batch|skills|finding|esco)\.|^cli\.problem\.(trust_list|instance_key|snapshot|esco|embeddings)_/
  expect(Object.keys(english).filter((key) => !made.test(key) && ![...codes, ...keys].includes(key))).toEqual([])
})
