import { expect, test } from 'vitest'
import { wordProblem } from './word-problem.ts'
import { loadInterfaceWords } from './words/load-words.ts'

const words = await loadInterfaceWords('en')

test.each([
  [
    'a file’s problem in the language of the page',
    { code: 'document_empty', detail: 'Die Datei ist leer.' },
    /^The file is empty/,
  ],
  [
    'with the values its sentence needs',
    { code: 'document_too_large', detail: '', details: { megabytes: 21, most: 20 } },
    /21.*20/,
  ],
  ['without those values the server’s sentence', { code: 'document_too_large', detail: 'Zu groß.' }, /^Zu groß\.$/],
  ['nobody answers', { code: 'no_answer', detail: '' }, /Is it still running/],
  ['a code without words here', { code: 'link_expired', detail: 'Abgelaufen.' }, /^Abgelaufen\.$/],
  ['neither words nor a sentence', { code: 'strange', detail: '' }, /strange/],
])('%s', (_, problem, expected) => expect(wordProblem(words, problem)).toMatch(expected))
