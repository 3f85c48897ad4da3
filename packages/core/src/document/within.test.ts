import { expect, test } from 'vitest'
import { coreWords } from '../report/words/core-words.ts'
import { createWords } from '../report/words/create-words.ts'
import { withinStatement } from './within.ts'

const words = createWords('en', coreWords)

test.each([
  ['zip', ['papers', 'badge.json'], 'Found inside all.bin (ZIP archive): papers › badge.json.'],
  ['json-list', ['2'], 'Found inside all.bin (list of documents): document 2.'],
  // the keyword of a picture says nothing to a reader
  ['badge-image', ['openbadgecredential'], 'Found inside all.bin (picture).'],
  ['badge-svg', ['openbadges:credential'], 'Found inside all.bin (SVG picture).'],
])('%s %j: %s', (format, places, sentence) => {
  const { message, parameters } = withinStatement({ fileName: 'all.bin', format, places })
  expect(words.label(message, parameters)).toBe(sentence)
})
