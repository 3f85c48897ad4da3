import { expect, test } from 'vitest'
import { chooseLanguage } from './read-language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['ro', 'ro'],
  ['RO-md', 'ro'],
  ['pl, de;q=0.5, fr;q=0.8', 'fr'],
  ['de;q=0, it;q=0.1', 'it'],
  ['de;q=x, it', 'it'],
  ['de, it', 'de'],
  ['en;q=0.3, es;q=0.3', 'en'],
  [`${'x,'.repeat(100_000)}de`, 'en'],
  ['constructor', 'en'],
] as const)('%s: %s', (header, language) => expect(chooseLanguage(header)).toBe(language))
